import { type FieldErrors, type FieldValues, get, type Resolver, set, type UseFormReturn } from 'react-hook-form';
import type { FieldProblem } from '../../components/ErrorSummary.tsx';
import { type ApplySection, isRecord, type SectionAnswers } from './apply-fields.ts';
import type { Posting } from './apply-posting.ts';
import { faultsOf } from './apply-state.ts';

/** A section's form: the section's own answers, whatever they are so far. */
export type SectionForm = UseFormReturn<SectionAnswers>;

/** Checks a section for react-hook-form: each fault beside its question, as the name of an `ApplyFault`. */
export function sectionResolver(section: ApplySection, posting: Posting): Resolver<SectionAnswers> {
  return (values) => {
    const errors: FieldErrors<FieldValues> = {};
    for (const { path, fault } of faultsOf(section, values, posting))
      set(errors, path.join('.'), { type: fault, message: fault });
    return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors };
  };
}

/** The id of a question's control: `apply-contact-full_name`, `apply-experience-entries-0-kind`. */
export function controlId(section: ApplySection, path: string): string {
  return `apply-${section}-${path.replaceAll('.', '-')}`;
}

/** The fault of a question, or undefined. */
export function faultAt(form: SectionForm, path: string): string | undefined {
  const found: unknown = get(form.formState.errors, path);
  const message = isRecord(found) ? found['message'] : undefined;
  return typeof message === 'string' ? message : undefined;
}

/** Every fault of a refused section in the order of the screen, for the summary. */
export function problemsIn(
  section: ApplySection,
  values: SectionAnswers,
  posting: Posting,
  say: (path: readonly (string | number)[], fault: string) => { name: string; message: string },
): FieldProblem[] {
  const found = faultsOf(section, values, posting).map(({ path, fault }) => ({
    id: controlId(section, path.join('.')),
    ...say(path, fault),
  }));
  const place = ({ id }: FieldProblem) => {
    const control = document.getElementById(id);
    return control ? control.getBoundingClientRect().top : Number.POSITIVE_INFINITY;
  };
  return found.sort((one, other) => place(one) - place(other));
}
