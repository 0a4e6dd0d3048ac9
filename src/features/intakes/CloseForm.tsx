import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { closeFormSchema } from './desk-forms.ts';
import { detailWords } from './detail-words.ts';
import { closeReasons } from './intake-state.ts';
import { intakeTerms } from './intake-terms.ts';
import { closeIntake } from './intakes.queries.ts';
import type { StepFormProps } from './step-form.ts';

/** Closes the request with a reason. */
export function CloseForm({ id, onDone, onRefused }: StepFormProps) {
  const { locale } = useSetting();
  const words = detailWords[locale];
  const desk = useDeskForm({
    id: 'close',
    schema: closeFormSchema,
    defaults: { note: '' },
    send: async ({ reason, note }) => {
      const result = await closeIntake(id, reason, note);
      if (!result.ok && result.error.code === 'wrong_state') onRefused();
      return result;
    },
    fieldOf: (name) => (name === 'reason' || name === 'note' ? name : undefined),
    onDone,
  });
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary
        problems={desk.problems}
        labels={{ reason: words.closeReason, note: words.closeNote }}
        attempt={desk.attempt}
      />
      {desk.fault && <ErrorNotice error={desk.fault} words={{ wrong_state: words.wrongState }} takesFocus />}
      <Choices
        {...desk.field('reason')}
        legend={words.closeReason}
        register={desk.form.register('reason')}
        options={closeReasons.map((reason) => ({ value: reason, label: intakeTerms[locale].closeReason[reason] }))}
      />
      <Field {...desk.field('note')} label={words.closeNote} hint={words.closeNoteHint} isOptional>
        {(control) => <textarea {...control} rows={3} {...desk.form.register('note')} />}
      </Field>
      <p>
        <Button look="danger" type="submit" isBusy={desk.isBusy}>
          {words.closeSubmit}
        </Button>
      </p>
    </form>
  );
}
