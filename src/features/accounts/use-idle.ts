import { useEffect, useRef } from 'react';

/** After so long without a touch or a key, a shared computer forgets who sat at it. */
export const idleMilliseconds = 15 * 60_000;

/**
 * Calls `leave` when nobody touched the page for a while. Coming back to a tab that lay hidden for longer counts too:
 * browsers hold the clocks of hidden tabs.
 * @param isOn only where others use the computer
 */
export function useIdle(isOn: boolean, leave: () => void): void {
  const newest = useRef(leave);
  newest.current = leave;
  useEffect(() => {
    if (!isOn) return;
    let lastTouch = Date.now();
    let timer = setTimeout(check, idleMilliseconds);
    function check(): void {
      const left = lastTouch + idleMilliseconds - Date.now();
      clearTimeout(timer);
      if (left <= 0) newest.current();
      else timer = setTimeout(check, left);
    }
    const handleTouch = () => {
      lastTouch = Date.now();
    };
    const events = ['pointerdown', 'keydown', 'scroll'] as const;
    for (const event of events) window.addEventListener(event, handleTouch, { passive: true, capture: true });
    document.addEventListener('visibilitychange', check);
    return () => {
      clearTimeout(timer);
      for (const event of events) window.removeEventListener(event, handleTouch, { capture: true });
      document.removeEventListener('visibilitychange', check);
    };
  }, [isOn]);
}
