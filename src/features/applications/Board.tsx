import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useSetting } from '../../components/setting.tsx';
import { BoardCard } from './BoardCard.tsx';
import { type BoardColumn, boardColumns, type DeskRow } from './desk-row.ts';
import { deskTerms } from './desk-terms.ts';
import { deskWords } from './desk-words.ts';
import type { BoardState } from './use-board.ts';
import { useBoardKeys } from './use-board-keys.ts';

interface BoardProps {
  board: BoardState;
  showsJob: boolean;
  onMove: (row: DeskRow) => void;
  onMore: (column: BoardColumn) => Promise<void>;
}

/** Applications in columns by where they stand. Counts come from the database, not from what was loaded. */
export function Board({ board, showsJob, onMove, onMore }: BoardProps) {
  const { locale } = useSetting();
  const words = deskWords[locale];
  const box = useRef<HTMLElement>(null);
  useBoardKeys(box);
  return (
    <section className="board" aria-label={words.boardLabel} ref={box}>
      {boardColumns.map((column) => (
        <Column
          key={column}
          name={deskTerms[locale].column[column]}
          rows={board.columns[column]}
          count={board.counts[column]}
          showsJob={showsJob}
          onMove={onMove}
          onMore={() => onMore(column)}
        />
      ))}
    </section>
  );
}

interface ColumnProps extends Pick<BoardProps, 'showsJob' | 'onMove'> {
  name: string;
  rows: readonly DeskRow[];
  count: number;
  onMore: () => Promise<void>;
}

/** One column. After "show more" the focus goes to the first new card. */
function Column({ name, rows, count, showsJob, onMove, onMore }: ColumnProps) {
  const words = deskWords[useSetting().locale];
  const list = useRef<HTMLOListElement>(null);
  const focusFrom = useRef<number>(undefined);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    const from = focusFrom.current;
    if (from === undefined || rows.length <= from) return;
    focusFrom.current = undefined;
    list.current?.querySelectorAll<HTMLElement>('[data-row-link]')[from]?.focus();
  }, [rows.length]);
  return (
    <section className="board-column" aria-label={`${name}, ${words.inColumn(count)}`}>
      <h2>
        {name} <span className="count">{words.count(rows.length, count)}</span>
      </h2>
      {count === 0 ? (
        <p className="small muted">{words.emptyColumn}</p>
      ) : (
        <ol className="cards" ref={list}>
          {rows.map((row) => (
            <BoardCard key={row.id} row={row} showsJob={showsJob} onMove={onMove} />
          ))}
        </ol>
      )}
      {rows.length < count && (
        <Button
          isBusy={isBusy}
          aria-label={words.moreIn(name)}
          onClick={async () => {
            setBusy(true);
            focusFrom.current = rows.length;
            await onMore();
            setBusy(false);
          }}
        >
          {words.moreIn(name)}
        </Button>
      )}
    </section>
  );
}
