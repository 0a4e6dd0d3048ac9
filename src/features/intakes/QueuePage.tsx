import { useCallback, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { KeysDialog } from '../../components/KeysDialog.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useRowKeys } from '../../components/use-row-keys.ts';
import { useSingleKeys } from '../../components/use-single-keys.ts';
import type { AppError } from '../../lib/errors.ts';
import type { Desk } from '../accounts/account.ts';
import { type QueueQueries, queueQueries } from './desk-data.ts';
import { QueueFilterBar } from './QueueFilterBar.tsx';
import { QueueList } from './QueueList.tsx';
import { QueueSearch } from './QueueSearch.tsx';
import type { QueueRow } from './queue.ts';
import { queueWords } from './queue-words.ts';
import { SearchResults } from './SearchResults.tsx';
import { useFilters } from './use-filters.ts';
import { useProgramNames } from './use-program-names.ts';
import { useQueue } from './use-queue.ts';

interface QueuePageProps {
  desk: Desk;
  queries?: QueueQueries;
}

/** The coordinators' queue: who waits longest comes first; new requests appear by themselves. */
export function QueuePage({ desk, queries = queueQueries }: QueuePageProps) {
  const { locale } = useSetting();
  const words = queueWords[locale];
  const { account, organization } = desk;
  const [filters, setFilters] = useFilters();
  const [said, setSaid] = useState('');
  const programs = useProgramNames(locale);
  const onArrived = useCallback(
    (rows: QueueRow[]) => setSaid(words.arrived(rows.length, rows.map((row) => row.reference).join(', '))),
    [words],
  );
  const { queue, reload, showMore } = useQueue(queries, filters, account.userId, onArrived);

  const searchInput = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<QueueRow[]>();
  const [searchError, setSearchError] = useState<AppError>();
  const [isSearching, setSearching] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [areKeysOn, switchKeys] = useSingleKeys();
  const focusSearch = useCallback(() => searchInput.current?.focus(), []);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  useRowKeys({ isOn: areKeysOn, onSearch: focusSearch, onHelp: openHelp });

  async function handleSearch(term: string): Promise<void> {
    setSearching(true);
    setSearchError(undefined);
    const result = await queries.searchIntakes(term);
    setSearching(false);
    if (result.ok) {
      setFound(result.value);
      setSaid(words.searchFound(result.value.length));
    } else setSearchError(result.error);
  }

  function endSearch(): void {
    setFound(undefined);
    setSaid('');
    if (searchInput.current) searchInput.current.value = '';
    searchInput.current?.focus();
  }

  const table = { me: account.userId, standardDays: organization.contactStandardDays, programs };
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.title}</h1>
          <p className="muted">{words.lead(organization.contactStandardDays)}</p>
        </div>
        <Button look="quiet" onClick={openHelp}>
          {words.keys} <kbd>?</kbd>
        </Button>
      </div>
      <div className="toolbar">
        <QueueSearch input={searchInput} isBusy={isSearching} onSearch={handleSearch} />
        {!found && <QueueFilterBar filters={filters} programs={programs} onChange={setFilters} />}
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {searchError && <ErrorNotice error={searchError} takesFocus />}
      {found ? (
        <SearchResults rows={found} onEnd={endSearch} {...table} />
      ) : (
        <QueueList
          queue={queue}
          filters={filters}
          onReload={reload}
          onClear={() => setFilters({ scope: filters.scope, who: 'all', overdue: false })}
          onMore={async () => {
            const before = queue.state === 'ready' ? queue.rows.length : 0;
            const error = await showMore();
            if (error) setSearchError(error);
            return before;
          }}
          {...table}
        />
      )}
      <KeysDialog
        rows={words.keyRows}
        isOpen={isHelpOpen}
        onClose={() => setHelpOpen(false)}
        areKeysOn={areKeysOn}
        onSwitch={switchKeys}
      />
    </>
  );
}
