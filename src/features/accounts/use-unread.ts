import { useCallback, useEffect, useState } from 'react';
import { usePoll } from '../../components/use-poll.ts';
import type { countMyUnread } from './accounts.queries.ts';

const lookEveryMilliseconds = 30_000;

/**
 * How many messages to the signed-in person wait unread, looked at now and then while the page is visible. 0 until it
 * is known, and when it cannot be learnt: nobody is stopped for a number.
 * @param count asks the server; undefined while nobody is signed in
 */
export function useUnread(count: typeof countMyUnread | undefined): number {
  const [unread, setUnread] = useState(0);
  const look = useCallback(async () => {
    const result = await count?.();
    if (result?.ok) setUnread(result.value);
  }, [count]);
  useEffect(() => void look(), [look]);
  usePoll(look, lookEveryMilliseconds);
  return unread;
}
