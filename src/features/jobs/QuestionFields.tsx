import { useWatch } from 'react-hook-form';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { locales } from '../../lib/locale.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { KnockOut } from './KnockOut.tsx';
import type { SectionProps } from './posting-desk.ts';
import { postingWords } from './posting-words.ts';
import { type QuestionKind, questionKinds } from './question-kinds.ts';

/** What a question's parts need to know. */
export interface QuestionPartProps extends Pick<SectionProps, 'desk' | 'onSaid'> {
  index: number;
}

const withKnockOut: readonly QuestionKind[] = ['yes_no', 'choice', 'many_choices', 'number'];

/** One question: kind, words in both languages, answers to choose from, and which of them rule a person out. */
export function QuestionFields({ desk, index, isAsked, onSaid }: QuestionPartProps & { isAsked: boolean }) {
  const { locale } = useSetting();
  const words = postingWords[locale];
  const { register, control } = desk.form;
  const at = `questions.${index}` as const;
  const kind = useWatch({ control, name: `${at}.kind` });
  return (
    <>
      <Field {...desk.field(`${at}.kind`)} label={words.kind} hint={isAsked ? words.keptKind : undefined}>
        {(props) => (
          <select {...props} defaultValue={desk.form.getValues(`${at}.kind`)} {...register(`${at}.kind`)}>
            {(isAsked ? [kind] : questionKinds).map((value) => (
              <option key={value} value={value}>
                {words.questionKinds[value]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="languages">
        {locales.map((language) => (
          <div key={language}>
            {(['label', 'hint'] as const).map((name) => (
              <Field
                key={name}
                {...desk.field(`${at}.texts.${language}.${name}`)}
                label={`${name === 'label' ? words.questionLabel : words.hint} · ${language === 'en' ? words.english : words.spanish}`}
                isOptional={name === 'hint'}
              >
                {(props) => (
                  <textarea {...props} rows={2} lang={language} {...register(`${at}.texts.${language}.${name}`)} />
                )}
              </Field>
            ))}
          </div>
        ))}
      </div>
      {(kind === 'choice' || kind === 'many_choices') && <ChoiceList desk={desk} index={index} onSaid={onSaid} />}
      <label className="choice">
        <input type="checkbox" {...register(`${at}.isRequired`)} />
        <span>{words.mustAnswer}</span>
      </label>
      {withKnockOut.includes(kind) && <KnockOut desk={desk} index={index} kind={kind} />}
    </>
  );
}
