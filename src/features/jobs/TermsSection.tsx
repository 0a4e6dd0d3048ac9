import { useSetting } from '../../components/setting.tsx';
import { inLanguage } from './posting-choices.ts';
import type { SectionProps } from './posting-desk.ts';
import { postingWords } from './posting-words.ts';
import { termKindNames, termKinds } from './term-kinds.ts';

/** The posting's classification, from the controlled lists only. */
export function TermsSection({ desk, choices }: Omit<SectionProps, 'onSaid'>) {
  const { locale } = useSetting();
  return (
    <>
      <p className="muted">{postingWords[locale].termsLead}</p>
      {termKinds.map((kind) => (
        <fieldset key={kind} className="field">
          <legend>{termKindNames[kind][locale]}</legend>
          <div className="choices">
            {choices.terms
              .filter((term) => term.kind === kind)
              .map((term) => (
                <label key={term.id} className="choice">
                  <input type="checkbox" value={term.id} {...desk.form.register('terms')} />
                  <span>{inLanguage(term, locale)}</span>
                </label>
              ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}
