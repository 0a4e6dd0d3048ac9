import { useFieldArray } from 'react-hook-form';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { ListControls } from './ListControls.tsx';
import type { SectionProps } from './posting-desk.ts';
import { postingWords } from './posting-words.ts';

/** What reviewers rate. It is for the team; candidates do not see it. */
export function AttributesSection({ desk, onSaid }: Omit<SectionProps, 'choices'>) {
  const words = postingWords[useSetting().locale];
  const { control, register } = desk.form;
  const { fields, append, move, remove } = useFieldArray({ control, name: 'attributes', keyName: 'key' });
  return (
    <div id={desk.field('attributes').id} tabIndex={-1} className="stack">
      <p className="muted">{words.attributesLead}</p>
      {fields.map(({ key }, index) => (
        <div key={key} className="item-row">
          <Field {...desk.field(`attributes.${index}.label`)} label={words.attribute(index + 1)}>
            {(props) => <input {...props} {...register(`attributes.${index}.label`)} />}
          </Field>
          <ListControls
            listId={desk.field('attributes').id}
            name={words.attribute(index + 1)}
            {...{ index, move, remove, onSaid }}
            length={fields.length}
          />
        </div>
      ))}
      <p>
        <Button onClick={() => append({ id: crypto.randomUUID(), label: '' })}>{words.addAttribute}</Button>
      </p>
    </div>
  );
}
