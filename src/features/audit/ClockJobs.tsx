import { type Column, DataTable } from '../../components/DataTable.tsx';
import { useSetting } from '../../components/setting.tsx';
import { Tag } from '../../components/Tag.tsx';
import { agoWords, instantWords } from '../../lib/instants.ts';
import { type Health, shownDetail } from './health.ts';
import { healthWords } from './health-words.ts';

type Job = NonNullable<Health['clock']>[number];

/** Each job of the clock with its last run; late or failed ones are loud. */
export function ClockJobs({ jobs }: { jobs: readonly Job[] }) {
  const setting = useSetting();
  const words = healthWords[setting.locale];
  const columns: Column<Job>[] = [
    { key: 'job', heading: words.job, isRowHeading: true, cell: (job) => words.jobs[job.job] ?? job.job },
    {
      key: 'last',
      heading: words.lastRun,
      cell: (job) =>
        job.lastRunAt === null ? (
          words.never
        ) : (
          <>
            <span>{agoWords(job.lastRunAt, setting.locale)}</span>
            <span className="small muted">{instantWords(job.lastRunAt, setting)}</span>
          </>
        ),
    },
    {
      key: 'state',
      heading: words.state,
      cell: (job) => (
        <>
          <span className="tags">
            {job.isLate && <Tag tone="danger">{words.late}</Tag>}
            {job.isOk === false && <Tag tone="danger">{words.failed}</Tag>}
            {!job.isLate && job.isOk === true && <Tag tone="moss">{words.fine}</Tag>}
            {!job.isLate && job.isOk === null && <Tag>{words.notYet}</Tag>}
          </span>
          {job.isOk === false && shownDetail(job.detail) && (
            <span className="small">{words.code(shownDetail(job.detail) ?? '')}</span>
          )}
        </>
      ),
    },
  ];
  return (
    <section className="panel" aria-labelledby="clock-title">
      <h2 id="clock-title">{words.clockTitle}</h2>
      <DataTable
        caption={words.clockCaption}
        rows={jobs}
        rowKey={(job) => job.job}
        rowMark={(job) => (job.isLate || job.isOk === false ? 'over' : undefined)}
        columns={columns}
      />
    </section>
  );
}
