import { useSetting } from '../../components/setting.tsx';
import { dayOfInstant } from '../../lib/dates.ts';
import { instantWords } from '../../lib/instants.ts';
import type { JobEvent } from './desk-job.ts';
import { jobsDeskWords } from './desk-words.ts';
import { postingWords } from './posting-words.ts';

/**
 * What was done with a posting, newest first.
 * @param zone of the place of work, on whose clock closing days stand
 */
export function JobHistory({ events, zone }: { events: readonly JobEvent[]; zone: string }) {
  const setting = useSetting();
  const { locale } = setting;
  const words = postingWords[locale];
  const names: Record<string, string> = jobsDeskWords[locale].commands;
  return (
    <section className="panel" aria-labelledby="posting-history">
      <h2 id="posting-history">{words.historyTitle}</h2>
      <ol className="plain-list">
        {events.map(({ id, command, happenedAt, byName, version, closesAt, reason }) => (
          <li key={id}>
            <span>
              <b>{names[command] ?? command}</b> {words.by(byName ?? words.someone)}
            </span>
            <span className="small muted">
              {[
                instantWords(happenedAt, setting),
                version !== null && words.version(version),
                closesAt !== null && words.until(dayOfInstant(closesAt, zone, locale)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {reason && <span>{reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
