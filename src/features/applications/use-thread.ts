import { useCallback, useEffect, useRef, useState } from 'react';
import { usePoll } from '../../components/use-poll.ts';
import type { AppError } from '../../lib/errors.ts';
import type { ThreadQueries } from './message-thread.queries.ts';
import { isTheirs, joinThread, newestInstant, type ThreadMessage, type ThreadSide } from './message-thread.ts';

const lookEveryMilliseconds = 8_000;

/** Where the thread stands on the screen. */
export type ThreadState =
  | { state: 'loading' }
  | { state: 'failed'; error: AppError }
  | { state: 'ready'; messages: ThreadMessage[] };

interface UseThread {
  thread: ThreadState;
  /** Looks for what came since; loads the whole thread when there is none yet. */
  look: () => Promise<void>;
  /** Call when the thread is in sight: the other side's messages count as read from then. */
  see: () => void;
}

/**
 * Follows a thread: loads it, looks for newer messages while the page is visible, marks them read once seen.
 * @param onArrived the other side's messages that came while one was here, to be announced
 */
export function useThread(
  id: string,
  side: ThreadSide,
  queries: ThreadQueries,
  onArrived: (messages: ThreadMessage[]) => void,
): UseThread {
  const [thread, setThread] = useState<ThreadState>({ state: 'loading' });
  const shown = useRef<ThreadMessage[]>(undefined);
  const isSeen = useRef(false);
  const isLooking = useRef(false);
  const newest = useRef({ queries, onArrived });
  newest.current = { queries, onArrived };

  const markRead = useCallback(async () => {
    const unread = shown.current?.filter(
      (message) => isTheirs(message, side) && message.readAt === null && message.body !== null,
    );
    const until = unread?.at(-1)?.writtenAt;
    if (until === undefined || !isSeen.current || document.visibilityState === 'hidden') return;
    await newest.current.queries.markRead(id, until);
  }, [id, side]);

  const look = useCallback(async () => {
    if (isLooking.current) return;
    isLooking.current = true;
    const before = shown.current;
    const result = await newest.current.queries.list(id, before && newestInstant(before));
    isLooking.current = false;
    if (!result.ok) {
      if (before === undefined) setThread({ state: 'failed', error: result.error });
      return;
    }
    const known = new Set(before?.map((message) => message.id));
    shown.current = joinThread(before ?? [], result.value);
    setThread({ state: 'ready', messages: shown.current });
    const came = before ? result.value.filter((message) => !known.has(message.id) && isTheirs(message, side)) : [];
    if (came.length > 0) newest.current.onArrived(came);
    await markRead();
  }, [id, side, markRead]);

  useEffect(() => {
    shown.current = undefined;
    setThread({ state: 'loading' });
    void look();
  }, [look]);
  usePoll(look, lookEveryMilliseconds);

  const see = useCallback(() => {
    isSeen.current = true;
    void markRead();
  }, [markRead]);
  return { thread, look, see };
}
