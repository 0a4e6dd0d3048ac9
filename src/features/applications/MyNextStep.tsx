import { Icon } from '../../components/Icon.tsx';
import { useSetting } from '../../components/setting.tsx';
import { dateIn, dayWords, instantWords } from '../../lib/instants.ts';
import { lastDayOf } from './last-day.ts';
import { type NextStep, nextStepOf } from './my-next-step.ts';
import { myNextWords, sayNext } from './my-next-words.ts';
import type { MyRow } from './my-row.ts';

/** Where on the application's page a step of theirs is done. */
const places: Partial<Record<NextStep['kind'], string>> = {
  answer_offer: '#offer',
  pick_time: '#interview',
  come: '#interview',
  hand_in: '#papers',
};

interface MyNextStepProps {
  row: MyRow;
  /** On the application's own page the step leads to its place. */
  hasPlaces?: boolean;
}

/** What happens next and whose turn it is, in a sentence or two. */
export function MyNextStep({ row, hasPlaces = false }: MyNextStepProps) {
  const setting = useSetting();
  const words = myNextWords[setting.locale];
  const now = new Date();
  const step = nextStepOf(row, dateIn(now, setting.zone), now);
  const isOver = step.kind === 'over' || step.kind === 'not_this_time' || step.kind === 'draft_too_late';
  const lines = sayNext(step, words, {
    instant: (at, zone) => instantWords(at, { ...setting, zone: zone ?? setting.zone }),
    day: (day) => dayWords(day, setting),
    lastDay: (at) => dayWords(lastDayOf(at, setting.zone), setting),
  });
  return (
    <div className="my-next" data-turn={isOver ? 'over' : step.isTheirs ? 'theirs' : 'ours'}>
      {!isOver && (
        <p className="my-turn">
          <Icon name={step.isTheirs ? 'person' : 'clock'} />
          {step.isTheirs ? words.yourTurn : words.ourTurn}
        </p>
      )}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {hasPlaces && places[step.kind] && (
        <a className="my-next-link" href={places[step.kind]}>
          {words.goThere} ↓
        </a>
      )}
    </div>
  );
}
