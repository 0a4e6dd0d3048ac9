import { DataTable } from '../../components/DataTable.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { instantWords } from '../../lib/instants.ts';
import { listErasureRequests } from './retention.queries.ts';
import { retentionWords } from './retention-words.ts';

/** Wishes to be forgotten that are not finished: a code and a day, no name. */
export function WishList() {
  const setting = useSetting();
  const words = retentionWords[setting.locale];
  const [wishes, reload] = useLoad(listErasureRequests);
  return (
    <section className="panel" aria-labelledby="wishes-title">
      <h2 id="wishes-title">{words.wishesTitle}</h2>
      <p className="muted">{words.wishesLead}</p>
      {wishes.state === 'loading' && <Skeleton lines={1} />}
      {wishes.state === 'failed' && <ErrorNotice error={wishes.error} onRetry={reload} />}
      {wishes.state === 'ready' && wishes.value.length === 0 && <p className="muted">{words.wishesNone}</p>}
      {wishes.state === 'ready' && wishes.value.length > 0 && (
        <DataTable
          caption={words.wishesTitle}
          rows={wishes.value}
          rowKey={(row) => row.id}
          columns={[
            { key: 'reference', heading: words.reference, isRowHeading: true, cell: (row) => row.reference },
            { key: 'asked', heading: words.asked, cell: (row) => instantWords(row.askedAt, setting) },
          ]}
        />
      )}
    </section>
  );
}
