import { useCallback, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { useLoad } from '../../components/use-load.ts';
import type { AppError } from '../../lib/errors.ts';
import type { Result } from '../../lib/result.ts';
import { type Assignment, type AssignmentTyped, assignmentSchema } from './assignment.ts';
import { LimitField } from './LimitField.tsx';
import { ProgramsField } from './ProgramsField.tsx';
import { type LimitBreach, limitOf, type ProgramTeam } from './worker.ts';
import { workerWords } from './worker-words.ts';
import { listTeams } from './workers.queries.ts';

interface AssignmentFormProps {
  id: string;
  hasHiredOn?: boolean;
  submitLabel: string;
  defaults: Omit<AssignmentTyped, 'override'>;
  send: (form: Assignment) => Promise<Result<unknown, AppError>>;
  onDone: () => void;
  onRefused: () => void;
  teams?: typeof listTeams;
}

/** Share of time, programs and supervisors. Beyond a limit it asks for a reason, and only then goes. */
export function AssignmentForm({ teams = listTeams, ...props }: AssignmentFormProps) {
  const [shown, reload] = useLoad(useCallback(() => teams(), [teams]));
  if (shown.state === 'loading') return <Skeleton lines={5} />;
  if (shown.state === 'failed') return <ErrorNotice error={shown.error} onRetry={reload} />;
  return <Fields {...props} teams={shown.value} />;
}

const fields = {
  hired_on: 'hiredOn',
  fte: 'percent',
  programs: 'programs',
  supervisor_id: 'programs',
  override: 'override',
} as const;

function Fields(props: Omit<AssignmentFormProps, 'teams'> & { teams: readonly ProgramTeam[] }) {
  const { id, hasHiredOn = false, submitLabel, defaults, send, onDone, onRefused, teams } = props;
  const words = workerWords[useSetting().locale];
  const [breach, setBreach] = useState<LimitBreach>();
  const desk = useDeskForm({
    id,
    schema: assignmentSchema,
    defaults: { ...defaults, override: '' },
    send: async (form) => {
      const result = await send(form);
      const limit = result.ok ? undefined : limitOf(result.error);
      setBreach(limit);
      if (!result.ok && !limit && result.error.code === 'wrong_state') onRefused();
      return result;
    },
    fieldOf: (name) => Object.entries(fields).find(([column]) => column === name)?.[1],
    onDone,
  });
  const inWords = (error: string | undefined) =>
    Object.entries(words.faults).find(([fault]) => fault === error)?.[1] ?? error;
  function field(name: Parameters<typeof desk.field>[0]) {
    const { id: control, error } = desk.field(name);
    return { id: control, error: inWords(error) };
  }
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary
        problems={desk.problems.map((problem) => ({
          ...problem,
          message:
            (problem.name === 'programs' ? field('programs').error : inWords(problem.message)) ?? problem.message,
        }))}
        labels={{
          hiredOn: words.hiredOn,
          percent: words.percent,
          programs: words.programs,
          override: words.override,
          ...Object.fromEntries(
            desk.problems
              .filter(({ name }) => name.startsWith('programs.'))
              .map(({ name }) => [name, name.endsWith('supervisorId') ? words.supervisor : words.program]),
          ),
        }}
        attempt={desk.attempt}
      />
      {desk.fault && !breach && <ErrorNotice error={desk.fault} words={{ invalid: words.openLead }} takesFocus />}
      {hasHiredOn && (
        <Field {...field('hiredOn')} label={words.hiredOn}>
          {(control) => <input {...control} type="date" {...desk.form.register('hiredOn')} />}
        </Field>
      )}
      <Field {...field('percent')} label={words.percent}>
        {(control) => <input {...control} inputMode="numeric" className="short" {...desk.form.register('percent')} />}
      </Field>
      <ProgramsField {...field('programs')} form={desk.form} teams={teams} />
      {breach && (
        <LimitField {...field('override')} breach={breach} teams={teams} register={desk.form.register('override')} />
      )}
      <p>
        <Button look="main" type="submit" isBusy={desk.isBusy}>
          {submitLabel}
        </Button>
      </p>
    </form>
  );
}
