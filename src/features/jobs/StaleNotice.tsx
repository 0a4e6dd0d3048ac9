import { useEffect, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { useSetting } from '../../components/setting.tsx';
import { agoWords } from '../../lib/instants.ts';
import { ChangeList } from './ChangeList.tsx';
import type { JobEvent } from './desk-job.ts';
import type { PostingChange } from './posting-lines.ts';
import { postingWords } from './posting-words.ts';

interface StaleNoticeProps {
  /** The save that came in between. */
  event: JobEvent | undefined;
  /** From theirs to what is typed here. */
  changes: readonly PostingChange[];
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}

/** Somebody saved meanwhile: who and when, how theirs and mine differ, and the two ways on. Nothing is overwritten unasked. */
export function StaleNotice({ event, changes, onTakeTheirs, onKeepMine }: StaleNoticeProps) {
  const { locale } = useSetting();
  const words = postingWords[locale];
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const ago = event ? agoWords(event.happenedAt, locale) : '';
  return (
    <div className="notice notice-danger" role="alert" tabIndex={-1} ref={box}>
      <h2>{event?.isMine ? words.staleMine(ago) : words.staleTitle(event?.byName ?? words.someone, ago)}</h2>
      {changes.length === 0 ? (
        <p>{words.staleSame}</p>
      ) : (
        <>
          <p>{words.staleLead}</p>
          <ChangeList changes={changes} sides={[words.theirs, words.mine]} />
        </>
      )}
      <p className="actions">
        <Button onClick={onTakeTheirs}>{words.takeTheirs}</Button>
        <Button look="danger" onClick={onKeepMine}>
          {words.keepMine}
        </Button>
      </p>
    </div>
  );
}
