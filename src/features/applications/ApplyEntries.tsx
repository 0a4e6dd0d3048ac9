import { useEffect, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Button } from '../../components/Button.tsx';
import { ApplyField } from './ApplyField.tsx';
import { entriesOf, fieldsOf, type SectionAnswers } from './apply-fields.ts';
import { controlId, faultAt, type SectionForm } from './apply-form.ts';
import { looks } from './apply-look.ts';
import { type EntrySection, useApplyWords } from './apply-words.ts';

interface ApplyEntriesProps {
  section: EntrySection;
  form: SectionForm;
  options: readonly { value: string; label: string }[];
}

/** The entries of a section: added, filled in, removed. What happened is said aloud and the focus goes with it. */
export function ApplyEntries({ section, form, options }: ApplyEntriesProps) {
  const words = useApplyWords();
  const { one, add } = words.entry[section];
  const given = entriesOf(useWatch<SectionAnswers>({ control: form.control }));
  const [keys, setKeys] = useState(() => given.map(() => crypto.randomUUID()));
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const adding = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState(0);
  useEffect(() => {
    if (added > 0) heading.current?.focus();
  }, [added]);
  const most = fieldsOf(section).fields.find(({ name }) => name === 'entries')?.max ?? 0;
  const fault = faultAt(form, 'entries');
  const nameOf = (at: number) => `${one} ${at + 1}`;

  function setEntries(next: SectionAnswers[]): void {
    form.setValue('entries', next, { shouldDirty: true, shouldValidate: form.formState.isSubmitted });
  }
  function handleAdd(): void {
    // every answer is there and empty: react-hook-form fills in what is not there from the texts it began with
    const blank = Object.fromEntries((fieldsOf(section).entry ?? []).map(({ name }) => [name, null]));
    setEntries([...given, blank]);
    setKeys([...keys, crypto.randomUUID()]);
    setSaid(words.entry.added(nameOf(given.length)));
    setAdded((count) => count + 1);
  }
  function handleRemove(at: number): void {
    setEntries(given.filter((_, index) => index !== at));
    setKeys(keys.filter((_, index) => index !== at));
    setSaid(words.entry.removed(nameOf(at)));
    adding.current?.focus();
  }

  return (
    <div className="entries">
      {given.map((entry, at) => (
        <fieldset key={keys[at] ?? at} className="entry" aria-labelledby={`apply-${section}-${at}-title`}>
          <div className="entry-head">
            <h3 id={`apply-${section}-${at}-title`} tabIndex={-1} ref={at === given.length - 1 ? heading : undefined}>
              {nameOf(at)}
            </h3>
            <button type="button" className="link-button" onClick={() => handleRemove(at)}>
              {words.entry.remove(nameOf(at))}
            </button>
          </div>
          {(looks[section].entry ?? [])
            .filter(({ when }) => when?.(entry) ?? true)
            .map((look) => (
              <ApplyField
                key={look.name}
                section={section}
                form={form}
                look={look}
                within={`entries.${at}`}
                options={options}
              />
            ))}
        </fieldset>
      ))}
      {fault && (
        <p className="field-error" id={`${controlId(section, 'entries')}-error`}>
          {Reflect.get(words.faults, fault)}
        </p>
      )}
      {given.length < most && (
        <p>
          <Button
            id={controlId(section, 'entries')}
            ref={adding}
            aria-describedby={fault ? `${controlId(section, 'entries')}-error` : undefined}
            onClick={handleAdd}
          >
            {add}
          </Button>
        </p>
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  );
}
