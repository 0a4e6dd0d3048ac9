import { useEffect, useRef } from 'react';

/**
 * Calls `look` every so often while the page is visible, and at once when it becomes visible again. Never twice at a
 * time, so a slow server is not asked more than it can answer.
 * @param milliseconds between the end of one look and the start of the next
 */
export function usePoll(look: () => Promise<void>, milliseconds: number): void {
  const newest = useRef(look);
  newest.current = look;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isLooking = false;
    let isOver = false;
    async function run(): Promise<void> {
      if (isLooking || isOver || document.visibilityState === 'hidden') return;
      clearTimeout(timer);
      isLooking = true;
      await newest.current();
      isLooking = false;
      if (!isOver) timer = setTimeout(run, milliseconds);
    }
    const handleVisibility = () => void run();
    timer = setTimeout(run, milliseconds);
    document.addEventListener('visibilitychange', handleVisibility);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', handleVisibility);
    };
  }, [milliseconds]);
}
