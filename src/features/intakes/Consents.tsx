import { useSetting } from '../../components/setting.tsx';
import { dayWords, instantWords } from '../../lib/instants.ts';
import type { Consent } from './desk-intake.ts';
import { detailWords } from './detail-words.ts';
import { intakeTerms } from './intake-terms.ts';

/** What the person agreed to, when, and in which version of the text. */
export function Consents({ consents }: { consents: readonly Consent[] }) {
  const setting = useSetting();
  const words = detailWords[setting.locale];
  return (
    <section className="panel" aria-labelledby="consents-title">
      <h2 id="consents-title">{words.consentsTitle}</h2>
      <ul className="plain-list">
        {consents.map(({ kind, agreedAt, version, signedBy }) => (
          <li key={kind}>
            <b>{intakeTerms[setting.locale].consent[kind]}</b>
            <span className="small muted">
              {words.consent(instantWords(agreedAt, setting), dayWords(version, setting))} {words.signedBy(signedBy)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
