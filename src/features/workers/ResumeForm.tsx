import { useState } from 'react';
import * as z from 'zod/mini';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { LimitField } from './LimitField.tsx';
import { type LimitBreach, limitOf, type ProgramTeam, type Worker, workerLimits } from './worker.ts';
import { workerWords } from './worker-words.ts';
import { resumeEmployment } from './workers.queries.ts';

const schema = z.object({ override: z.string().check(z.trim(), z.maxLength(workerLimits.note, 'too_long')) });

interface ResumeFormProps {
  worker: Worker;
  teams: readonly ProgramTeam[];
  onDone: () => void;
}

/** Takes an end back; the person counts against the limits again. */
export function ResumeForm({ worker, teams, onDone }: ResumeFormProps) {
  const words = workerWords[useSetting().locale];
  const [breach, setBreach] = useState<LimitBreach>();
  const desk = useDeskForm({
    id: 'resume',
    schema,
    defaults: { override: '' },
    send: async ({ override }) => {
      const result = await resumeEmployment(worker.id, override);
      setBreach(result.ok ? undefined : limitOf(result.error));
      return result;
    },
    onDone,
  });
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <p>{worker.fullName}</p>
      {desk.fault && !breach && <ErrorNotice error={desk.fault} takesFocus />}
      {breach && (
        <LimitField
          {...desk.field('override')}
          breach={breach}
          teams={teams}
          register={desk.form.register('override')}
        />
      )}
      <p>
        <Button look="main" type="submit" isBusy={desk.isBusy}>
          {words.resume}
        </Button>
      </p>
    </form>
  );
}
