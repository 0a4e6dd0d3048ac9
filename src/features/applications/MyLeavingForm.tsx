import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import type { AppError } from '../../lib/errors.ts';
import type { Result } from '../../lib/result.ts';
import type { LeavingReason } from './my-applications.queries.ts';
import { leavingReasons, leavingSchema } from './my-forms.ts';
import { myStatusWords } from './my-status-words.ts';
import { myWords } from './my-words.ts';

interface MyLeavingFormProps {
  /** Prefix of the controls' ids. */
  id: string;
  /** The question over the reasons. */
  question: string;
  submit: string;
  keep: string;
  send: (reason: LeavingReason, note: string) => Promise<Result<unknown, AppError>>;
  onDone: () => void;
  onKeep: () => void;
}

/** Says why one leaves: an application taken back, an offer declined. */
export function MyLeavingForm({ id, question, submit, keep, send, onDone, onKeep }: MyLeavingFormProps) {
  const { locale } = useSetting();
  const words = myWords[locale];
  const desk = useDeskForm({
    id,
    schema: leavingSchema,
    defaults: { note: '' },
    send: ({ reason, note }) => send(reason, note),
    fieldOf: (name) => (name === 'reason' || name === 'note' ? name : undefined),
    onDone,
  });
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary
        problems={desk.problems}
        labels={{ reason: question, note: words.withdrawNote }}
        attempt={desk.attempt}
      />
      {desk.fault && <ErrorNotice error={desk.fault} words={{ wrong_state: words.wrongState }} takesFocus />}
      <Choices
        {...desk.field('reason')}
        legend={question}
        register={desk.form.register('reason')}
        options={leavingReasons.map((reason) => ({ value: reason, label: myStatusWords[locale].reason[reason] }))}
      />
      <Field {...desk.field('note')} label={words.withdrawNote} hint={words.withdrawNoteHint} isOptional>
        {(control) => <textarea {...control} rows={3} {...desk.form.register('note')} />}
      </Field>
      <p className="actions">
        <Button look="danger" type="submit" isBusy={desk.isBusy}>
          {submit}
        </Button>
        <Button onClick={onKeep}>{keep}</Button>
      </p>
    </form>
  );
}
