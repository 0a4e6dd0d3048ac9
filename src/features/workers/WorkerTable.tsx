import { Button } from '../../components/Button.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { useSetting } from '../../components/setting.tsx';
import { dayWords } from '../../lib/instants.ts';
import { LoadTag } from './LoadTag.tsx';
import type { OpenStep } from './WorkerStepForm.tsx';
import { loadState, nameIn, type ProgramTeam, type Worker } from './worker.ts';
import { workerWords } from './worker-words.ts';

interface WorkerTableProps {
  workers: readonly Worker[];
  teams: readonly ProgramTeam[];
  isEnded: boolean;
  mayMove: boolean;
  mayCount: boolean;
  onStep: (open: OpenStep) => void;
}

/** Workers as rows, as cards on narrow screens. */
export function WorkerTable({ workers, teams, isEnded, mayMove, mayCount, onStep }: WorkerTableProps) {
  const setting = useSetting();
  const words = workerWords[setting.locale];
  const columns: Column<Worker>[] = [
    {
      key: 'name',
      heading: words.name,
      isRowHeading: true,
      cell: (worker) => (
        <>
          <b>{worker.fullName ?? '—'}</b>
          <span className="small muted block">{nameIn(worker.jobTitle, setting.locale)}</span>
        </>
      ),
    },
    {
      key: 'since',
      heading: isEnded ? words.until : words.since,
      cell: (worker) => (
        <>
          {dayWords(isEnded && worker.endedOn ? worker.endedOn : worker.hiredOn, setting)}
          {worker.endedOn && (
            <span className="small muted block">
              {!isEnded && `${words.until} ${dayWords(worker.endedOn, setting)}. `}
              {worker.endReason && words.reasons[worker.endReason]}
            </span>
          )}
        </>
      ),
    },
    { key: 'fte', heading: words.fte, cell: (worker) => worker.fte.toLocaleString(setting.locale) },
    {
      key: 'programs',
      heading: words.programs,
      cell: (worker) => <WorkerPrograms worker={worker} teams={teams} />,
    },
    { key: 'groups', heading: words.groups, cell: (worker) => worker.groups.join(', ') || '—' },
  ];
  if (mayCount) {
    columns.push({
      key: 'steps',
      heading: words.steps,
      isPlain: true,
      cell: (worker) => {
        const name = worker.fullName ?? '—';
        const step = (which: OpenStep['step'], label: string) => (
          <Button
            key={which}
            look="quiet"
            onClick={() => onStep({ step: which, worker })}
            aria-label={`${label} ${name}`}
          >
            {label}
          </Button>
        );
        return (
          <span className="actions">
            {!isEnded && mayMove && step('move', words.move)}
            {!isEnded && step('caseload', words.caseload)}
            {!isEnded && mayMove && worker.endedOn === null && step('end', words.end)}
            {mayMove && worker.endedOn !== null && step('resume', words.resume)}
          </span>
        );
      },
    });
  }
  return <DataTable caption={words.title} columns={columns} rows={workers} rowKey={({ id }) => id} />;
}

function WorkerPrograms({ worker, teams }: { worker: Worker; teams: readonly ProgramTeam[] }) {
  const { locale } = useSetting();
  const words = workerWords[locale];
  return (
    <ul className="plain-list">
      {worker.programs.map((part) => (
        <li key={part.programId}>
          {nameIn(teams.find(({ programId }) => programId === part.programId)?.names ?? null, locale)}
          <span className="small muted block">
            {words.supervisor}: {part.supervisorName}. {part.fte.toLocaleString(locale)} {words.fte}.{' '}
            {words.members(part.caseload, part.caseloadAtMost?.toLocaleString(locale) ?? null)}{' '}
            <LoadTag state={loadState(part.caseload, part.caseloadAtMost)} />
          </span>
        </li>
      ))}
    </ul>
  );
}
