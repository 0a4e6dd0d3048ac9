import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { saveFacts } from './organization.queries.ts';
import { type Facts, factsField, factsFormSchema } from './organization-settings.ts';
import { settingsWords } from './settings-words.ts';
import { useKeptForm } from './use-kept-form.ts';
import { ZoneOptions } from './ZoneOptions.tsx';

interface FactsFormProps {
  kept: Facts;
  /** Reads the facts again. */
  onLookAgain: () => Promise<void>;
  save?: typeof saveFacts;
}

const texts = [
  ['name', 'text', 'organization'],
  ['legalName', 'text', 'off'],
  ['phone', 'tel', 'off'],
  ['email', 'email', 'off'],
  ['website', 'url', 'off'],
] as const;

/** The organisation's facts. */
export function FactsForm({ kept, onLookAgain, save = saveFacts }: FactsFormProps) {
  const words = settingsWords[useSetting().locale];
  const { send, isContested, isSaved } = useKeptForm(kept.updatedAt, save, onLookAgain);
  const desk = useDeskForm({
    id: 'facts',
    schema: factsFormSchema,
    defaults: { ...kept, contactStandardDays: String(kept.contactStandardDays) },
    send,
    fieldOf: factsField,
    sayField: (name) => (name === 'zone' ? words.unknownZone : name === 'email' ? 'not_email' : 'too_long'),
  });
  const { register, getValues } = desk.form;
  const theirs = (name: keyof Facts): string | undefined =>
    isContested && String(kept[name]) !== String(Reflect.get(getValues(), name))
      ? words.theirs(String(kept[name]))
      : undefined;
  const hint = (name: keyof Facts, usual?: string) => [usual, theirs(name)].filter(Boolean).join(' ') || undefined;
  return (
    <section className="panel" aria-labelledby="facts-title">
      <h2 id="facts-title">{words.factsTitle}</h2>
      <form noValidate onSubmit={desk.submit} className="stack">
        <ErrorSummary
          problems={desk.problems}
          labels={{
            name: words.name,
            legalName: words.legalName,
            phone: words.phone,
            email: words.email,
            website: words.website,
            zone: words.zone,
            contactStandardDays: words.standard,
          }}
          attempt={desk.attempt}
        />
        {desk.fault && <ErrorNotice error={desk.fault} words={{ stale: words.stale }} takesFocus />}
        <div role="status">{isSaved && <Notice tone="good" title={words.saved} />}</div>
        {texts.map(([name, type, autoComplete]) => (
          <Field key={name} {...desk.field(name)} label={words[name]} hint={hint(name)}>
            {(control) => <input {...control} type={type} autoComplete={autoComplete} {...register(name)} />}
          </Field>
        ))}
        <Field {...desk.field('zone')} label={words.zone} hint={hint('zone', words.zoneHint)}>
          {(control) => (
            <select {...control} {...register('zone')}>
              <ZoneOptions current={kept.zone} />
            </select>
          )}
        </Field>
        <Field
          {...desk.field('contactStandardDays')}
          label={words.standard}
          hint={hint('contactStandardDays', words.standardHint)}
        >
          {(control) => (
            <input
              {...control}
              className="short"
              type="text"
              inputMode="numeric"
              {...register('contactStandardDays')}
            />
          )}
        </Field>
        <p>
          <Button look="main" type="submit" isBusy={desk.isBusy}>
            {words.save}
          </Button>
        </p>
      </form>
    </section>
  );
}
