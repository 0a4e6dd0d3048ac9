import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { holdApplication } from './retention.queries.ts';
import { holdFormSchema } from './retention.ts';
import { retentionWords } from './retention-words.ts';

interface HoldStepProps {
  id: string;
  reference: string;
  /** What the step makes of it: held, or let go. */
  toHeld: boolean;
  onDone: (sentence: string) => void;
}

/** A button that asks why, and then holds an application or lets it go. */
export function HoldStep({ id, reference, toHeld, onDone }: HoldStepProps) {
  const words = retentionWords[useSetting().locale];
  const [isOpen, setOpen] = useState(false);
  const desk = useDeskForm({
    id: `hold-${id}`,
    schema: holdFormSchema,
    defaults: { reference, reason: '' },
    send: ({ reason }) => holdApplication(id, toHeld, reason),
    onDone: () => onDone(toHeld ? words.held : words.released),
  });
  const question = toHeld ? words.holdReason : words.letGoReason;
  const label = toHeld ? words.holdLabel(reference) : words.letGoLabel(reference);
  if (!isOpen) {
    return (
      <Button aria-label={label} onClick={() => setOpen(true)}>
        {toHeld ? words.hold : words.letGo}
      </Button>
    );
  }
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary problems={desk.problems} labels={{ reason: question }} attempt={desk.attempt} />
      {desk.fault && <ErrorNotice error={desk.fault} words={{ wrong_state: words.already }} takesFocus />}
      <Field {...desk.field('reason')} label={question}>
        {(control) => (
          // biome-ignore lint/a11y/noAutofocus: the question opened by the person's own press
          <textarea {...control} rows={2} autoFocus {...desk.form.register('reason')} />
        )}
      </Field>
      <p className="actions">
        <Button look="main" type="submit" isBusy={desk.isBusy} aria-label={label}>
          {toHeld ? words.hold : words.letGo}
        </Button>
        <Button look="quiet" onClick={() => setOpen(false)}>
          {words.cancel}
        </Button>
      </p>
    </form>
  );
}
