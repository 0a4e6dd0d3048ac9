import * as z from 'zod/mini';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { revealCandidate } from './desk.queries.ts';
import { deskDetailWords } from './desk-detail-words.ts';

const schema = z.object({
  reason: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(400, 'too_long')),
});

/** HR shows themselves one hidden name, saying why. */
export function RevealForm({ id, onDone }: { id: string; onDone: () => void }) {
  const words = deskDetailWords[useSetting().locale];
  const desk = useDeskForm({
    id: 'reveal',
    schema,
    defaults: { reason: '' },
    send: ({ reason }) => revealCandidate(id, reason),
    fieldOf: (name) => (name === 'reason' ? name : undefined),
    onDone,
  });
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <p>{words.revealLead}</p>
      <ErrorSummary problems={desk.problems} labels={{ reason: words.revealWhy }} attempt={desk.attempt} />
      {desk.fault && <ErrorNotice error={desk.fault} takesFocus />}
      <Field {...desk.field('reason')} label={words.revealWhy}>
        {(control) => <textarea {...control} rows={2} {...desk.form.register('reason')} />}
      </Field>
      <p>
        <Button look="main" type="submit" isBusy={desk.isBusy}>
          {words.revealSubmit}
        </Button>
      </p>
    </form>
  );
}
