import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { componentWords } from '../../components/component-words.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { lastOpened } from '../../components/last-opened.ts';
import { Notice } from '../../components/Notice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { agoWords } from '../../lib/instants.ts';
import { EmptyQueue } from './EmptyQueue.tsx';
import { QueueTable } from './QueueTable.tsx';
import type { QueueFilters } from './queue.ts';
import { queueWords } from './queue-words.ts';
import type { QueueState } from './use-queue.ts';

interface QueueListProps {
  queue: QueueState;
  filters: QueueFilters;
  onReload: () => void;
  onClear: () => void;
  /** Loads the next page; gives how many rows there were before. */
  onMore: () => Promise<number>;
  me: string;
  standardDays: number;
  programs: ReadonlyMap<string, string>;
}

/** The queue in each of its states. After "show more" the focus goes to the first new row. */
export function QueueList({ queue, filters, onReload, onClear, onMore, ...table }: QueueListProps) {
  const { locale } = useSetting();
  const words = queueWords[locale];
  const [isBusy, setBusy] = useState(false);
  const focusFrom = useRef<number>(undefined);
  const rowCount = queue.state === 'ready' ? queue.rows.length : 0;

  useEffect(() => {
    const from = focusFrom.current;
    if (from === undefined || rowCount <= from) return;
    focusFrom.current = undefined;
    document.querySelectorAll<HTMLElement>('[data-row-link]')[from]?.focus();
  }, [rowCount]);
  const isReady = queue.state === 'ready';
  useEffect(() => {
    if (isReady) lastOpened.restoreFocus();
  }, [isReady]);

  if (queue.state === 'loading') return <Skeleton look="rows" lines={8} />;
  if (queue.state === 'failed') return <ErrorNotice error={queue.error} onRetry={onReload} />;
  return (
    <>
      {queue.staleSince !== undefined && (
        <Notice tone="attention" role="status" title={words.stale(agoWords(new Date(queue.staleSince), locale))} />
      )}
      {queue.rows.length === 0 ? (
        <EmptyQueue filters={filters} onClear={onClear} />
      ) : (
        <QueueTable rows={queue.rows} fresh={queue.fresh} scope={filters.scope} {...table} />
      )}
      {queue.rows.length > 0 && (
        <p className="list-foot">
          <span className="small muted">{words.shown(queue.rows.length, queue.hasMore)}</span>
          {queue.hasMore && (
            <Button
              isBusy={isBusy}
              onClick={async () => {
                setBusy(true);
                focusFrom.current = rowCount;
                await onMore();
                setBusy(false);
              }}
            >
              {componentWords[locale].showMore}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
