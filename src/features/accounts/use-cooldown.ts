import { useEffect, useState } from 'react';

/** Whole seconds until an instant (milliseconds since 1970), counting down; 0 when it has passed or there is none. */
export function useCooldown(until: number | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  const left = until === undefined ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
  useEffect(() => {
    if (until === undefined) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 500);
    const stop = setTimeout(() => clearInterval(timer), Math.max(0, until - Date.now()) + 600);
    return () => {
      clearInterval(timer);
      clearTimeout(stop);
    };
  }, [until]);
  return left;
}
