import { useCallback, useRef } from 'react';
import { type Load, useLoad } from '../../components/use-load.ts';
import type { AppError } from '../../lib/errors.ts';
import { ok, type Result } from '../../lib/result.ts';
import type { DeskQueries } from './desk-data.ts';
import { columnSize, type DeskFilters } from './desk-filters.ts';
import { type BoardColumn, type BoardCounts, boardColumns, columnOf, type DeskRow, joinRows } from './desk-row.ts';

/** The board as it is shown: each column's cards so far, and how many it holds in all. */
export interface BoardState {
  columns: Record<BoardColumn, DeskRow[]>;
  counts: BoardCounts;
}

interface UseBoard {
  board: Load<BoardState>;
  reload: () => Promise<void>;
  /** Loads the next cards of a column; gives the failure when there was one. */
  showMore: (column: BoardColumn) => Promise<AppError | undefined>;
}

/** Loads the board, more of a column, and again what was loaded; counts always come from the database. */
export function useBoard(queries: DeskQueries, filters: DeskFilters): UseBoard {
  // how far each column was opened, so that looking again shows as much as before
  const depth = useRef<Partial<Record<BoardColumn, number>>>({});
  const key = useRef(filters);
  const failure = useRef<AppError>(undefined);
  if (key.current !== filters) {
    key.current = filters;
    depth.current = {};
  }
  const load = useCallback(async (): Promise<Result<BoardState, AppError>> => {
    const deep = boardColumns.filter((column) => (depth.current[column] ?? 0) > columnSize);
    const [top, ...more] = await Promise.all([
      queries.loadBoard(filters),
      ...deep.map((column) =>
        queries.listApplications(filters, Math.min(200, depth.current[column] ?? columnSize), undefined, column),
      ),
    ]);
    if (!top.ok) return top;
    const rows = more.reduce((all, page) => (page.ok ? joinRows(all, page.value) : all), top.value.rows);
    failure.current = more.flatMap((page) => (page.ok ? [] : [page.error]))[0];
    return ok({ columns: sortIntoColumns(rows), counts: top.value.counts });
  }, [queries, filters]);
  const [board, reload] = useLoad(load);
  return {
    board,
    reload,
    showMore: async (column) => {
      const shown = board.state === 'ready' ? board.value.columns[column].length : columnSize;
      depth.current[column] = shown + columnSize;
      await reload();
      return failure.current;
    },
  };
}

/** Puts rows into the columns they stand in, in the order they came; what has ended is left out. */
export function sortIntoColumns(rows: readonly DeskRow[]): Record<BoardColumn, DeskRow[]> {
  const columns: Record<BoardColumn, DeskRow[]> = {
    submitted: [],
    screening: [],
    interview: [],
    offer: [],
    clearing: [],
    untold: [],
  };
  for (const row of rows) {
    const column = columnOf(row);
    if (column) columns[column].push(row);
  }
  return columns;
}
