import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { calendarDay } from '../../lib/dates.ts';
import { myRetention } from './candidates.queries.ts';
import { dataWords } from './data-words.ts';
import type { Retention } from './my-data.ts';

/** Until when each application is kept. */
export function RetentionList({ load = myRetention }: { load?: typeof myRetention }) {
  const { locale } = useSetting();
  const words = dataWords[locale];
  const [shown, reload] = useLoad(load);
  return (
    <section className="panel" aria-labelledby="long-title">
      <h2 id="long-title">{words.longTitle}</h2>
      {shown.state === 'loading' && <Skeleton lines={2} />}
      {shown.state === 'failed' && <ErrorNotice error={shown.error} onRetry={reload} />}
      {shown.state === 'ready' && shown.value.length === 0 && <p>{words.nothing}</p>}
      {shown.state === 'ready' && shown.value.length > 0 && (
        <ul className="plain-list">
          {shown.value.map((kept) => (
            <li key={kept.applicationId}>
              <b>{`${kept.titles[locale] ?? kept.titles.en ?? ''} (${kept.reference})`}</b>
              <span>{howLong(kept, words, locale)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function howLong(
  { keepMonths, eraseOn, noticeDays }: Retention,
  words: (typeof dataWords)['en'],
  locale: 'en' | 'es',
): string {
  if (keepMonths === null) return words.longNone;
  const until = eraseOn === null ? words.longOpen(keepMonths) : words.longUntil(calendarDay(eraseOn, locale));
  return noticeDays === null ? until : `${until} ${words.notice(noticeDays)}`;
}
