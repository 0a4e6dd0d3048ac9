import { useCallback, useEffect, useState } from 'react';
import { type JobFilters, readJobFilters, writeJobFilters } from './desk-job.ts';

/** The filters in the address: changing them adds to the history, going back brings them back. */
export function useJobFilters(): [JobFilters, (filters: JobFilters) => void] {
  const [filters, setFilters] = useState(() => readJobFilters(new URLSearchParams(window.location.search)));
  useEffect(() => {
    const handlePop = () => setFilters(readJobFilters(new URLSearchParams(window.location.search)));
    window.addEventListener('popstate', handlePop);
    return () => window.removeEventListener('popstate', handlePop);
  }, []);
  const change = useCallback((next: JobFilters) => {
    window.history.pushState(null, '', window.location.pathname + writeJobFilters(next));
    setFilters(next);
  }, []);
  return [filters, change];
}
