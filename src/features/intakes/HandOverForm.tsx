import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { useLoad } from '../../components/use-load.ts';
import { handOverFormSchema } from './desk-forms.ts';
import { detailWords } from './detail-words.ts';
import { handOver, listCoordinators } from './intakes.queries.ts';
import type { StepFormProps } from './step-form.ts';

/** Gives the request to another coordinator, or back to the queue. */
export function HandOverForm({ id, ownerId, onDone, onRefused }: StepFormProps & { ownerId: string | null }) {
  const words = detailWords[useSetting().locale];
  const [people, reload] = useLoad(listCoordinators);
  const desk = useDeskForm({
    id: 'hand-over',
    schema: handOverFormSchema,
    defaults: { to: '', note: '' },
    send: async ({ to, note }) => {
      const result = await handOver(id, to === 'nobody' ? null : to, note);
      if (!result.ok && result.error.code === 'wrong_state') onRefused();
      return result;
    },
    fieldOf: (name) => (name === 'to' ? 'to' : undefined),
    onDone,
  });
  const others = people.state === 'ready' ? people.value.filter((person) => person.userId !== ownerId) : [];
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary
        problems={desk.problems}
        labels={{ to: words.handTo, note: words.handNote }}
        attempt={desk.attempt}
      />
      {desk.fault && <ErrorNotice error={desk.fault} words={{ wrong_state: words.wrongState }} takesFocus />}
      {people.state === 'failed' && <ErrorNotice error={people.error} onRetry={reload} />}
      <Field {...desk.field('to')} label={words.handTo}>
        {(control) => (
          <select {...control} {...desk.form.register('to')}>
            <option value="">{words.choose}</option>
            {others.map(({ userId, name }) => (
              <option key={userId} value={userId}>
                {name}
              </option>
            ))}
            {ownerId !== null && <option value="nobody">{words.backToQueue}</option>}
          </select>
        )}
      </Field>
      <Field {...desk.field('note')} label={words.handNote} hint={words.tryNoteHint} isOptional>
        {(control) => <textarea {...control} rows={3} {...desk.form.register('note')} />}
      </Field>
      <p>
        <Button look="main" type="submit" isBusy={desk.isBusy}>
          {words.handSubmit}
        </Button>
      </p>
    </form>
  );
}
