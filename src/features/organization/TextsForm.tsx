import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { saveTexts } from './organization.queries.ts';
import { type Texts, textsFormSchema } from './organization-settings.ts';
import { settingsWords } from './settings-words.ts';
import { useKeptForm } from './use-kept-form.ts';

interface TextsFormProps {
  kept: Texts;
  onLookAgain: () => Promise<void>;
}

const fields = [
  ['tagline', 'tagline', 2],
  ['about', 'about', 5],
  ['equalOpportunityStatement', 'statement', 4],
] as const;

const columns: Record<string, (typeof fields)[number][0]> = {
  tagline: 'tagline',
  about: 'about',
  equal_opportunity_statement: 'equalOpportunityStatement',
};

/** The organisation's own words in one language. */
export function TextsForm({ kept, onLookAgain }: TextsFormProps) {
  const { locale } = useSetting();
  const words = settingsWords[locale];
  const { send, isContested, isSaved } = useKeptForm(
    kept.updatedAt,
    (values: Parameters<typeof saveTexts>[1], updatedAt) => saveTexts(kept.locale, values, updatedAt),
    onLookAgain,
  );
  const desk = useDeskForm({
    id: `texts-${kept.locale}`,
    schema: textsFormSchema,
    defaults: kept,
    send,
    fieldOf: (column) => columns[column],
    sayField: () => 'too_long',
  });
  const titleId = `texts-${kept.locale}-title`;
  return (
    <section className="panel" aria-labelledby={titleId}>
      <h2 id={titleId}>
        {words.textsTitle(new Intl.DisplayNames(locale, { type: 'language' }).of(kept.locale) ?? kept.locale)}
      </h2>
      <form noValidate onSubmit={desk.submit} className="stack">
        <ErrorSummary
          problems={desk.problems}
          labels={{ tagline: words.tagline, about: words.about, equalOpportunityStatement: words.statement }}
          attempt={desk.attempt}
        />
        {desk.fault && <ErrorNotice error={desk.fault} words={{ stale: words.stale }} takesFocus />}
        <div role="status">{isSaved && <Notice tone="good" title={words.saved} />}</div>
        {fields.map(([name, label, rows]) => (
          <Field
            key={name}
            {...desk.field(name)}
            label={words[label]}
            hint={isContested && kept[name] !== desk.form.getValues(name) ? words.theirs(kept[name]) : undefined}
          >
            {(control) => <textarea {...control} rows={rows} lang={kept.locale} {...desk.form.register(name)} />}
          </Field>
        ))}
        <p>
          <Button look="main" type="submit" isBusy={desk.isBusy}>
            {words.save}
          </Button>
        </p>
      </form>
    </section>
  );
}
