import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { componentWords } from '../../components/component-words.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { lastOpened } from '../../components/last-opened.ts';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { StaffRole } from '../accounts/account.ts';
import type { ViewHandle } from './DeskBoardView.tsx';
import { DeskBulkBar } from './DeskBulkBar.tsx';
import { DeskEmpty } from './DeskEmpty.tsx';
import { cleared } from './DeskFilterBar.tsx';
import { DeskTable } from './DeskTable.tsx';
import type { DeskQueries } from './desk-data.ts';
import type { DeskFilters } from './desk-filters.ts';
import type { DeskRow } from './desk-row.ts';
import { deskWords } from './desk-words.ts';
import { useDeskTable } from './use-desk-table.ts';

interface DeskTableViewProps {
  queries: DeskQueries;
  filters: DeskFilters;
  roles: readonly StaffRole[];
  onChange: (filters: DeskFilters) => void;
  onMove: (row: DeskRow) => void;
  handle: Ref<ViewHandle>;
}

/** The table in each of its states, with what can be done with the chosen. After "show more" the focus goes on. */
export function DeskTableView({ queries, filters, roles, onChange, onMove, handle }: DeskTableViewProps) {
  const { locale } = useSetting();
  const words = deskWords[locale];
  const { table, reload, showMore } = useDeskTable(queries, filters);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const focusFrom = useRef<number>(undefined);
  useImperativeHandle(handle, () => ({ reload }), [reload]);
  const rows = table.state === 'ready' ? table.value.rows : [];
  const isReady = table.state === 'ready';
  useEffect(() => {
    if (isReady) lastOpened.restoreFocus();
  }, [isReady]);
  useEffect(() => {
    const from = focusFrom.current;
    if (from === undefined || rows.length <= from) return;
    focusFrom.current = undefined;
    document.querySelectorAll<HTMLElement>('[data-row-link]')[from]?.focus();
  }, [rows.length]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen belongs to the filters it was chosen under
  useEffect(() => setChosen(new Set()), [filters]);
  if (table.state === 'loading') return <Skeleton look="rows" lines={8} />;
  if (table.state === 'failed') return <ErrorNotice error={table.error} onRetry={reload} />;
  return (
    <>
      {table.refreshFailed && <ErrorNotice error={table.refreshFailed} onRetry={reload} />}
      {/* stays when the list empties: what became of each is told there */}
      <DeskBulkBar
        rows={rows}
        chosen={chosen}
        onChosen={setChosen}
        roles={roles}
        queries={queries}
        onDone={() => void reload()}
      />
      {rows.length === 0 ? (
        <DeskEmpty filters={filters} onClear={() => onChange(cleared(filters))} />
      ) : (
        <>
          <DeskTable
            rows={rows}
            caption={filters.scope === 'closed' ? words.captionClosed : words.caption}
            choice={{
              chosen,
              onChoose: (id, isChosen) =>
                setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((each) => each !== id))),
            }}
            onMove={onMove}
          />
          <p className="list-foot">
            <span className="small muted">{words.shown(rows.length, table.value.hasMore)}</span>
            {table.value.hasMore && (
              <Button
                isBusy={isBusy}
                onClick={async () => {
                  setBusy(true);
                  focusFrom.current = rows.length;
                  await showMore();
                  setBusy(false);
                }}
              >
                {componentWords[locale].showMore}
              </Button>
            )}
          </p>
        </>
      )}
    </>
  );
}
