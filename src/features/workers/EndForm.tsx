import * as z from 'zod/mini';
import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { dateIn } from '../../lib/instants.ts';
import { endReasons, type Worker, workerLimits } from './worker.ts';
import { workerWords } from './worker-words.ts';
import { endEmployment } from './workers.queries.ts';

const schema = z
  .object({
    endedOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'required')),
    reason: z.enum(endReasons, 'required'),
    note: z.string().check(z.trim(), z.maxLength(workerLimits.note, 'too_long')),
  })
  .check(z.refine((form) => form.reason !== 'other' || form.note !== '', { error: 'required', path: ['note'] }));

interface EndFormProps {
  worker: Worker;
  onDone: () => void;
  end?: typeof endEmployment;
}

/** Sets the last day with a reason. */
export function EndForm({ worker, onDone, end = endEmployment }: EndFormProps) {
  const setting = useSetting();
  const words = workerWords[setting.locale];
  const desk = useDeskForm({
    id: 'end',
    schema,
    defaults: { endedOn: dateIn(new Date(), setting.zone), note: '' },
    send: (form) => end(worker.id, form),
    fieldOf: (name) => (name === 'ended_on' ? 'endedOn' : name === 'reason' || name === 'note' ? name : undefined),
    onDone,
  });
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary
        problems={desk.problems}
        labels={{ endedOn: words.endedOn, reason: words.endReason, note: words.endNote }}
        attempt={desk.attempt}
      />
      {desk.fault && <ErrorNotice error={desk.fault} takesFocus />}
      <Field {...desk.field('endedOn')} label={words.endedOn}>
        {(control) => <input {...control} type="date" {...desk.form.register('endedOn')} />}
      </Field>
      <Choices
        {...desk.field('reason')}
        legend={words.endReason}
        register={desk.form.register('reason')}
        options={endReasons.map((reason) => ({ value: reason, label: words.reasons[reason] }))}
      />
      <Field {...desk.field('note')} label={words.endNote} isOptional>
        {(control) => <textarea {...control} rows={2} {...desk.form.register('note')} />}
      </Field>
      <p>
        <Button look="danger" type="submit" isBusy={desk.isBusy}>
          {words.endSubmit}
        </Button>
      </p>
    </form>
  );
}
