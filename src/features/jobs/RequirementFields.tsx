import { useWatch } from 'react-hook-form';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { locales } from '../../lib/locale.ts';
import { nameIn } from './posting-choices.ts';
import type { SectionProps } from './posting-desk.ts';
import { postingWords } from './posting-words.ts';
import { sayPostingFault } from './say-posting-fault.ts';

const kinds = ['credential', 'check', 'attestation', 'experience', 'education', 'skill', 'driving'] as const;
const moments = ['application', 'interview', 'conditional_offer', 'start', 'after_start'] as const;

/** One requirement: kind, moment, whether it is required, and its words in both languages. */
export function RequirementFields({ desk, choices, index }: Omit<SectionProps, 'onSaid'> & { index: number }) {
  const { locale } = useSetting();
  const words = postingWords[locale];
  const { register, control } = desk.form;
  const at = `requirements.${index}` as const;
  const [kind, due] = useWatch({ control, name: [`${at}.kind`, `${at}.due`] });
  return (
    <>
      <div className="item-row">
        <Field {...desk.field(`${at}.kind`)} label={words.kind}>
          {(props) => (
            <select {...props} defaultValue={desk.form.getValues(`${at}.kind`)} {...register(`${at}.kind`)}>
              {kinds.map((value) => (
                <option key={value} value={value}>
                  {words.kindNames[value]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field {...desk.field(`${at}.due`)} label={words.due}>
          {(props) => (
            <select {...props} defaultValue={desk.form.getValues(`${at}.due`)} {...register(`${at}.due`)}>
              {moments.map((value) => (
                <option key={value} value={value}>
                  {words.dueNames[value]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {due === 'after_start' && (
          <Field
            {...desk.field(`${at}.dueDays`)}
            error={sayPostingFault(locale, desk.field(`${at}.dueDays`).error)}
            label={words.dueDays}
          >
            {(props) => <input {...props} className="short" inputMode="numeric" {...register(`${at}.dueDays`)} />}
          </Field>
        )}
      </div>
      {kind === 'credential' && (
        <Field {...desk.field(`${at}.credentialTypeId`)} label={words.credential} hint={words.credentialWords}>
          {(props) => (
            <select
              {...props}
              defaultValue={desk.form.getValues(`${at}.credentialTypeId`)}
              {...register(`${at}.credentialTypeId`)}
            >
              <option value="">{words.choose}</option>
              {choices.credentials.map(({ id, credentialTypeTexts }) => (
                <option key={id} value={id}>
                  {nameIn(credentialTypeTexts, locale)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <label className="choice">
        <input type="checkbox" {...register(`${at}.isRequired`)} />
        <span>{words.isRequired}</span>
      </label>
      <div className="languages">
        {locales.map((language) => (
          <div key={language}>
            {(['label', 'howToGet'] as const).map((name) => (
              <Field
                key={name}
                {...desk.field(`${at}.texts.${language}.${name}`)}
                label={`${words[name]} · ${language === 'en' ? words.english : words.spanish}`}
                isOptional={name === 'howToGet' || kind === 'credential'}
              >
                {(props) => (
                  <textarea {...props} rows={2} lang={language} {...register(`${at}.texts.${language}.${name}`)} />
                )}
              </Field>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}
