import { type Ref, useEffect, useImperativeHandle, useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { lastOpened } from '../../components/last-opened.ts';
import { Skeleton } from '../../components/Skeleton.tsx';
import type { AppError } from '../../lib/errors.ts';
import { Board } from './Board.tsx';
import { DeskEmpty } from './DeskEmpty.tsx';
import { cleared } from './DeskFilterBar.tsx';
import type { DeskQueries } from './desk-data.ts';
import { type DeskFilters, isNarrowed } from './desk-filters.ts';
import type { DeskRow } from './desk-row.ts';
import { useBoard } from './use-board.ts';

/** What the page may ask of the view it shows. */
export interface ViewHandle {
  reload: () => Promise<void>;
}

interface DeskBoardViewProps {
  queries: DeskQueries;
  filters: DeskFilters;
  onChange: (filters: DeskFilters) => void;
  onMove: (row: DeskRow) => void;
  handle: Ref<ViewHandle>;
}

/** The board in each of its states. */
export function DeskBoardView({ queries, filters, onChange, onMove, handle }: DeskBoardViewProps) {
  const { board, reload, showMore } = useBoard(queries, filters);
  const [error, setError] = useState<AppError>();
  useImperativeHandle(handle, () => ({ reload }), [reload]);
  const isReady = board.state === 'ready';
  useEffect(() => {
    if (isReady) lastOpened.restoreFocus();
  }, [isReady]);
  if (board.state === 'loading') return <Skeleton look="rows" lines={6} />;
  if (board.state === 'failed') return <ErrorNotice error={board.error} onRetry={reload} />;
  const total = Object.values(board.value.counts).reduce((sum, count) => sum + count, 0);
  const failed = error ?? board.refreshFailed;
  return (
    <>
      {failed && <ErrorNotice error={failed} onRetry={reload} />}
      {total === 0 && isNarrowed(filters) ? (
        <DeskEmpty filters={filters} onClear={() => onChange(cleared(filters))} />
      ) : total === 0 ? (
        <DeskEmpty filters={filters} onClear={() => undefined} />
      ) : (
        <Board
          board={board.value}
          showsJob={filters.job === undefined}
          onMove={onMove}
          onMore={async (column) => setError(await showMore(column))}
        />
      )}
    </>
  );
}
