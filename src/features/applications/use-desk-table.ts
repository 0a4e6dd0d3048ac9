import { useCallback, useRef } from 'react';
import { type Load, useLoad } from '../../components/use-load.ts';
import type { AppError } from '../../lib/errors.ts';
import { ok, type Result } from '../../lib/result.ts';
import type { DeskQueries } from './desk-data.ts';
import { type DeskFilters, pageSize } from './desk-filters.ts';
import { type DeskRow, joinRows } from './desk-row.ts';

/** The table's rows so far, and whether there are more. */
export interface TableState {
  rows: DeskRow[];
  hasMore: boolean;
}

interface UseDeskTable {
  table: Load<TableState>;
  reload: () => Promise<void>;
  showMore: () => Promise<void>;
}

/** Loads the table page by page along its keyset; looking again loads as many rows as were shown. */
export function useDeskTable(queries: DeskQueries, filters: DeskFilters): UseDeskTable {
  const wanted = useRef(pageSize);
  const key = useRef(filters);
  if (key.current !== filters) {
    key.current = filters;
    wanted.current = pageSize;
  }
  const load = useCallback(async (): Promise<Result<TableState, AppError>> => {
    let rows: DeskRow[] = [];
    for (;;) {
      const limit = Math.min(200, wanted.current - rows.length);
      const page = await queries.listApplications(filters, limit, rows.at(-1));
      if (!page.ok) return page;
      rows = joinRows(rows, page.value);
      if (page.value.length < limit) return ok({ rows, hasMore: false });
      if (rows.length >= wanted.current) return ok({ rows, hasMore: true });
    }
  }, [queries, filters]);
  const [table, reload] = useLoad(load);
  return {
    table,
    reload,
    showMore: async () => {
      wanted.current += pageSize;
      await reload();
    },
  };
}
