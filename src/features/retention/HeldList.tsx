import { type Column, DataTable } from '../../components/DataTable.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { instantWords } from '../../lib/instants.ts';
import { portalPaths } from '../../lib/paths.ts';
import { HoldForm } from './HoldForm.tsx';
import { HoldStep } from './HoldStep.tsx';
import { listHeld } from './retention.queries.ts';
import type { HeldApplication } from './retention.ts';
import { retentionWords } from './retention-words.ts';

interface HeldListProps {
  mayHold: boolean;
  onHeld: (sentence: string) => void;
}

/** What must stay, why and since when; HR may let go or hold another. */
export function HeldList({ mayHold, onHeld }: HeldListProps) {
  const setting = useSetting();
  const words = retentionWords[setting.locale];
  const [held, reload] = useLoad(listHeld);
  const newest = ({ holds }: HeldApplication) =>
    [...holds].sort((one, other) => other.decidedAt.localeCompare(one.decidedAt))[0];
  const columns: Column<HeldApplication>[] = [
    {
      key: 'reference',
      heading: words.reference,
      isRowHeading: true,
      cell: ({ id, reference }) => <a href={portalPaths.application(id)}>{reference}</a>,
    },
    { key: 'reason', heading: words.reason, cell: (row) => newest(row)?.reason },
    {
      key: 'since',
      heading: words.since,
      cell: (row) => {
        const hold = newest(row);
        return hold && instantWords(hold.decidedAt, setting);
      },
    },
  ];
  if (mayHold) {
    columns.push({
      key: 'let-go',
      heading: words.letGo,
      isPlain: true,
      cell: ({ id, reference }) => <HoldStep id={id} reference={reference} toHeld={false} onDone={onHeld} />,
    });
  }
  return (
    <section className="panel" aria-labelledby="held-title">
      <h2 id="held-title">{words.heldTitle}</h2>
      <p className="muted">{words.heldLead}</p>
      {held.state === 'loading' && <Skeleton lines={2} />}
      {held.state === 'failed' && <ErrorNotice error={held.error} onRetry={reload} />}
      {held.state === 'ready' && held.value.length === 0 && <p className="muted">{words.heldNone}</p>}
      {held.state === 'ready' && held.value.length > 0 && (
        <DataTable caption={words.heldTitle} rows={held.value} rowKey={(row) => row.id} columns={columns} />
      )}
      {mayHold && <HoldForm onHeld={onHeld} />}
    </section>
  );
}
