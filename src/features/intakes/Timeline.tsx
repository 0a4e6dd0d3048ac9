import { useSetting } from '../../components/setting.tsx';
import { instantWords } from '../../lib/instants.ts';
import type { IntakeEvent, OpenIntake } from './desk-intake.ts';
import { detailWords } from './detail-words.ts';
import { intakeTerms } from './intake-terms.ts';
import { type TimelineEntry, timelineOf } from './timeline.ts';

/** Everything that happened, newest first: steps and tries, by whom and when. */
export function Timeline({ opened }: { opened: OpenIntake }) {
  const setting = useSetting();
  const words = detailWords[setting.locale];
  const terms = intakeTerms[setting.locale];
  return (
    <section className="panel" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{words.timelineTitle}</h2>
      <ol className="timeline">
        {timelineOf(opened).map((entry) => (
          <li key={entry.kind === 'event' ? entry.event.id : entry.attempt.id} data-kind={entry.kind}>
            {entry.kind === 'event' ? (
              <EventLine event={entry.event} />
            ) : (
              <>
                <p>
                  <b>
                    {terms.way[entry.attempt.way]}: {terms.outcome[entry.attempt.outcome]}
                  </b>
                </p>
                {entry.attempt.note && <p>{entry.attempt.note}</p>}
              </>
            )}
            <p className="small muted">
              {instantWords(entry.at, setting)} {byWhom(entry, words)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function byWhom(entry: TimelineEntry, words: (typeof detailWords)['en']): string {
  if (entry.kind === 'event' && entry.event.command === 'submit') return words.byForm;
  const name = entry.kind === 'event' ? entry.event.byName : entry.attempt.byName;
  return name === null ? '' : words.by(name);
}

function EventLine({ event }: { event: IntakeEvent }) {
  const { locale } = useSetting();
  const words = detailWords[locale];
  const terms = intakeTerms[locale];
  const target =
    event.command === 'hand_over' ? (event.toOwnerName ? words.to(event.toOwnerName) : words.toQueue) : undefined;
  return (
    <>
      <p>
        <b>{terms.command[event.command] ?? event.command}</b> {target}
        {event.reason && terms.closeReason[event.reason]}
      </p>
      {event.note && <p>{event.note}</p>}
    </>
  );
}
