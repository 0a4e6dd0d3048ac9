import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../lib/errors.ts';
import type { Result } from '../../lib/result.ts';
import type { JobFilters, JobRow } from './desk-job.ts';

/** Rows asked for at a time. */
export const jobsPerPage = 50;

/** Where the list stands with its rows. */
export type JobList =
  | { state: 'loading' }
  | { state: 'failed'; error: AppError }
  | { state: 'ready'; rows: JobRow[]; hasMore: boolean };

/** Asks for a page of rows. */
export type ListJobs = (filters: JobFilters, limit: number, after?: JobRow) => Promise<Result<JobRow[], AppError>>;

/** The list for the chosen filters, and a way to the next rows; an answer that was overtaken is dropped. */
export function useJobList(list: ListJobs, filters: JobFilters) {
  const [shown, setShown] = useState<JobList>({ state: 'loading' });
  const turn = useRef(0);
  const load = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const result = await list(filters, jobsPerPage);
    if (mine !== turn.current) return;
    setShown(
      result.ok
        ? { state: 'ready', rows: result.value, hasMore: result.value.length === jobsPerPage }
        : { state: 'failed', error: result.error },
    );
  }, [list, filters]);
  useEffect(() => {
    setShown({ state: 'loading' });
    void load();
  }, [load]);

  /** Adds the next rows; gives the failure, when there is one. */
  const showMore = async (): Promise<AppError | undefined> => {
    if (shown.state !== 'ready') return undefined;
    const result = await list(filters, jobsPerPage, shown.rows.at(-1));
    if (!result.ok) return result.error;
    setShown({
      state: 'ready',
      rows: [...shown.rows, ...result.value],
      hasMore: result.value.length === jobsPerPage,
    });
    return undefined;
  };
  return { list: shown, reload: load, showMore };
}
