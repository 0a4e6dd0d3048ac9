import { useRef } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { Button } from '../../components/Button.tsx';
import { useSetting } from '../../components/setting.tsx';
import { ListControls } from './ListControls.tsx';
import { ListItem } from './ListItem.tsx';
import type { PostingRequirement } from './posting.ts';
import { inLanguage, nameIn } from './posting-choices.ts';
import type { SectionProps } from './posting-desk.ts';
import { postingWords } from './posting-words.ts';
import { RequirementFields } from './RequirementFields.tsx';

/** What the job asks for: typed, worded in both languages, each with the moment when it falls due. */
export function RequirementsSection({ desk, choices, onSaid }: SectionProps) {
  const { locale } = useSetting();
  const words = postingWords[locale];
  const { fields, append, move, remove } = useFieldArray({
    control: desk.form.control,
    name: 'requirements',
    keyName: 'key',
  });
  const added = useRef(new Set<string>());
  /** Adds it; without a name it is to be worded by hand and stands open. */
  const add = (requirement: Omit<PostingRequirement, 'id'>, name: string) => {
    const id = crypto.randomUUID();
    if (name === '') added.current.add(id);
    append({ id, ...requirement });
    onSaid(words.added(name || words.requirement(fields.length + 1)));
  };
  const kept = useWatch({ control: desk.form.control, name: 'requirements' });
  const summaryOf = (index: number): string => {
    const one = kept[index];
    if (one === undefined) return '';
    const credential = choices.credentials.find(({ id }) => id === one.credentialTypeId);
    const label = one.texts[locale].label || one.texts.en.label || one.texts.es.label;
    const named = label || (credential ? nameIn(credential.credentialTypeTexts, locale) : '');
    const due = one.due === 'after_start' ? `${words.dueNames.after_start} (${one.dueDays})` : words.dueNames[one.due];
    return `${named} · ${due} · ${one.isRequired ? words.required : words.welcome}`;
  };
  return (
    <div id={desk.field('requirements').id} tabIndex={-1} className="stack">
      <p className="muted">{words.requirementsLead}</p>
      <ol className="items">
        {fields.map(({ key, id }, index) => (
          <ListItem
            key={key}
            name={words.requirement(index + 1)}
            summary={summaryOf(index)}
            isOpenAtFirst={added.current.has(id)}
            mustBeOpen={desk.problems.some((problem) => problem.name.startsWith(`requirements.${index}.`))}
            controls={
              <ListControls
                listId={desk.field('requirements').id}
                name={words.requirement(index + 1)}
                {...{ index, move, remove, onSaid }}
                length={fields.length}
              />
            }
          >
            <RequirementFields desk={desk} choices={choices} index={index} />
          </ListItem>
        ))}
      </ol>
      <AddFrom
        label={words.addCredential}
        options={choices.credentials.map(({ id, credentialTypeTexts }) => [id, nameIn(credentialTypeTexts, locale)])}
        onAdd={(id, name) =>
          add({ ...plain, kind: 'credential', credentialTypeId: id, due: 'conditional_offer' }, name)
        }
      />
      <AddFrom
        label={words.addPhrase}
        options={choices.phrases.map((phrase) => [phrase.id, inLanguage(phrase, locale)])}
        onAdd={(id, name) => {
          const phrase = choices.phrases.find((each) => each.id === id);
          if (!phrase) return;
          const { kind, due, labelEn, labelEs, howToGetEn, howToGetEs } = phrase;
          const texts = {
            en: { label: labelEn, howToGet: howToGetEn ?? '' },
            es: { label: labelEs, howToGet: howToGetEs ?? '' },
          };
          add({ ...plain, kind, due, texts }, name);
        }}
      />
      <p>
        <Button onClick={() => add(plain, '')}>{words.addOwn}</Button>
      </p>
    </div>
  );
}

const noWords = { label: '', howToGet: '' };
const plain: Omit<PostingRequirement, 'id'> = {
  kind: 'skill',
  credentialTypeId: '',
  isRequired: true,
  due: 'interview',
  dueDays: '',
  texts: { en: noWords, es: noWords },
};

interface AddFromProps {
  label: string;
  options: (readonly [id: string, name: string])[];
  onAdd: (id: string, name: string) => void;
}

/** A list to pick from and a button, so that nothing is added by merely moving through the list with the keyboard. */
function AddFrom({ label, options, onAdd }: AddFromProps) {
  const words = postingWords[useSetting().locale];
  const select = useRef<HTMLSelectElement>(null);
  return (
    <div className="add-from">
      <label className="filter-box">
        <span>{label}</span>
        <select ref={select} defaultValue="">
          <option value="">{words.choose}</option>
          {options.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button
        aria-label={`${words.add}: ${label}`}
        onClick={() => {
          const id = select.current?.value ?? '';
          const name = options.find(([each]) => each === id)?.[1];
          if (name === undefined) return select.current?.focus();
          onAdd(id, name);
          if (select.current) select.current.value = '';
        }}
      >
        {words.add}
      </Button>
    </div>
  );
}
