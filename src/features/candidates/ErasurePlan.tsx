import { useSetting } from '../../components/setting.tsx';
import { calendarDay } from '../../lib/dates.ts';
import { dataWords } from './data-words.ts';
import type { Erasure } from './my-data.ts';

/** What goes at once when a person asks to be forgotten, and what later and why. */
export function ErasurePlan({ erasure }: { erasure: Erasure }) {
  const { locale } = useSetting();
  const words = dataWords[locale];
  const now = [
    erasure.drafts > 0 && words.eraseDrafts(erasure.drafts),
    erasure.documents > 0 && words.erasePapers(erasure.documents),
    erasure.voluntaryAnswers > 0 && words.eraseAnswers(erasure.voluntaryAnswers),
  ].filter((line) => line !== false);
  return (
    <>
      {!erasure.request && (
        <>
          <h3>{words.eraseNow}</h3>
          <ul>
            {(now.length > 0 ? now : [words.eraseNothingNow]).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {erasure.waits.length > 0 && (
        <>
          <h3>{words.eraseLater}</h3>
          <ul>
            {erasure.waits.map(({ applicationId, reference, why, until }) => (
              <li key={applicationId}>
                <b>{reference}</b>: {words.why[why]} {until !== null && words.until(calendarDay(until, locale))}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
