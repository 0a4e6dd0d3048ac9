import { useFieldArray, useWatch } from 'react-hook-form';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { ListControls } from './ListControls.tsx';
import type { SectionProps } from './posting-desk.ts';
import { postingWords } from './posting-words.ts';
import { sayPostingFault } from './say-posting-fault.ts';

/** Where the work is, with the share of time at each place. */
export function PlacesSection({ desk, choices, onSaid }: SectionProps) {
  const { locale } = useSetting();
  const words = postingWords[locale];
  const { control, register } = desk.form;
  const { fields, append, move, remove } = useFieldArray({ control, name: 'places', keyName: 'key' });
  const places = useWatch({ control, name: 'places' });
  const sum = places.reduce((total, place) => total + (Number(place.sharePercent) || 0), 0);
  const fault = sayPostingFault(locale, desk.field('places').error);
  return (
    <div id={desk.field('places').id} tabIndex={-1} className="stack">
      {fault && <p className="field-error">{fault}</p>}
      {fields.length === 0 && <p className="muted">{words.noPlaces}</p>}
      {fields.map(({ key }, index) => (
        <div key={key} className="item item-row">
          <Field {...desk.field(`places.${index}.locationId`)} label={words.place}>
            {(props) => (
              <select
                {...props}
                defaultValue={desk.form.getValues(`places.${index}.locationId`)}
                {...register(`places.${index}.locationId`)}
              >
                <option value="">{words.choose}</option>
                {choices.places.map((place) => (
                  <option key={place.id} value={place.id}>
                    {`${place.name} (${place.city})`}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field
            {...desk.field(`places.${index}.sharePercent`)}
            error={sayPostingFault(locale, desk.field(`places.${index}.sharePercent`).error)}
            label={words.share}
          >
            {(props) => (
              <input {...props} className="short" inputMode="numeric" {...register(`places.${index}.sharePercent`)} />
            )}
          </Field>
          <ListControls
            listId={desk.field('places').id}
            name={`${words.place} ${index + 1}`}
            {...{ index, move, remove, onSaid }}
            length={fields.length}
          />
        </div>
      ))}
      <p role="status" className="small">
        {fields.length > 0 && sum !== 100 && words.shareSum(sum)}
      </p>
      <p>
        <Button onClick={() => append({ locationId: '', sharePercent: String(Math.max(1, 100 - sum)) })}>
          {words.addPlace}
        </Button>
      </p>
    </div>
  );
}
