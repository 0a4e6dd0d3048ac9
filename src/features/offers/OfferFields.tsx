import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { DeskForm } from '../../components/use-desk-form.ts';
import { ConditionsField } from './ConditionsField.tsx';
import { money, payUnits } from './offer.ts';
import { isOutside, type OfferTerms, type OfferTyped } from './offer-form.ts';
import { offerWords } from './offer-words.ts';
import { type Named, previewOffer } from './offers.queries.ts';
import type { OfferPreview, PlannedCondition } from './team-offer.ts';

interface OfferFieldsProps {
  applicationId: string;
  desk: DeskForm<OfferTyped, OfferTerms>;
  preview: OfferPreview;
  choices: { programs: readonly Named[]; places: readonly Named[] };
  planned: readonly PlannedCondition[];
  onPlanned: (planned: PlannedCondition[]) => void;
}

/** The terms of an offer. A new first day asks the database for the conditions' days anew. */
export function OfferFields({ applicationId, desk, preview, choices, planned, onPlanned }: OfferFieldsProps) {
  const { locale } = useSetting();
  const words = offerWords[locale];
  const { register, watch, setValue, getValues } = desk.form;
  /** A control's id and its fault in words: the faults of this form first, then the general ones. */
  function field(name: Parameters<typeof desk.field>[0]) {
    const { id, error } = desk.field(name);
    return { id, error: Object.entries(words.faults).find(([fault]) => fault === error)?.[1] ?? error };
  }
  const isOff = isOutside(Number(watch('payAmount').replace(',', '.')), watch('payUnit'), preview);
  const range =
    preview.payMin !== null && preview.payMax !== null && preview.payUnit !== null
      ? `${money(preview.payMin, preview.currency ?? 'USD', locale)}–${money(preview.payMax, preview.currency ?? 'USD', locale)} ${words.unit[preview.payUnit]}`
      : undefined;

  async function handleStart(startsOn: string): Promise<void> {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(startsOn)) return;
    const anew = await previewOffer(applicationId, startsOn);
    if (!anew.ok || getValues('startsOn') !== startsOn) return;
    const owners = new Map(getValues('conditions').map(({ requirementId, owner }) => [requirementId, owner]));
    onPlanned(anew.value.conditions);
    setValue(
      'conditions',
      anew.value.conditions.map(({ requirementId, owner, dueOn }) => ({
        requirementId,
        dueOn,
        owner: owners.get(requirementId) ?? owner,
      })),
    );
  }

  return (
    <>
      <Field {...field('payAmount')} label={words.amount} hint={range && words.range(range)}>
        {(control) => <input {...control} inputMode="decimal" className="short" {...register('payAmount')} />}
      </Field>
      <Choices
        {...field('payUnit')}
        legend={words.per}
        register={register('payUnit')}
        options={payUnits.map((value) => ({ value, label: words.perUnit[value] }))}
      />
      <Field {...field('payNote')} label={words.payNote} hint={isOff ? words.outside : undefined} isOptional={!isOff}>
        {(control) => <textarea {...control} rows={2} {...register('payNote')} />}
      </Field>
      <Field {...field('startsOn')} label={words.startsOn}>
        {(control) => (
          <input
            {...control}
            type="date"
            {...register('startsOn', { onChange: (event) => void handleStart(String(event.target.value)) })}
          />
        )}
      </Field>
      <Field {...field('expiresOn')} label={words.expiresOn} hint={words.expiresHint}>
        {(control) => <input {...control} type="date" {...register('expiresOn')} />}
      </Field>
      <Field {...field('hoursPerWeek')} label={words.hours}>
        {(control) => <input {...control} inputMode="decimal" className="short" {...register('hoursPerWeek')} />}
      </Field>
      <Field {...field('percent')} label={words.percent}>
        {(control) => <input {...control} inputMode="numeric" className="short" {...register('percent')} />}
      </Field>
      <Choices
        {...field('programIds')}
        type="checkbox"
        legend={words.programsChoice}
        register={register('programIds')}
        options={choices.programs.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Field {...field('locationId')} label={words.place} isOptional>
        {(control) => (
          <select {...control} {...register('locationId')} key={choices.places.length}>
            <option value="">{words.anyPlace}</option>
            {choices.places.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field {...field('note')} label={words.note} hint={words.noteHint} isOptional>
        {(control) => <textarea {...control} rows={3} {...register('note')} />}
      </Field>
      <ConditionsField id={desk.field('conditions').id} form={desk.form} planned={planned} />
      <fieldset className="field stack">
        <legend>{words.extra}</legend>
        <Field {...field('extraEn')} label={words.extraEn} isOptional>
          {(control) => <input {...control} {...register('extraEn')} />}
        </Field>
        <Field {...field('extraEs')} label={words.extraEs} isOptional>
          {(control) => <input {...control} {...register('extraEs')} />}
        </Field>
      </fieldset>
      <p>
        <Button look="main" type="submit" isBusy={desk.isBusy}>
          {words.preview}
        </Button>
      </p>
    </>
  );
}
