import { useSetting } from '../../components/setting.tsx';
import type { OpenApplication } from './desk-application.ts';
import { deskDetailWords } from './desk-detail-words.ts';
import { LookAlikePair } from './LookAlikePair.tsx';

/** Other people who look like the same one, each side by side with this application's. */
export function DeskLookAlikes({ opened, onDone }: { opened: OpenApplication; onDone: () => void }) {
  const words = deskDetailWords[useSetting().locale];
  if (opened.duplicates.length === 0 || !opened.candidate) return null;
  return (
    <section className="panel" aria-labelledby="duplicates-title">
      <h2 id="duplicates-title">{words.duplicatesTitle}</h2>
      <p className="muted">{words.duplicatesLead}</p>
      {opened.duplicates.map((other) => (
        <LookAlikePair key={other.id} opened={opened} other={other} onDone={onDone} />
      ))}
    </section>
  );
}
