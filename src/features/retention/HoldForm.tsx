import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { holdByReference } from './retention.queries.ts';
import { holdFormSchema } from './retention.ts';
import { retentionWords } from './retention-words.ts';

/** Holds the application with a reference. */
export function HoldForm({ onHeld }: { onHeld: (sentence: string) => void }) {
  const words = retentionWords[useSetting().locale];
  const desk = useDeskForm({
    id: 'hold',
    schema: holdFormSchema,
    defaults: { reference: '', reason: '' },
    send: ({ reference, reason }) => holdByReference(reference, reason),
    onDone: () => onHeld(words.held),
    fieldOf: (column) => (column === 'reference' || column === 'reason' ? column : undefined),
    sayField: () => words.holdFound,
  });
  return (
    <form noValidate onSubmit={desk.submit} className="stack inline-form">
      <h3>{words.holdTitle}</h3>
      <ErrorSummary
        problems={desk.problems}
        labels={{ reference: words.holdReference, reason: words.holdReason }}
        attempt={desk.attempt}
      />
      {desk.fault && <ErrorNotice error={desk.fault} words={{ wrong_state: words.already }} takesFocus />}
      <Field {...desk.field('reference')} label={words.holdReference} hint={words.holdReferenceHint}>
        {(control) => <input {...control} autoComplete="off" spellCheck={false} {...desk.form.register('reference')} />}
      </Field>
      <Field {...desk.field('reason')} label={words.holdReason}>
        {(control) => <textarea {...control} rows={2} {...desk.form.register('reason')} />}
      </Field>
      <p>
        <Button type="submit" isBusy={desk.isBusy}>
          {words.holdButton}
        </Button>
      </p>
    </form>
  );
}
