import { useFieldArray } from 'react-hook-form';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { locales } from '../../lib/locale.ts';
import { ListControls } from './ListControls.tsx';
import { postingWords } from './posting-words.ts';
import type { QuestionPartProps } from './QuestionFields.tsx';
import { sayPostingFault } from './say-posting-fault.ts';

/** The answers one chooses from. Each keeps its key, so that answers given before still mean the same. */
export function ChoiceList({ desk, index, onSaid }: QuestionPartProps) {
  const { locale } = useSetting();
  const words = postingWords[locale];
  const name = `questions.${index}.choices` as const;
  const { fields, append, move, remove } = useFieldArray({ control: desk.form.control, name, keyName: 'formKey' });
  const { id, error } = desk.field(name);
  return (
    <fieldset className="field stack" id={id} tabIndex={-1}>
      <legend>{words.choices}</legend>
      {error && <p className="field-error">{sayPostingFault(locale, error)}</p>}
      {fields.map(({ formKey }, position) => (
        <div key={formKey} className="item-row">
          {locales.map((language) => (
            <Field
              key={language}
              {...desk.field(`${name}.${position}.${language}`)}
              label={`${words.choice(position + 1)} · ${language === 'en' ? words.english : words.spanish}`}
            >
              {(props) => (
                <input {...props} lang={language} {...desk.form.register(`${name}.${position}.${language}`)} />
              )}
            </Field>
          ))}
          <ListControls
            listId={id}
            name={words.choice(position + 1)}
            index={position}
            length={fields.length}
            {...{ move, remove, onSaid }}
          />
        </div>
      ))}
      <p>
        <Button onClick={() => append({ key: crypto.randomUUID().slice(0, 8), en: '', es: '' })}>
          {words.addChoice}
        </Button>
      </p>
    </fieldset>
  );
}
