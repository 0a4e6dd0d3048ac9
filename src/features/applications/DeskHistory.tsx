import { useSetting } from '../../components/setting.tsx';
import { instantWords } from '../../lib/instants.ts';
import { type DeskEvent, historyOf, type OpenApplication } from './desk-application.ts';
import { deskDetailWords } from './desk-detail-words.ts';
import { deskTerms } from './desk-terms.ts';

/** Everything that happened, newest first, in the team's words: by whom, why, and whether the candidate was told. */
export function DeskHistory({ opened }: { opened: Pick<OpenApplication, 'events' | 'reveals'> }) {
  const setting = useSetting();
  const words = deskDetailWords[setting.locale];
  const terms = deskTerms[setting.locale];
  const byWhom = ({ by, byName }: DeskEvent) =>
    by === 'candidate' ? words.byCandidate : byName ? words.by(byName) : words.byClock;
  return (
    <section className="panel" aria-labelledby="history-title">
      <h2 id="history-title">{words.historyTitle}</h2>
      <ol className="timeline">
        {historyOf(opened).map((entry) =>
          entry.kind === 'event' ? (
            <li key={entry.event.id} data-kind="event">
              <p>
                <b>{terms.done[entry.event.command] ?? entry.event.command}</b>
                {entry.event.fromStatus !== entry.event.toStatus && ` → ${terms.status[entry.event.toStatus]}`}
                {entry.event.reason && ` · ${terms.reason[entry.event.reason]}`}
              </p>
              {entry.event.note && <p className="said">{entry.event.note}</p>}
              <p className="small muted">
                {instantWords(entry.at, setting)} {byWhom(entry.event)}
                {entry.event.isTold && ` · ${words.told}`}
              </p>
            </li>
          ) : (
            <li key={entry.reveal.id} data-kind="attempt">
              <p>{words.revealed(entry.reveal.reason)}</p>
              <p className="small muted">
                {instantWords(entry.at, setting)} {entry.reveal.byName && words.by(entry.reveal.byName)}
              </p>
            </li>
          ),
        )}
      </ol>
    </section>
  );
}
