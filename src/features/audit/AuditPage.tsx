import { useCallback, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { componentWords } from '../../components/component-words.ts';
import { DeskHead } from '../../components/DeskHead.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { AuditSearchForm } from './AuditSearchForm.tsx';
import { AuditTable } from './AuditTable.tsx';
import { listPeople } from './audit.queries.ts';
import { auditWords } from './audit-words.ts';
import { useAudit } from './use-audit.ts';

const nobody: ReadonlyMap<string, string> = new Map();

/** The audit search. The search stands in the address, so that it can be kept and shown to someone. */
export function AuditPage() {
  const { locale, zone } = useSetting();
  const words = auditWords[locale];
  const { events, search, setSearch, reload, showMore } = useAudit(zone);
  const [people] = useLoad(useCallback(() => listPeople(), []));
  const names = people.state === 'ready' ? people.value : nobody;
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  return (
    <>
      <DeskHead title={words.title} lead={words.lead} />
      <div className="toolbar">
        <AuditSearchForm search={search} people={names} onSearch={setSearch} />
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {events.state === 'loading' && <Skeleton look="rows" lines={8} />}
      {events.state === 'failed' && <ErrorNotice error={events.error} onRetry={reload} />}
      {events.state === 'ready' && events.rows.length === 0 && (
        <div className="empty">
          <h2>{words.noneTitle}</h2>
          <p>{words.none}</p>
        </div>
      )}
      {events.state === 'ready' && events.rows.length > 0 && <AuditTable events={events.rows} people={names} />}
      {events.state === 'ready' && events.moreFailed && <ErrorNotice error={events.moreFailed} />}
      {events.state === 'ready' && events.hasMore && (
        <p className="list-foot">
          <Button
            isBusy={isBusy}
            onClick={async () => {
              setBusy(true);
              setSaid(words.loadedMore(await showMore()));
              setBusy(false);
            }}
          >
            {componentWords[locale].showMore}
          </Button>
        </p>
      )}
    </>
  );
}
