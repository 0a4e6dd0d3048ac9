import { useCallback, useEffect, useState } from 'react';
import { type DeskFilters, readFilters, writeFilters } from './desk-filters.ts';

/** The desk's filters in the address: changing them adds to the history, going back brings them back. */
export function useDeskFilters(): [DeskFilters, (filters: DeskFilters) => void] {
  const [filters, setFilters] = useState(() => readFilters(new URLSearchParams(window.location.search)));
  useEffect(() => {
    const handlePop = () => setFilters(readFilters(new URLSearchParams(window.location.search)));
    window.addEventListener('popstate', handlePop);
    return () => window.removeEventListener('popstate', handlePop);
  }, []);
  const change = useCallback((next: DeskFilters) => {
    const query = writeFilters(next);
    window.history.pushState(null, '', window.location.pathname + (query === '' ? '' : `?${query}`));
    setFilters(next);
  }, []);
  return [filters, change];
}
