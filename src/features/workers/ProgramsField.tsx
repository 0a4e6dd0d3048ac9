import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { Button } from '../../components/Button.tsx';
import { sayFault } from '../../components/component-words.ts';
import { useSetting } from '../../components/setting.tsx';
import type { Assignment, AssignmentTyped } from './assignment.ts';
import { nameIn, type ProgramTeam } from './worker.ts';
import { workerWords } from './worker-words.ts';

interface ProgramsFieldProps {
  /** Id of the whole question; ErrorSummary links to it, or to `id.0.supervisorId`. */
  id: string;
  error: string | undefined;
  form: UseFormReturn<AssignmentTyped, unknown, Assignment>;
  teams: readonly ProgramTeam[];
}

/** Programs with a supervisor each, who shows how full their team is; shares only when there are several. */
export function ProgramsField({ id, error, form, teams }: ProgramsFieldProps) {
  const { locale } = useSetting();
  const words = workerWords[locale];
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'programs' });
  const chosen = form.watch('programs');
  /** A select ruled by the form's values: its options come and go with the program, and the browser must not choose. */
  const choice = (index: number, key: 'programId' | 'supervisorId') => ({
    id: `${id}.${index}.${key}`,
    'aria-invalid': form.formState.errors.programs?.[index]?.[key] ? (true as const) : undefined,
    value: chosen[index]?.[key] ?? '',
    onChange: (event: React.ChangeEvent<HTMLSelectElement>) =>
      form.setValue(`programs.${index}.${key}`, event.target.value, {
        shouldDirty: true,
        shouldValidate: form.formState.isSubmitted,
      }),
  });
  const said = sayFault(locale, error);
  const number = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 2 });
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="field"
      data-invalid={said ? '' : undefined}
      aria-describedby={said ? `${id}-error` : undefined}
    >
      <legend>{words.programs}</legend>
      {said && (
        <p className="field-error" id={`${id}-error`}>
          {said}
        </p>
      )}
      {fields.map((row, index) => {
        const team = teams.find(({ programId }) => programId === chosen[index]?.programId);
        const name = team ? nameIn(team.names, locale) : '';
        return (
          <div key={row.id} className="program-row">
            <div className="field">
              <label htmlFor={`${id}.${index}.programId`}>{words.program}</label>
              <select {...choice(index, 'programId')}>
                <option value="">{words.choose}</option>
                {teams.map(({ programId, names }) => (
                  <option key={programId} value={programId}>
                    {nameIn(names, locale)}
                  </option>
                ))}
              </select>
            </div>
            <div className="field">
              <label htmlFor={`${id}.${index}.supervisorId`}>{words.supervisor}</label>
              {form.formState.errors.programs?.[index]?.supervisorId && (
                <p className="field-error">{sayFault(locale, 'required')}</p>
              )}
              <select {...choice(index, 'supervisorId')}>
                <option value="">{words.choose}</option>
                {team?.supervisors.map((person) => (
                  <option key={person.userId} value={person.userId}>
                    {person.name} (
                    {words.loadOf(number(person.load), person.atMost === null ? null : number(person.atMost))})
                  </option>
                ))}
              </select>
              {team && team.supervisors.length === 0 && <p className="small late">{words.noSupervisors}</p>}
            </div>
            {fields.length > 1 && (
              <>
                <div className="field">
                  <label htmlFor={`${id}.${index}.percent`}>{words.share}</label>
                  <input
                    id={`${id}.${index}.percent`}
                    inputMode="numeric"
                    className="short"
                    {...form.register(`programs.${index}.percent`)}
                  />
                </div>
                <Button look="quiet" onClick={() => remove(index)} aria-label={words.removeProgram(name)}>
                  ✕
                </Button>
              </>
            )}
          </div>
        );
      })}
      <Button look="quiet" onClick={() => append({ programId: '', supervisorId: '', percent: '' })}>
        {words.addProgram}
      </Button>
    </fieldset>
  );
}
