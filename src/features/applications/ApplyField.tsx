import { useController } from 'react-hook-form';
import { Field } from '../../components/Field.tsx';
import { ApplyChoices } from './ApplyChoices.tsx';
import { TypedControl } from './ApplyControl.tsx';
import { type ApplySection, fieldsOf, type SectionAnswers } from './apply-fields.ts';
import { controlId, faultAt, type SectionForm } from './apply-form.ts';
import type { Look } from './apply-look.ts';
import { useApplyWords } from './apply-words.ts';

interface ApplyFieldProps {
  section: ApplySection;
  form: SectionForm;
  look: Look;
  /** Path of the entry, e.g. `entries.0`; none for what is asked once. */
  within?: string;
  /** Answers of a list that comes from the posting: certificates. */
  options?: readonly { value: string; label: string }[];
}

/** One question of the form, drawn from the lists of questions, looks and words. */
export function ApplyField({ section, form, look, within, options = [] }: ApplyFieldProps) {
  const words = useApplyWords();
  const path = within === undefined ? look.name : `${within}.${look.name}`;
  const { field } = useController<SectionAnswers>({ name: path, control: form.control });
  const { fields, entry = [] } = fieldsOf(section);
  const asked = (within === undefined ? fields : entry).find(({ name }) => name === look.name);
  const { label, hint } = words.fields[`${section}.${look.name}`] ?? { label: look.name };
  const fault = faultAt(form, path);
  const error = fault === undefined ? undefined : (Reflect.get(words.faults, fault) ?? fault);
  const id = controlId(section, path);
  const named = (asked?.choices ?? []).map((value) => ({ value, label: words.choices[value] ?? value }));
  const set = (value: unknown) => field.onChange(value);

  if (look.control === 'tick')
    return (
      <div className="field" data-invalid={error ? '' : undefined}>
        {error && (
          <p className="field-error" id={`${id}-error`}>
            {error}
          </p>
        )}
        <label className="choice">
          <input
            id={id}
            type="checkbox"
            checked={field.value === true}
            aria-describedby={error ? `${id}-error` : undefined}
            aria-invalid={error ? true : undefined}
            onChange={(event) => set(event.target.checked)}
            onBlur={field.onBlur}
          />
          <span>{label}</span>
        </label>
      </div>
    );

  if (look.control === 'yes_no' || look.control === 'radios' || look.control === 'ticks') {
    const isMany = look.control === 'ticks';
    const chosen: unknown[] = Array.isArray(field.value) ? field.value : [];
    const pairs =
      look.control === 'yes_no'
        ? [
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]
        : named;
    const read = (value: string) => (look.control === 'yes_no' ? value === 'yes' : value);
    return (
      <ApplyChoices
        id={id}
        legend={label}
        hint={hint}
        error={error}
        isOptional={asked?.isNeeded !== true && look.control !== 'yes_no'}
        options={pairs}
        type={isMany ? 'checkbox' : 'radio'}
        onBlur={field.onBlur}
        isChosen={(value) => (isMany ? chosen.includes(value) : field.value === read(value))}
        onChoose={(value, isOn) =>
          set(isMany ? (isOn ? [...chosen, value] : chosen.filter((each) => each !== value)) : read(value))
        }
      />
    );
  }

  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      isOptional={asked?.isNeeded !== true && !isDue(section, look)}
    >
      {(bound) => (
        <TypedControl
          control={look.control}
          bound={bound}
          value={field.value}
          max={asked?.max ?? 0}
          choices={look.control === 'certificate' ? options : named}
          autoComplete={look.autoComplete}
          onChange={set}
          onBlur={field.onBlur}
        />
      )}
    </Field>
  );
}

/** Questions that another answer makes needed: they are not marked as optional. */
function isDue(section: ApplySection, { name }: Look): boolean {
  return (
    ['phone', 'helper_name', 'helper_email', 'ended_on'].includes(name) || (section === 'referees' && name === 'email')
  );
}
