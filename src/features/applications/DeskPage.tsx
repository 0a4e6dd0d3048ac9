import { useCallback, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { KeysDialog } from '../../components/KeysDialog.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { useRowKeys } from '../../components/use-row-keys.ts';
import { useSingleKeys } from '../../components/use-single-keys.ts';
import type { AppError } from '../../lib/errors.ts';
import type { Desk } from '../accounts/account.ts';
import { DeskBoardView, type ViewHandle } from './DeskBoardView.tsx';
import { DeskChanged } from './DeskChanged.tsx';
import { DeskFilterBar } from './DeskFilterBar.tsx';
import { nameWords } from './DeskName.tsx';
import { DeskSearch } from './DeskSearch.tsx';
import { DeskSearchResults } from './DeskSearchResults.tsx';
import { DeskTableView } from './DeskTableView.tsx';
import { DeskViews } from './DeskViews.tsx';
import { type DeskQueries, deskQueries } from './desk-data.ts';
import { changeFilters } from './desk-filters.ts';
import type { DeskRow } from './desk-row.ts';
import { deskWords } from './desk-words.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { useDeskFilters } from './use-desk-filters.ts';
import { useDeskKeys } from './use-desk-keys.ts';

interface DeskPageProps {
  desk: Desk;
  queries?: DeskQueries;
}

/** The hiring team's applications: a board and a table over the same data, search, saved views, steps with many. */
export function DeskPage({ desk, queries = deskQueries }: DeskPageProps) {
  const { locale } = useSetting();
  const words = deskWords[locale];
  const { roles } = desk.account;
  const [filters, setFilters] = useDeskFilters();
  const [jobs] = useLoad(useCallback(() => queries.listJobChoices(locale), [queries, locale]));
  const [said, setSaid] = useState('');
  const [moving, setMoving] = useState<DeskRow>();
  const [found, setFound] = useState<DeskRow[]>();
  const [searchError, setSearchError] = useState<AppError>();
  const [isSearching, setSearching] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [areKeysOn, switchKeys] = useSingleKeys();
  const searchInput = useRef<HTMLInputElement>(null);
  const view = useRef<ViewHandle>(null);
  const [loads, setLoads] = useState(0);
  useRowKeys({
    isOn: areKeysOn,
    onSearch: useCallback(() => searchInput.current?.focus(), []),
    onHelp: useCallback(() => setHelpOpen(true), []),
  });
  useDeskKeys(areKeysOn);

  const say = useCallback((text: string) => {
    setSaid('');
    setSaid(text);
  }, []);

  async function handleSearch(term: string): Promise<void> {
    setSearching(true);
    setSearchError(undefined);
    const result = await queries.searchApplications(term);
    setSearching(false);
    if (result.ok) {
      setFound(result.value);
      say(words.searchFound(result.value.length));
    } else setSearchError(result.error);
  }

  function endSearch(): void {
    setFound(undefined);
    setSaid('');
    if (searchInput.current) searchInput.current.value = '';
    searchInput.current?.focus();
  }

  const reload = async (): Promise<void> => {
    await view.current?.reload();
    setLoads((count) => count + 1);
  };
  const views = { queries, filters, onChange: setFilters, onMove: setMoving, handle: view };
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.title}</h1>
          <p className="muted">{words.lead}</p>
        </div>
        <div className="actions">
          <fieldset className="switch">
            <legend className="visually-hidden">{words.view}</legend>
            {(['board', 'table'] as const).map((which) => (
              <Button
                key={which}
                aria-pressed={filters.view === which}
                onClick={() => setFilters(changeFilters(filters, { view: which }))}
              >
                {words[which]}
              </Button>
            ))}
          </fieldset>
          <Button look="quiet" onClick={() => setHelpOpen(true)}>
            {words.keys} <kbd>?</kbd>
          </Button>
        </div>
      </div>
      <div className="toolbar">
        <DeskSearch input={searchInput} isBusy={isSearching} onSearch={handleSearch} />
        {!found && (
          <>
            <DeskFilterBar filters={filters} jobs={jobs.state === 'ready' ? jobs.value : []} onChange={setFilters} />
            <DeskViews queries={queries} filters={filters} onChange={setFilters} onSay={say} />
          </>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {searchError && <ErrorNotice error={searchError} takesFocus />}
      <DeskChanged key={loads} lastChange={queries.lastChange} onShow={reload} />
      {found && <DeskSearchResults rows={found} onEnd={endSearch} onMove={setMoving} />}
      {!found && filters.view === 'board' && <DeskBoardView {...views} />}
      {!found && filters.view === 'table' && <DeskTableView {...views} roles={roles} />}
      <MoveDialog
        row={moving}
        who={moving ? (moving.candidateName ?? `${nameWords(moving, words)} ${moving.reference}`) : ''}
        roles={roles}
        queries={queries}
        onClose={() => setMoving(undefined)}
        onMoved={(text) => {
          setMoving(undefined);
          say(text);
          void reload();
        }}
        onRefused={() => void reload()}
      />
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
