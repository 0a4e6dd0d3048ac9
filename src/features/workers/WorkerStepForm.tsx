import { useSetting } from '../../components/setting.tsx';
import { AssignmentForm } from './AssignmentForm.tsx';
import { CountForm } from './CountForm.tsx';
import { EndForm } from './EndForm.tsx';
import { ResumeForm } from './ResumeForm.tsx';
import { nameIn, type ProgramTeam, percentOf, type Worker } from './worker.ts';
import { workerWords } from './worker-words.ts';
import { moveWorker, setCaseload } from './workers.queries.ts';

/** A step on one worker that opens in a dialog. */
export interface OpenStep {
  step: 'move' | 'caseload' | 'end' | 'resume';
  worker: Worker;
}

interface WorkerStepFormProps {
  open: OpenStep;
  teams: readonly ProgramTeam[];
  onDone: () => void;
  onRefused: () => void;
}

/** The form of a step. */
export function WorkerStepForm({ open: { step, worker }, teams, onDone, onRefused }: WorkerStepFormProps) {
  const { locale } = useSetting();
  const words = workerWords[locale];
  if (step === 'end') return <EndForm worker={worker} onDone={onDone} />;
  if (step === 'resume') return <ResumeForm worker={worker} teams={teams} onDone={onDone} />;
  if (step === 'caseload') {
    return (
      <div className="stack">
        {worker.programs.map((part) => (
          <CountForm
            key={part.programId}
            id={`caseload-${part.programId}`}
            label={words.caseloadLabel(
              nameIn(teams.find(({ programId }) => programId === part.programId)?.names ?? null, locale),
            )}
            count={part.caseload}
            teams={teams}
            send={(count, override) => setCaseload(worker.id, part.programId, count, override)}
            onDone={onDone}
          />
        ))}
      </div>
    );
  }
  return (
    <AssignmentForm
      id="move"
      submitLabel={words.moveSubmit}
      defaults={{
        hiredOn: worker.hiredOn,
        percent: String(percentOf(worker.fte)),
        programs: worker.programs.map(({ programId, supervisorId, fte }) => ({
          programId,
          supervisorId,
          percent: String(percentOf(fte)),
        })),
      }}
      send={(form) => moveWorker(worker.id, form)}
      onDone={onDone}
      onRefused={onRefused}
    />
  );
}
