import { type Column, DataTable } from '../../components/DataTable.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { dayWords } from '../../lib/instants.ts';
import { portalPaths } from '../../lib/paths.ts';
import { HoldStep } from './HoldStep.tsx';
import { listNotices } from './retention.queries.ts';
import type { RetentionNotice } from './retention.ts';
import { retentionWords } from './retention-words.ts';

interface NoticeListProps {
  mayHold: boolean;
  onHeld: (sentence: string) => void;
}

/** What was announced and goes on its day, soonest first. */
export function NoticeList({ mayHold, onHeld }: NoticeListProps) {
  const setting = useSetting();
  const words = retentionWords[setting.locale];
  const [notices, reload] = useLoad(listNotices);
  const columns: Column<RetentionNotice>[] = [
    {
      key: 'reference',
      heading: words.reference,
      isRowHeading: true,
      cell: ({ application, applicationId }) =>
        application ? <a href={portalPaths.application(applicationId)}>{application.reference}</a> : words.draft,
    },
    { key: 'why', heading: words.why, cell: ({ ruleId }) => words.rule[ruleId] ?? ruleId },
    { key: 'due', heading: words.due, cell: ({ dueOn }) => dayWords(dueOn, setting) },
  ];
  if (mayHold) {
    columns.push({
      key: 'hold',
      heading: words.hold,
      isPlain: true,
      cell: ({ application, applicationId }) =>
        application && <HoldStep id={applicationId} reference={application.reference} toHeld onDone={onHeld} />,
    });
  }
  return (
    <section className="panel" aria-labelledby="notices-title">
      <h2 id="notices-title">{words.noticesTitle}</h2>
      {notices.state === 'loading' && <Skeleton lines={2} />}
      {notices.state === 'failed' && <ErrorNotice error={notices.error} onRetry={reload} />}
      {notices.state === 'ready' && notices.value.length === 0 && <p className="muted">{words.noticesNone}</p>}
      {notices.state === 'ready' && notices.value.length > 0 && (
        <DataTable caption={words.noticesTitle} rows={notices.value} rowKey={(row) => row.id} columns={columns} />
      )}
    </section>
  );
}
