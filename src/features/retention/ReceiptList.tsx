import { DataTable } from '../../components/DataTable.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { instantWords } from '../../lib/instants.ts';
import { listReceipts } from './retention.queries.ts';
import { retentionWords } from './retention-words.ts';

/** Receipts of what was erased, newest first: tables, rows and files, never whose. */
export function ReceiptList() {
  const setting = useSetting();
  const words = retentionWords[setting.locale];
  const [receipts, reload] = useLoad(listReceipts);
  return (
    <section className="panel" aria-labelledby="receipts-title">
      <h2 id="receipts-title">{words.receiptsTitle}</h2>
      {receipts.state === 'loading' && <Skeleton lines={3} />}
      {receipts.state === 'failed' && <ErrorNotice error={receipts.error} onRetry={reload} />}
      {receipts.state === 'ready' && receipts.value.length === 0 && <p className="muted">{words.receiptsNone}</p>}
      {receipts.state === 'ready' && receipts.value.length > 0 && (
        <DataTable
          caption={words.receiptsTitle}
          rows={receipts.value}
          rowKey={(row) => row.id}
          columns={[
            { key: 'what', heading: words.whatColumn, isRowHeading: true, cell: (row) => words.what[row.what] },
            { key: 'when', heading: words.when, cell: (row) => instantWords(row.erasedAt, setting) },
            { key: 'by', heading: words.by, cell: (row) => (row.requestId === null ? words.byRule : words.byWish) },
            { key: 'files', heading: words.files, cell: (row) => row.files },
            {
              key: 'rows',
              heading: words.rows,
              cell: (row) => (
                <span className="small">
                  {Object.entries(row.tables)
                    .map(([table, count]) => `${table} ${count}`)
                    .join(', ')}
                </span>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
