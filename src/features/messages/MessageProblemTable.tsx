import { Button } from '../../components/Button.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { useSetting } from '../../components/setting.tsx';
import { Tag } from '../../components/Tag.tsx';
import { instantWords } from '../../lib/instants.ts';
import { sayKind } from './kind-words.ts';
import type { MessageProblem } from './message.ts';
import { messageWords } from './message-words.ts';

interface MessageProblemTableProps {
  rows: readonly MessageProblem[];
  busyId: string | undefined;
  /** Left out for those who may look but not send. */
  onRetry?: (id: string) => void;
}

/** The mails that did not arrive as a table. Addresses come masked. */
export function MessageProblemTable({ rows, busyId, onRetry }: MessageProblemTableProps) {
  const setting = useSetting();
  const words = messageWords[setting.locale];
  const kindOf = (row: MessageProblem) => sayKind(row.kind, setting.locale);
  const columns: Column<MessageProblem>[] = [
    { key: 'what', heading: words.columns.what, isRowHeading: true, cell: kindOf },
    { key: 'to', heading: words.columns.to, cell: (row) => row.address },
    {
      key: 'state',
      heading: words.columns.state,
      cell: (row) => (
        <>
          <span className="facts-line">
            <Tag tone="danger">{words.status[row.status]}</Tag>
            <span className="small">{words.attempts(row.attempts)}</span>
          </span>
          {row.errorCode && row.status === 'given_up' && (
            <span className="small muted">{words.reason(row.errorCode)}</span>
          )}
          {row.isSuppressed && <span className="small muted">{words.suppressed}</span>}
        </>
      ),
    },
    { key: 'when', heading: words.columns.when, cell: (row) => instantWords(row.updatedAt, setting) },
  ];
  if (onRetry) {
    columns.push({
      key: 'again',
      heading: words.columns.again,
      isPlain: true,
      cell: (row) => (
        <Button
          isBusy={busyId === row.id}
          aria-label={words.retryLabel(kindOf(row), row.address)}
          onClick={() => onRetry(row.id)}
        >
          {words.retry}
        </Button>
      ),
    });
  }
  return <DataTable caption={words.caption} rows={rows} rowKey={(row) => row.id} columns={columns} />;
}
