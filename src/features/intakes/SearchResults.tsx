import { Button } from '../../components/Button.tsx';
import { useSetting } from '../../components/setting.tsx';
import { QueueTable } from './QueueTable.tsx';
import type { QueueRow } from './queue.ts';
import { queueWords } from './queue-words.ts';

interface SearchResultsProps {
  rows: readonly QueueRow[];
  onEnd: () => void;
  me: string;
  standardDays: number;
  programs: ReadonlyMap<string, string>;
}

const none: ReadonlySet<string> = new Set();

/** What a search found, open and closed alike. */
export function SearchResults({ rows, onEnd, ...table }: SearchResultsProps) {
  const words = queueWords[useSetting().locale];
  return (
    <>
      <p className="list-foot">
        <b>{words.searchFound(rows.length)}</b>
        {rows.length === 20 && <span className="muted">{words.searchMax}</span>}
        <Button look="quiet" onClick={onEnd}>
          {words.searchEnd}
        </Button>
      </p>
      {rows.length > 0 && <QueueTable rows={rows} fresh={none} scope="open" {...table} />}
    </>
  );
}
