import { Button } from '../../components/Button.tsx';
import { useSetting } from '../../components/setting.tsx';
import { DeskTable } from './DeskTable.tsx';
import type { DeskRow } from './desk-row.ts';
import { deskWords } from './desk-words.ts';

interface DeskSearchResultsProps {
  rows: readonly DeskRow[];
  onEnd: () => void;
  onMove: (row: DeskRow) => void;
}

/** What a search found, open and ended alike. Nothing is chosen here: steps with many belong to a list. */
export function DeskSearchResults({ rows, onEnd, onMove }: DeskSearchResultsProps) {
  const words = deskWords[useSetting().locale];
  return (
    <>
      <p className="list-foot">
        <b>{words.searchFound(rows.length)}</b>
        {rows.length === 20 && <span className="muted">{words.searchMax}</span>}
        <Button look="quiet" onClick={onEnd}>
          {words.searchEnd}
        </Button>
      </p>
      {rows.length > 0 && <DeskTable rows={rows} caption={words.searchFound(rows.length)} onMove={onMove} />}
    </>
  );
}
