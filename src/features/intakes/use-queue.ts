import { useCallback, useEffect, useRef, useState } from 'react';
import { usePoll } from '../../components/use-poll.ts';
import type { AppError } from '../../lib/errors.ts';
import type { QueueQueries } from './desk-data.ts';
import { arrivals, joinRows, pageSize, type QueueFilters, type QueueRow } from './queue.ts';

/** How often the queue looks for changes while visible: a new request shows within five seconds. */
const lookEveryMilliseconds = 3_000;
/** The most rows one call gives; what lies beyond is kept as it was loaded. */
const refreshLimit = 200;

/** The queue's rows, or why there are none. */
export type QueueState =
  | { state: 'loading' }
  | { state: 'failed'; error: AppError }
  | {
      state: 'ready';
      rows: QueueRow[];
      hasMore: boolean;
      /** Requests that came in while the page was open. */
      fresh: ReadonlySet<string>;
      /** When the rows were last known to be right, in milliseconds since 1970; set once refreshing fails. */
      staleSince?: number;
    };

interface UseQueue {
  queue: QueueState;
  reload: () => Promise<void>;
  showMore: () => Promise<AppError | undefined>;
}

/**
 * Loads the queue and keeps it fresh: asks every few seconds whether anything changed, and only then reads it again.
 * @param me the caller's user id
 * @param onArrived told of requests that came in meanwhile, for a polite announcement
 */
export function useQueue(
  queries: QueueQueries,
  filters: QueueFilters,
  me: string,
  onArrived: (rows: QueueRow[]) => void,
): UseQueue {
  const [queue, setQueue] = useState<QueueState>({ state: 'loading' });
  const question = useRef(0);
  const seenChange = useRef<string | null>(undefined);
  const confirmedAt = useRef(Date.now());
  const shown = useRef<QueueState>(queue);
  shown.current = queue;

  const load = useCallback(
    async (isRefresh: boolean) => {
      question.current += 1;
      const mine = question.current;
      const before = isRefresh && shown.current.state === 'ready' ? shown.current : undefined;
      const limit = Math.min(refreshLimit, Math.max(pageSize, before?.rows.length ?? 0));
      const result = await queries.listIntakes(filters, me, limit);
      if (mine !== question.current) return;
      if (!result.ok) {
        setQueue(before ? { ...before, staleSince: confirmedAt.current } : { state: 'failed', error: result.error });
        return;
      }
      confirmedAt.current = Date.now();
      const beyond = before && before.rows.length > refreshLimit ? before.rows.slice(refreshLimit) : [];
      const came = before ? arrivals(before.rows, result.value) : [];
      setQueue({
        state: 'ready',
        rows: joinRows(result.value, beyond),
        hasMore: beyond.length > 0 && before ? before.hasMore : result.value.length === limit,
        fresh: new Set([...(before?.fresh ?? []), ...came.map((row) => row.id)]),
      });
      if (came.length > 0) onArrived(came);
    },
    [queries, filters, me, onArrived],
  );

  useEffect(() => {
    setQueue({ state: 'loading' });
    void load(false);
    return () => {
      question.current += 1;
    };
  }, [load]);

  usePoll(async () => {
    const change = await queries.lastChange();
    if (!change.ok) {
      setQueue((now) => (now.state === 'ready' ? { ...now, staleSince: confirmedAt.current } : now));
      return;
    }
    const isKnown = seenChange.current !== undefined && seenChange.current === change.value;
    seenChange.current = change.value;
    if (!isKnown || shown.current.state !== 'ready' || shown.current.staleSince !== undefined) await load(true);
    else confirmedAt.current = Date.now();
  }, lookEveryMilliseconds);

  return {
    queue,
    reload: () => load(false),
    showMore: async () => {
      const last = queue.state === 'ready' ? queue.rows.at(-1) : undefined;
      if (!last) return undefined;
      const mine = question.current;
      const result = await queries.listIntakes(filters, me, pageSize, last);
      if (!result.ok) return result.error;
      if (mine === question.current) {
        setQueue((now) =>
          now.state === 'ready'
            ? { ...now, rows: joinRows(now.rows, result.value), hasMore: result.value.length === pageSize }
            : now,
        );
      }
      return undefined;
    },
  };
}
