import { useSetting } from '../../components/setting.tsx';
import { DuplicatePair } from './DuplicatePair.tsx';
import type { OpenIntake } from './desk-intake.ts';
import { detailWords } from './detail-words.ts';

/** Other requests that look like the same person, each side by side with this one. */
export function Duplicates({ opened, onDone }: { opened: OpenIntake; onDone: () => void }) {
  const words = detailWords[useSetting().locale];
  if (opened.duplicates.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="duplicates-title">
      <h2 id="duplicates-title">{words.duplicatesTitle}</h2>
      <p className="muted">{words.duplicatesLead}</p>
      {opened.duplicates.map((other) => (
        <DuplicatePair key={other.id} opened={opened} other={other} onDone={onDone} />
      ))}
    </section>
  );
}
