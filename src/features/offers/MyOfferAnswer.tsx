import { useState } from 'react';
import * as z from 'zod/mini';
import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import type { AppError } from '../../lib/errors.ts';
import { myOfferWords } from './my-offer-words.ts';
import { declineReasons, offerLimits, type ToldOffer } from './offer.ts';
import { acceptOffer, declineOffer } from './offers.queries.ts';

const signSchema = z.object({
  signature: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(offerLimits.signature, 'too_long')),
});
const declineSchema = z.object({
  reason: z.enum(declineReasons, 'required'),
  note: z.string().check(z.trim(), z.maxLength(offerLimits.note, 'too_long')),
});

interface AnswerProps {
  offer: ToldOffer;
  onDone: (message: string) => void;
  onRefused: () => void;
}

/** The answer: a signature for yes, a reason for no. */
export function MyOfferAnswer({
  offer,
  onDone,
  onRefused,
  accept = acceptOffer,
  decline = declineOffer,
}: AnswerProps & {
  accept?: typeof acceptOffer;
  decline?: typeof declineOffer;
}) {
  const { locale } = useSetting();
  const words = myOfferWords[locale];
  const [isDeclining, setDeclining] = useState(false);
  const failure = { closed: words.closed, wrong_state: words.changed };
  const refused = (error: AppError) => {
    if (error.code === 'wrong_state' || error.code === 'closed') onRefused();
  };
  const desk = useDeskForm({
    id: 'sign',
    schema: signSchema,
    defaults: { signature: '' },
    send: async ({ signature }) => {
      const result = await accept(offer.id, signature, offer.text?.version ?? '', locale);
      if (!result.ok) refused(result.error);
      return result;
    },
    fieldOf: (name) => (name === 'signature' ? 'signature' : undefined),
    onDone: () => onDone(words.accepted),
  });
  return (
    <>
      <h3>{words.accept}</h3>
      <form noValidate onSubmit={desk.submit} className="stack">
        <ErrorSummary problems={desk.problems} labels={{ signature: words.signature }} attempt={desk.attempt} />
        {desk.fault && <ErrorNotice error={desk.fault} words={failure} takesFocus />}
        <p className="quoted">{offer.text?.body?.[locale] ?? offer.text?.body?.en}</p>
        <Field {...desk.field('signature')} label={words.signature} hint={words.signatureHint}>
          {(control) => <input {...control} autoComplete="name" {...desk.form.register('signature')} />}
        </Field>
        <p className="actions">
          <Button look="main" type="submit" isBusy={desk.isBusy}>
            {words.sign}
          </Button>
          <Button look="quiet" onClick={() => setDeclining(true)}>
            {words.decline}
          </Button>
        </p>
      </form>
      <Dialog title={words.declineTitle} isOpen={isDeclining} onClose={() => setDeclining(false)}>
        <DeclineForm
          send={(reason, note) => decline(offer.id, reason, note)}
          failure={failure}
          onRefused={refused}
          onDone={() => {
            setDeclining(false);
            onDone(words.declined);
          }}
        />
      </Dialog>
    </>
  );
}

interface DeclineFormProps {
  send: (reason: (typeof declineReasons)[number], note: string) => ReturnType<typeof declineOffer>;
  failure: { closed: string; wrong_state: string };
  onRefused: (error: AppError) => void;
  onDone: () => void;
}

function DeclineForm({ send, failure, onRefused, onDone }: DeclineFormProps) {
  const words = myOfferWords[useSetting().locale];
  const desk = useDeskForm({
    id: 'decline',
    schema: declineSchema,
    defaults: { note: '' },
    send: async ({ reason, note }) => {
      const result = await send(reason, note);
      if (!result.ok) onRefused(result.error);
      return result;
    },
    fieldOf: (name) => (name === 'reason' || name === 'note' ? name : undefined),
    onDone,
  });
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <p>{words.declineLead}</p>
      <ErrorSummary
        problems={desk.problems}
        labels={{ reason: words.reason, note: words.note }}
        attempt={desk.attempt}
      />
      {desk.fault && <ErrorNotice error={desk.fault} words={failure} takesFocus />}
      <Choices
        {...desk.field('reason')}
        legend={words.reason}
        register={desk.form.register('reason')}
        options={declineReasons.map((reason) => ({ value: reason, label: words.reasons[reason] }))}
      />
      <Field {...desk.field('note')} label={words.note} isOptional>
        {(control) => <textarea {...control} rows={3} {...desk.form.register('note')} />}
      </Field>
      <p>
        <Button look="danger" type="submit" isBusy={desk.isBusy}>
          {words.declineSubmit}
        </Button>
      </p>
    </form>
  );
}
