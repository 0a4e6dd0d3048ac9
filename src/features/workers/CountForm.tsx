import { useState } from 'react';
import * as z from 'zod/mini';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import type { AppError } from '../../lib/errors.ts';
import type { Result } from '../../lib/result.ts';
import { LimitField } from './LimitField.tsx';
import { type LimitBreach, limitOf, type ProgramTeam, workerLimits } from './worker.ts';
import { workerWords } from './worker-words.ts';

const schema = z.object({
  count: z.string().check(
    z.trim(),
    z.refine((text) => /^\d{1,3}$/.test(text) && Number(text) <= workerLimits.members, 'count'),
  ),
  override: z.string().check(z.trim(), z.maxLength(workerLimits.note, 'too_long')),
});

interface CountFormProps {
  id: string;
  label: string;
  count: number;
  teams: readonly ProgramTeam[];
  send: (count: number, override: string) => Promise<Result<unknown, AppError>>;
  onDone: () => void;
}

/** One number with its limit: how many members. */
export function CountForm({ id, label, count, teams, send, onDone }: CountFormProps) {
  const words = workerWords[useSetting().locale];
  const [breach, setBreach] = useState<LimitBreach>();
  const desk = useDeskForm({
    id,
    schema,
    defaults: { count: String(count), override: '' },
    send: async (form) => {
      const result = await send(Number(form.count), form.override);
      setBreach(result.ok ? undefined : limitOf(result.error));
      return result;
    },
    fieldOf: (name) => (name === 'caseload' || name === 'member_count' ? 'count' : undefined),
    onDone,
  });
  const { id: control, error } = desk.field('count');
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      {desk.fault && !breach && <ErrorNotice error={desk.fault} takesFocus />}
      <Field id={control} error={error === 'count' ? words.badCount : error} label={label}>
        {(attributes) => (
          <input {...attributes} inputMode="numeric" className="short" {...desk.form.register('count')} />
        )}
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
        <Button look="main" type="submit" isBusy={desk.isBusy} aria-label={`${words.moveSubmit}: ${label}`}>
          {words.moveSubmit}
        </Button>
      </p>
    </form>
  );
}
