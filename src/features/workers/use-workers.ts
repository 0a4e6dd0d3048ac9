import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../lib/errors.ts';
import type { Worker } from './worker.ts';
import { listWorkers, type WorkerFilters } from './workers.queries.ts';

/** The list as far as it was loaded. */
export type WorkersShown =
  | { state: 'loading' }
  | { state: 'failed'; error: AppError }
  | { state: 'ready'; rows: Worker[]; hasMore: boolean; moreFailed?: AppError };

const pageSize = 50;

/** Loads workers page by page for the filters; an answer to an older question is dropped. */
export function useWorkers(filters: WorkerFilters, list: typeof listWorkers = listWorkers) {
  const [shown, setShown] = useState<WorkersShown>({ state: 'loading' });
  const newest = useRef(0);
  const reload = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    const result = await list(filters, pageSize + 1);
    if (mine !== newest.current) return;
    setShown(
      result.ok
        ? { state: 'ready', rows: result.value.slice(0, pageSize), hasMore: result.value.length > pageSize }
        : { state: 'failed', error: result.error },
    );
  }, [filters, list]);
  useEffect(() => {
    void reload();
  }, [reload]);

  async function showMore(): Promise<void> {
    if (shown.state !== 'ready') return;
    const mine = newest.current;
    const result = await list(filters, pageSize + 1, shown.rows.at(-1));
    if (mine !== newest.current) return;
    if (!result.ok) return setShown({ ...shown, moreFailed: result.error });
    setShown({
      state: 'ready',
      rows: [...shown.rows, ...result.value.slice(0, pageSize)],
      hasMore: result.value.length > pageSize,
    });
  }
  return { shown, reload, showMore };
}
