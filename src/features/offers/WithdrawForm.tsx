import * as z from 'zod/mini';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import type { ApplicationStatus } from '../applications/application.ts';
import { offerLimits } from './offer.ts';
import { offerWords } from './offer-words.ts';
import { withdrawOffer } from './offers.queries.ts';

const schema = z.object({
  reason: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(offerLimits.note, 'too_long')),
});

interface WithdrawFormProps {
  applicationId: string;
  status: ApplicationStatus;
  onDone: () => void;
  onRefused: () => void;
}

/** HR takes an unanswered offer back, saying why. */
export function WithdrawForm({ applicationId, status, onDone, onRefused }: WithdrawFormProps) {
  const words = offerWords[useSetting().locale];
  const desk = useDeskForm({
    id: 'withdraw-offer',
    schema,
    defaults: { reason: '' },
    send: async ({ reason }) => {
      const result = await withdrawOffer(applicationId, status, reason);
      if (!result.ok && result.error.code === 'wrong_state') onRefused();
      return result;
    },
    fieldOf: (name) => (name === 'reason' || name === 'note' ? 'reason' : undefined),
    onDone,
  });
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary problems={desk.problems} labels={{ reason: words.withdrawReason }} attempt={desk.attempt} />
      {desk.fault && <ErrorNotice error={desk.fault} takesFocus />}
      <Field {...desk.field('reason')} label={words.withdrawReason} hint={words.withdrawHint}>
        {(control) => <textarea {...control} rows={3} {...desk.form.register('reason')} />}
      </Field>
      <p>
        <Button look="danger" type="submit" isBusy={desk.isBusy}>
          {words.withdrawSubmit}
        </Button>
      </p>
    </form>
  );
}
