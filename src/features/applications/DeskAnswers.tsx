import { Facts } from '../../components/Facts.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { Tag } from '../../components/Tag.tsx';
import { dayWords, instantWords } from '../../lib/instants.ts';
import { answerLines } from './desk-answer-lines.ts';
import type { OpenApplication } from './desk-application.ts';
import { deskDetailWords } from './desk-detail-words.ts';
import { titleIn } from './desk-row.ts';
import { deskTerms } from './desk-terms.ts';

/** What the candidate answered, with the posting's own questions as they were asked. */
export function DeskAnswers({ opened }: { opened: OpenApplication }) {
  const setting = useSetting();
  const { locale } = setting;
  const words = deskDetailWords[locale];
  const { details, credentials, attestations, jobVersion, currentVersion, application } = opened;
  const yesNo = (value: boolean | null | undefined) =>
    value === null || value === undefined ? null : value ? words.yes : words.no;
  const lines = answerLines(opened, locale, words);
  const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' });
  return (
    <section className="panel" aria-labelledby="answers-title">
      <h2 id="answers-title">{words.answersTitle}</h2>
      {currentVersion !== null && currentVersion !== jobVersion && (
        <Notice>{words.oldPosting(jobVersion, currentVersion)}</Notice>
      )}
      {details?.statement && (
        <>
          <h3>{words.statement}</h3>
          <p className="said" lang={application.locale}>
            {details.statement}
          </p>
        </>
      )}
      <Facts
        rows={[
          [words.available, details?.availableOn && dayWords(details.availableOn, setting)],
          [words.hours, details?.hoursWanted],
          [words.languages, details?.languages.map((code) => names.of(code) ?? code).join(', ')],
          [words.mayWork, yesNo(details?.mayWorkInUs)],
          [words.ofAge, yesNo(details?.isOfRequiredAge)],
          [words.source, deskTerms[locale].source[application.source]],
          [words.signature, details && words.signed(details.signatureName, instantWords(details.signedAt, setting))],
        ]}
      />
      {lines.length > 0 && (
        <>
          <h3>{words.questionsTitle}</h3>
          <dl className="questions">
            {lines.map(({ id, question, answer, knocksOut }) => (
              <div key={id}>
                <dt>{question}</dt>
                <dd className="said">
                  {answer ?? <i>{words.noAnswer}</i>} {knocksOut && <Tag tone="danger">{words.knocksOut}</Tag>}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {credentials.length > 0 && (
        <>
          <h3>{words.credentialsTitle}</h3>
          <ul className="plain-list">
            {credentials.map((held) => (
              <li key={held.credentialTypeId}>
                <b>{titleIn(held.names, locale, held.credentialTypeId)}</b>
                <span className="small muted">
                  {[
                    words.claim[held.claim],
                    held.number && words.number(held.number),
                    held.expiresOn && words.expires(dayWords(held.expiresOn, setting)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {attestations.map((attested) => (
        <div key={attested.kind}>
          <h3>{words.attestationTitle}</h3>
          <p lang={attested.locale}>{attested.body}</p>
          <p className="small muted">{instantWords(attested.attestedAt, setting)}</p>
        </div>
      ))}
    </section>
  );
}
