import { useCallback, useState } from 'react';
import * as z from 'zod/mini';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { useLoad } from '../../components/use-load.ts';
import type { AppError } from '../../lib/errors.ts';
import { LimitField } from './LimitField.tsx';
import { type LimitBreach, limitOf, type ProgramTeam, workerLimits } from './worker.ts';
import { workerWords } from './worker-words.ts';
import { endGroup, listWorkers, saveGroup } from './workers.queries.ts';

const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(workerLimits.name, 'too_long')),
  facilitatorId: z.string(),
  memberCount: z.string().check(
    z.trim(),
    z.refine((text) => /^\d{1,3}$/.test(text) && Number(text) <= workerLimits.members, 'count'),
  ),
  override: z.string().check(z.trim(), z.maxLength(workerLimits.note, 'too_long')),
});
const fields = { name: 'name', facilitator_id: 'facilitatorId', member_count: 'memberCount' } as const;

interface GroupFormProps {
  team: ProgramTeam;
  group?: ProgramTeam['groups'][number];
  teams: readonly ProgramTeam[];
  onDone: () => void;
}

/** Makes or changes a group of a program. Its facilitator works in the program. */
export function GroupForm({ team, group, teams, onDone }: GroupFormProps) {
  const words = workerWords[useSetting().locale];
  const [breach, setBreach] = useState<LimitBreach>();
  const [endFailed, setEndFailed] = useState<AppError>();
  const [people] = useLoad(
    useCallback(
      () => listWorkers({ scope: 'current', program: team.programId, supervisor: '', term: '' }, 100),
      [team.programId],
    ),
  );
  const desk = useDeskForm({
    id: 'group',
    schema,
    defaults: {
      name: group?.name ?? '',
      facilitatorId: group?.facilitatorId ?? '',
      memberCount: String(group?.memberCount ?? 0),
      override: '',
    },
    send: async (form) => {
      const result = await saveGroup({
        id: group?.id ?? null,
        programId: team.programId,
        name: form.name,
        facilitatorId: form.facilitatorId || null,
        memberCount: Number(form.memberCount),
        override: form.override,
      });
      setBreach(result.ok ? undefined : limitOf(result.error));
      return result;
    },
    fieldOf: (name) => Object.entries(fields).find(([column]) => column === name)?.[1],
    onDone,
  });
  const { register } = desk.form;
  const count = desk.field('memberCount');
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary
        problems={desk.problems.map((problem) => ({
          ...problem,
          message: problem.message === 'count' ? words.badCount : problem.message,
        }))}
        labels={{ name: words.groupName, facilitatorId: words.facilitator, memberCount: words.memberCount }}
        attempt={desk.attempt}
      />
      {(endFailed ?? (breach ? undefined : desk.fault)) && (
        <ErrorNotice error={endFailed ?? desk.fault ?? { code: 'unknown' }} takesFocus />
      )}
      <Field {...desk.field('name')} label={words.groupName}>
        {(control) => <input {...control} {...register('name')} />}
      </Field>
      <Field {...desk.field('facilitatorId')} label={words.facilitator}>
        {(control) => (
          <select {...control} {...register('facilitatorId')} key={people.state}>
            <option value="">{words.noFacilitator}</option>
            {people.state === 'ready' &&
              people.value.map(({ id, fullName }) => (
                <option key={id} value={id}>
                  {fullName}
                </option>
              ))}
          </select>
        )}
      </Field>
      <Field id={count.id} error={count.error === 'count' ? words.badCount : count.error} label={words.memberCount}>
        {(control) => <input {...control} inputMode="numeric" className="short" {...register('memberCount')} />}
      </Field>
      {breach && (
        <LimitField {...desk.field('override')} breach={breach} teams={teams} register={register('override')} />
      )}
      <p className="actions">
        <Button look="main" type="submit" isBusy={desk.isBusy}>
          {words.moveSubmit}
        </Button>
        {group && (
          <Button
            look="quiet"
            onClick={async () => {
              const result = await endGroup(group.id);
              if (result.ok) onDone();
              else setEndFailed(result.error);
            }}
          >
            {words.endGroup}
          </Button>
        )}
      </p>
    </form>
  );
}
