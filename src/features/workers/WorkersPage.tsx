import { lazy, Suspense, useCallback, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { componentWords } from '../../components/component-words.ts';
import { DeskHead } from '../../components/DeskHead.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import type { StaffRole } from '../accounts/account.ts';
import { useWorkers } from './use-workers.ts';
import { WorkerFilterBar } from './WorkerFilterBar.tsx';
import type { OpenStep } from './WorkerStepForm.tsx';
import { WorkerTable } from './WorkerTable.tsx';
import { workerWords } from './worker-words.ts';
import { listTeams, type WorkerFilters } from './workers.queries.ts';

// the list stands first; teams and forms come after it
const TeamsView = lazy(async () => ({ default: (await import('./TeamsView.tsx')).TeamsView }));
const WorkerStepForm = lazy(async () => ({ default: (await import('./WorkerStepForm.tsx')).WorkerStepForm }));

/** The workforce: everybody with programs, supervisor and groups, and how full each team is. */
export function WorkersPage({ roles }: { roles: readonly StaffRole[] }) {
  const { locale } = useSetting();
  const words = workerWords[locale];
  const [filters, setFilters] = useState<WorkerFilters>({ scope: 'current', program: '', supervisor: '', term: '' });
  const { shown, reload, showMore } = useWorkers(filters);
  const [teams, reloadTeams] = useLoad(useCallback(() => listTeams(), []));
  const [open, setOpen] = useState<OpenStep>();
  const [said, setSaid] = useState('');
  const programs = teams.state === 'ready' ? teams.value : [];
  const mayMove = roles.includes('hr') || roles.includes('admin');
  const mayCount = mayMove || roles.includes('supervisor');

  async function handleDone(): Promise<void> {
    setOpen(undefined);
    await Promise.all([reload(), reloadTeams()]);
    setSaid('');
    setSaid(words.saved);
  }

  return (
    <>
      <DeskHead title={words.title} lead={words.lead} />
      <div className="toolbar">
        <WorkerFilterBar filters={filters} teams={programs} onFilters={setFilters} />
      </div>
      <p className="visually-hidden" role="status">
        {said || (shown.state === 'ready' ? words.count(shown.rows.length) : '')}
      </p>
      {shown.state === 'loading' && <Skeleton look="rows" lines={6} />}
      {shown.state === 'failed' && <ErrorNotice error={shown.error} onRetry={reload} />}
      {shown.state === 'ready' && shown.rows.length === 0 && (
        <div className="empty">
          <h2>{words.none}</h2>
          <p>{words.noneLead}</p>
        </div>
      )}
      {shown.state === 'ready' && shown.rows.length > 0 && (
        <WorkerTable
          workers={shown.rows}
          teams={programs}
          isEnded={filters.scope === 'ended'}
          mayMove={mayMove}
          mayCount={mayCount}
          onStep={setOpen}
        />
      )}
      {shown.state === 'ready' && shown.moreFailed && <ErrorNotice error={shown.moreFailed} />}
      {shown.state === 'ready' && shown.hasMore && (
        <p className="list-foot">
          <Button onClick={showMore}>{componentWords[locale].showMore}</Button>
        </p>
      )}
      {teams.state === 'loading' && <Skeleton lines={6} />}
      {teams.state === 'failed' && <ErrorNotice error={teams.error} onRetry={reloadTeams} />}
      {teams.state === 'ready' && (
        <Suspense fallback={<Skeleton lines={6} />}>
          <TeamsView
            teams={teams.value}
            mayMove={mayMove}
            mayCount={mayCount}
            onChanged={async () => {
              await handleDone();
            }}
          />
        </Suspense>
      )}
      <Dialog title={open ? stepTitle(open, words) : ''} isOpen={open !== undefined} onClose={() => setOpen(undefined)}>
        {open && (
          <Suspense fallback={<Skeleton lines={4} />}>
            <WorkerStepForm open={open} teams={programs} onDone={handleDone} onRefused={() => void reload()} />
          </Suspense>
        )}
      </Dialog>
    </>
  );
}

function stepTitle({ step, worker }: OpenStep, words: (typeof workerWords)['en']): string {
  const name = worker.fullName ?? '—';
  if (step === 'move') return words.moveTitle(name);
  if (step === 'caseload') return words.caseloadTitle(name);
  return step === 'end' ? words.endTitle(name) : words.resume;
}
