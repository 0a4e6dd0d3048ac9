import { useState } from 'react';
import * as z from 'zod/mini';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { useLoad } from '../../components/use-load.ts';
import { LimitField } from './LimitField.tsx';
import { type LimitBreach, limitOf, type ProgramTeam, workerLimits } from './worker.ts';
import { workerWords } from './worker-words.ts';
import { listSupervisors, setSupervisor } from './workers.queries.ts';

const schema = z.object({
  userId: z.string().check(z.minLength(1, 'required')),
  percent: z.string().check(
    z.trim(),
    z.refine((text) => text === '0' || (/^\d{1,3}$/.test(text) && Number(text) >= 5 && Number(text) <= 100), 'percent'),
  ),
  override: z.string().check(z.trim(), z.maxLength(workerLimits.note, 'too_long')),
});

interface SupervisorFormProps {
  team: ProgramTeam;
  teams: readonly ProgramTeam[];
  onDone: () => void;
}

/** Says with what share of full time somebody supervises a program. */
export function SupervisorForm({ team, teams, onDone }: SupervisorFormProps) {
  const words = workerWords[useSetting().locale];
  const [people, reload] = useLoad(listSupervisors);
  const [breach, setBreach] = useState<LimitBreach>();
  const desk = useDeskForm({
    id: 'supervisor',
    schema,
    defaults: { userId: '', percent: '100', override: '' },
    send: async ({ userId, percent, override }) => {
      const result = await setSupervisor(team.programId, userId, Number(percent) / 100, override);
      setBreach(result.ok ? undefined : limitOf(result.error));
      return result;
    },
    fieldOf: (name) => (name === 'supervisor_id' ? 'userId' : name === 'fte' ? 'percent' : undefined),
    onDone,
  });
  const percent = desk.field('percent');
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary
        problems={desk.problems.map((problem) => ({
          ...problem,
          message: problem.message === 'percent' ? words.faults.percent : problem.message,
        }))}
        labels={{ userId: words.supervisor, percent: words.percent }}
        attempt={desk.attempt}
      />
      {desk.fault && !breach && <ErrorNotice error={desk.fault} takesFocus />}
      {people.state === 'failed' && <ErrorNotice error={people.error} onRetry={reload} />}
      <Field {...desk.field('userId')} label={words.supervisor}>
        {(control) => (
          <select {...control} {...desk.form.register('userId')}>
            <option value="">{words.choose}</option>
            {people.state === 'ready' &&
              people.value.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        )}
      </Field>
      <Field
        id={percent.id}
        error={percent.error === 'percent' ? words.faults.percent : percent.error}
        label={words.percent}
        hint={words.setSupervisorHint}
      >
        {(control) => <input {...control} inputMode="numeric" className="short" {...desk.form.register('percent')} />}
      </Field>
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
          {words.moveSubmit}
        </Button>
      </p>
    </form>
  );
}
