import { useCallback, useEffect, useState } from 'react';
import { type QueueFilters, readFilters, writeFilters } from './queue.ts';

/** The filters in the address: changing them adds to the history, going back brings them back. */
export function useFilters(): [QueueFilters, (filters: QueueFilters) => void] {
  const [filters, setFilters] = useState(() => readFilters(new URLSearchParams(window.location.search)));
  useEffect(() => {
    const handlePop = () => setFilters(readFilters(new URLSearchParams(window.location.search)));
    window.addEventListener('popstate', handlePop);
    return () => window.removeEventListener('popstate', handlePop);
  }, []);
  const change = useCallback((next: QueueFilters) => {
    window.history.pushState(null, '', window.location.pathname + writeFilters(next));
    setFilters(next);
  }, []);
  return [filters, change];
}
