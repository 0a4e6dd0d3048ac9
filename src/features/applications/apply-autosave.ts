import { useCallback, useEffect, useRef } from 'react';
import type { Kept } from './apply-keeper.ts';

/** After the last key, in milliseconds: short enough to lose little, long enough not to send every letter. */
const pause = 1_500;
/** After a failed try, in milliseconds. */
const patience = 15_000;
const passing = ['offline', 'timed_out', 'unavailable', 'unknown', 'rate_limited'];

/**
 * Saves a while after the last change, when the page is left or hidden, when the connection is back, and again after a
 * failure that may pass. What cannot be sent stays in the browser.
 * @returns call it at each change
 */
export function useAutosave({ problem, unsent }: Kept, save: () => Promise<boolean>): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const schedule = useCallback(
    (milliseconds = pause) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), milliseconds);
    },
    [save],
  );
  useEffect(() => {
    const now = () => void save();
    const whenHidden = () => document.visibilityState === 'hidden' && now();
    window.addEventListener('online', now);
    window.addEventListener('pagehide', now);
    document.addEventListener('visibilitychange', whenHidden);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('online', now);
      window.removeEventListener('pagehide', now);
      document.removeEventListener('visibilitychange', whenHidden);
    };
  }, [save]);
  useEffect(() => {
    if (problem && unsent.size > 0 && passing.includes(problem.code)) schedule(patience);
  }, [problem, unsent, schedule]);
  return useCallback(() => schedule(), [schedule]);
}
