import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { reopenFormSchema } from './desk-forms.ts';
import { detailWords } from './detail-words.ts';
import { reopenIntake } from './intakes.queries.ts';
import type { StepFormProps } from './step-form.ts';

/** Opens a closed request again, with the reason. */
export function ReopenForm({ id, onDone, onRefused }: StepFormProps) {
  const words = detailWords[useSetting().locale];
  const desk = useDeskForm({
    id: 'reopen',
    schema: reopenFormSchema,
    defaults: { note: '' },
    send: async ({ note }) => {
      const result = await reopenIntake(id, note);
      if (!result.ok && result.error.code === 'wrong_state') onRefused();
      return result;
    },
    fieldOf: (name) => (name === 'note' ? name : undefined),
    onDone,
  });
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary problems={desk.problems} labels={{ note: words.reopenNote }} attempt={desk.attempt} />
      {desk.fault && <ErrorNotice error={desk.fault} words={{ wrong_state: words.wrongState }} takesFocus />}
      <Field {...desk.field('note')} label={words.reopenNote}>
        {(control) => <textarea {...control} rows={3} {...desk.form.register('note')} />}
      </Field>
      <p>
        <Button look="main" type="submit" isBusy={desk.isBusy}>
          {words.reopenSubmit}
        </Button>
      </p>
    </form>
  );
}
