import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../lib/errors.ts';
import { auditPageSize, searchAudit } from './audit.queries.ts';
import { type AuditEvent, type AuditSearch, readAuditSearch, writeAuditSearch } from './audit.ts';

/** The events found so far. */
export type AuditState =
  | { state: 'loading' }
  | { state: 'failed'; error: AppError }
  | { state: 'ready'; rows: AuditEvent[]; hasMore: boolean; moreFailed?: AppError };

interface UseAudit {
  events: AuditState;
  search: AuditSearch;
  setSearch: (search: AuditSearch) => void;
  reload: () => void;
  /** Adds the next page; gives how many came. */
  showMore: () => Promise<number>;
}

function searchInAddress(): AuditSearch {
  return readAuditSearch(new URLSearchParams(window.location.search));
}

/** The audit search in the address, and what it finds page by page. */
export function useAudit(zone: string): UseAudit {
  const [search, setShownSearch] = useState(searchInAddress);
  const [events, setEvents] = useState<AuditState>({ state: 'loading' });
  const question = useRef(0);

  const load = useCallback(async () => {
    question.current += 1;
    const mine = question.current;
    setEvents({ state: 'loading' });
    const result = await searchAudit(search, zone);
    if (mine !== question.current) return;
    setEvents(
      result.ok
        ? { state: 'ready', rows: result.value, hasMore: result.value.length === auditPageSize }
        : { state: 'failed', error: result.error },
    );
  }, [search, zone]);
  useEffect(() => void load(), [load]);
  useEffect(() => {
    const handlePop = () => setShownSearch(searchInAddress());
    window.addEventListener('popstate', handlePop);
    return () => window.removeEventListener('popstate', handlePop);
  }, []);

  return {
    events,
    search,
    setSearch: (next) => {
      window.history.pushState(null, '', window.location.pathname + writeAuditSearch(next));
      setShownSearch(next);
    },
    reload: () => void load(),
    showMore: async () => {
      const last = events.state === 'ready' ? events.rows.at(-1) : undefined;
      if (!last) return 0;
      const mine = question.current;
      const result = await searchAudit(search, zone, last);
      if (mine !== question.current) return 0;
      setEvents((now) => {
        if (now.state !== 'ready') return now;
        if (!result.ok) return { ...now, moreFailed: result.error };
        return { state: 'ready', rows: [...now.rows, ...result.value], hasMore: result.value.length === auditPageSize };
      });
      return result.ok ? result.value.length : 0;
    },
  };
}
