import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Facts } from '../../components/Facts.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { Tag, type TagTone } from '../../components/Tag.tsx';
import type { AppError } from '../../lib/errors.ts';
import { instantWords } from '../../lib/instants.ts';
import { calendarWords } from './calendar-words.ts';
import { type InterviewOutcome, type InterviewStatus, placeLine } from './interview.ts';
import { interviewWords } from './interview-words.ts';
import { recordOutcome } from './interviews.queries.ts';
import { endOf, type TeamInterview } from './team-interview.ts';

const tones: Record<InterviewStatus, TagTone> = {
  proposed: 'sun',
  set: 'river',
  cancelled: 'plain',
  held: 'moss',
  no_show: 'danger',
};

interface InterviewCardProps {
  interview: TeamInterview;
  mayAct: boolean;
  onKept: () => void;
  onRefused: () => void;
}

/** One interview of an application. Its times stand on the clock of its place, with the zone named. */
export function InterviewCard({ interview, mayAct, onKept, onRefused }: InterviewCardProps) {
  const { locale } = useSetting();
  const words = interviewWords[locale];
  const setting = { locale, zone: interview.zone };
  const end = interview.status === 'cancelled' ? endOf(interview) : undefined;
  const people = interview.interviewers.map(({ accounts }) => accounts?.fullName ?? accounts?.email).filter(Boolean);
  return (
    <article className="stack">
      <p>
        <Tag tone={tones[interview.status]}>{words.status[interview.status]}</Tag>
      </p>
      {interview.askedAt !== null && (
        <Notice tone="attention" title={words.asked}>
          <p>{interview.askedNote ?? words.askedNothing}</p>
        </Notice>
      )}
      <Facts
        rows={[
          [words.when, interview.startsAt && instantWords(interview.startsAt, setting)],
          [
            words.where,
            [
              interview.locations ? placeLine(interview.locations) : calendarWords[locale].way[interview.way],
              interview.details,
            ]
              .filter(Boolean)
              .join('. '),
          ],
          [words.length, words.minutesLong(interview.minutes)],
          [words.people, people.join(', ')],
          [
            words.offered,
            interview.status === 'proposed' && (
              <ul>
                {[...interview.interviewTimes]
                  .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
                  .map(({ id, startsAt }) => (
                    <li key={id}>{instantWords(startsAt, setting)}</li>
                  ))}
              </ul>
            ),
          ],
          [end?.isByCandidate ? words.endedBy.candidate : words.endedBy.team, end?.note],
        ].map(([name, value]) => [name, value || null] as [string, React.ReactNode])}
      />
      {mayAct && interview.status === 'set' && Date.parse(interview.startsAt ?? '') <= Date.now() && (
        <Outcome id={interview.id} onKept={onKept} onRefused={onRefused} />
      )}
    </article>
  );
}

function Outcome({ id, onKept, onRefused }: { id: string; onKept: () => void; onRefused: () => void }) {
  const words = interviewWords[useSetting().locale];
  const [error, setError] = useState<AppError>();
  const [busy, setBusy] = useState<InterviewOutcome>();
  async function handleOutcome(outcome: InterviewOutcome): Promise<void> {
    setBusy(outcome);
    setError(undefined);
    const result = await recordOutcome(id, outcome);
    setBusy(undefined);
    if (result.ok) return onKept();
    setError(result.error);
    onRefused();
  }
  return (
    <>
      {error && <ErrorNotice error={error} takesFocus />}
      <p className="actions">
        <Button look="main" isBusy={busy === 'held'} onClick={() => handleOutcome('held')}>
          {words.held}
        </Button>
        <Button isBusy={busy === 'no_show'} onClick={() => handleOutcome('no_show')}>
          {words.noShow}
        </Button>
      </p>
    </>
  );
}
