import { useState } from 'react';
import * as z from 'zod/mini';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { CancelInterviewForm } from './CancelInterviewForm.tsx';
import { interviewLimits } from './interview.ts';
import { askOtherTimes } from './interviews.queries.ts';
import type { MyInterviewStepProps } from './MyInterviewTimes.tsx';
import { myInterviewWords } from './my-interview-words.ts';

const schema = z.object({ note: z.string().check(z.trim(), z.maxLength(interviewLimits.note, 'too_long')) });

/** What a candidate can always do: ask for other times, or cancel. */
export function MyInterviewSteps({ interview, onDone, onRefused }: MyInterviewStepProps) {
  const words = myInterviewWords[useSetting().locale];
  const [open, setOpen] = useState<'other' | 'cancel'>();
  const close = () => setOpen(undefined);
  const done = (message: string) => () => {
    close();
    onDone(message);
  };
  return (
    <>
      <p className="actions">
        <Button onClick={() => setOpen('other')}>{words.other}</Button>
        <Button look="quiet" onClick={() => setOpen('cancel')}>
          {words.cancel}
        </Button>
      </p>
      <Dialog title={words.otherTitle} isOpen={open === 'other'} onClose={close}>
        <OtherTimesForm id={interview.id} onDone={done(words.otherAsked)} onRefused={onRefused} />
      </Dialog>
      <Dialog title={words.cancelTitle} isOpen={open === 'cancel'} onClose={close}>
        <CancelInterviewForm
          interviewId={interview.id}
          words={words}
          onDone={done(words.cancelled)}
          onRefused={onRefused}
        />
      </Dialog>
    </>
  );
}

function OtherTimesForm({ id, onDone, onRefused }: { id: string; onDone: () => void; onRefused: () => void }) {
  const words = myInterviewWords[useSetting().locale];
  const desk = useDeskForm({
    id: 'other-times',
    schema,
    defaults: { note: '' },
    send: async ({ note }) => {
      const result = await askOtherTimes(id, note);
      if (!result.ok && result.error.code === 'wrong_state') onRefused();
      return result;
    },
    fieldOf: (name) => (name === 'note' ? 'note' : undefined),
    onDone,
  });
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary problems={desk.problems} labels={{ note: words.otherNote }} attempt={desk.attempt} />
      {desk.fault && <ErrorNotice error={desk.fault} takesFocus />}
      <Field {...desk.field('note')} label={words.otherNote} hint={words.otherNoteHint} isOptional>
        {(control) => <textarea {...control} rows={3} {...desk.form.register('note')} />}
      </Field>
      <p>
        <Button look="main" type="submit" isBusy={desk.isBusy}>
          {words.otherSubmit}
        </Button>
      </p>
    </form>
  );
}
