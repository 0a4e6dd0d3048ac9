import { useWatch } from 'react-hook-form';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { locales } from '../../lib/locale.ts';
import { knocksOut } from './posting-parts.ts';
import { postingWords } from './posting-words.ts';
import type { QuestionPartProps } from './QuestionFields.tsx';
import type { QuestionKind } from './question-kinds.ts';
import { sayPostingFault } from './say-posting-fault.ts';

/** Which answers rule a person out, and the words with which the candidate is told so before they apply. */
export function KnockOut({ desk, index, kind }: Pick<QuestionPartProps, 'desk' | 'index'> & { kind: QuestionKind }) {
  const { locale } = useSetting();
  const words = postingWords[locale];
  const { register, control } = desk.form;
  const at = `questions.${index}` as const;
  const question = useWatch({ control, name: at });
  const { id, error } = desk.field(`${at}.knockOutAnswers`);
  const answers: (readonly [value: string, label: string])[] =
    kind === 'yes_no'
      ? [
          ['yes', words.yes],
          ['no', words.no],
        ]
      : question.choices.map((choice) => [choice.key, choice[locale] || choice.en || choice.es] as const);
  const first = answers.find(([value]) => question.knockOutAnswers.includes(value))?.[1] ?? words.no;
  return (
    <fieldset className="field stack" id={id} tabIndex={-1} aria-describedby={`${id}-hint`}>
      <legend>{words.knockOut}</legend>
      <p className="hint" id={`${id}-hint`}>
        {words.knockOutLead}
      </p>
      {error && <p className="field-error">{sayPostingFault(locale, error)}</p>}
      {kind === 'number' ? (
        <Field
          {...desk.field(`${at}.knockOutBelow`)}
          error={sayPostingFault(locale, desk.field(`${at}.knockOutBelow`).error)}
          label={words.below}
          isOptional
        >
          {(props) => <input {...props} className="short" inputMode="decimal" {...register(`${at}.knockOutBelow`)} />}
        </Field>
      ) : (
        <div className="choices">
          {answers.map(([value, label]) => (
            <label key={value} className="choice">
              <input type="checkbox" value={value} {...register(`${at}.knockOutAnswers`)} />
              <span>{label}</span>
            </label>
          ))}
        </div>
      )}
      {knocksOut(question) && (
        <div className="languages">
          {locales.map((language) => (
            <Field
              key={language}
              {...desk.field(`${at}.texts.${language}.knockOutNote`)}
              error={sayPostingFault(locale, desk.field(`${at}.texts.${language}.knockOutNote`).error)}
              label={`${words.knockOutNote} · ${language === 'en' ? words.english : words.spanish}`}
              hint={words.knockOutExample(first)}
            >
              {(props) => (
                <textarea {...props} rows={2} lang={language} {...register(`${at}.texts.${language}.knockOutNote`)} />
              )}
            </Field>
          ))}
        </div>
      )}
    </fieldset>
  );
}
