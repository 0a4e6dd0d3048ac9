import * as z from 'zod/mini';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { interviewLimits } from './interview.ts';
import { cancelInterview } from './interviews.queries.ts';

const schema = z.object({
  reason: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(interviewLimits.note, 'too_long')),
});

interface CancelInterviewFormProps {
  interviewId: string;
  words: { cancelReason: string; reasonHint: string; cancelSubmit: string };
  onDone: () => void;
  onRefused: () => void;
  cancel?: typeof cancelInterview;
}

/** Calls an interview off with a reason. */
export function CancelInterviewForm(props: CancelInterviewFormProps) {
  const { interviewId, words, onDone, onRefused, cancel = cancelInterview } = props;
  const desk = useDeskForm({
    id: 'cancel-interview',
    schema,
    defaults: { reason: '' },
    send: async ({ reason }) => {
      const result = await cancel(interviewId, reason);
      if (!result.ok && result.error.code === 'wrong_state') onRefused();
      return result;
    },
    fieldOf: (name) => (name === 'reason' || name === 'note' ? 'reason' : undefined),
    onDone,
  });
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary problems={desk.problems} labels={{ reason: words.cancelReason }} attempt={desk.attempt} />
      {desk.fault && <ErrorNotice error={desk.fault} takesFocus />}
      <Field {...desk.field('reason')} label={words.cancelReason} hint={words.reasonHint}>
        {(control) => <textarea {...control} rows={3} {...desk.form.register('reason')} />}
      </Field>
      <p>
        <Button look="danger" type="submit" isBusy={desk.isBusy}>
          {words.cancelSubmit}
        </Button>
      </p>
    </form>
  );
}
