import { useWatch } from 'react-hook-form';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { Tag } from '../../components/Tag.tsx';
import { type Locale, locales } from '../../lib/locale.ts';
import type { PostingTexts } from './posting.ts';
import type { SectionProps } from './posting-desk.ts';
import { postingWords } from './posting-words.ts';
import { sayPostingFault } from './say-posting-fault.ts';

const rows: Record<keyof PostingTexts, number> = {
  title: 1,
  summary: 3,
  aboutTheWork: 5,
  responsibilities: 10,
  benefits: 5,
  scheduleNote: 2,
  workplaceNote: 2,
  payNote: 2,
};
const fields = [
  'title',
  'summary',
  'aboutTheWork',
  'responsibilities',
  'benefits',
  'scheduleNote',
  'workplaceNote',
  'payNote',
] as const;
const hints = { summary: 'summaryHint', responsibilities: 'linesHint', benefits: 'linesHint' } as const;

/** The posting's words in both languages, each field beside its translation; what one lacks is marked. */
export function WordsSection({ desk }: Pick<SectionProps, 'desk'>) {
  const words = postingWords[useSetting().locale];
  const texts = useWatch({ control: desk.form.control, name: 'texts' });
  return (
    <>
      <p className="muted">{words.wordsLead}</p>
      {fields.map((name) => (
        <div key={name} className="languages">
          {locales.map((locale) => (
            <Words
              key={locale}
              desk={desk}
              name={name}
              locale={locale}
              isMissing={texts[locale][name].trim() === '' && texts[locale === 'en' ? 'es' : 'en'][name].trim() !== ''}
            />
          ))}
        </div>
      ))}
    </>
  );
}

interface WordsProps extends Pick<SectionProps, 'desk'> {
  name: keyof PostingTexts;
  locale: Locale;
  isMissing: boolean;
}

function Words({ desk, name, locale, isMissing }: WordsProps) {
  const setting = useSetting();
  const words = postingWords[setting.locale];
  const path = `texts.${locale}.${name}` as const;
  const { id, error } = desk.field(path);
  const hint = name in hints ? words[hints[name as keyof typeof hints]] : undefined;
  const language = locale === 'en' ? words.english : words.spanish;
  return (
    <div>
      <Field id={id} label={`${words[name]} · ${language}`} hint={hint} error={sayPostingFault(setting.locale, error)}>
        {(control) =>
          rows[name] === 1 ? (
            <input {...control} lang={locale} {...desk.form.register(path)} />
          ) : (
            <textarea {...control} rows={rows[name]} lang={locale} {...desk.form.register(path)} />
          )
        }
      </Field>
      {isMissing && <Tag tone="sun">{words.missing}</Tag>}
    </div>
  );
}
