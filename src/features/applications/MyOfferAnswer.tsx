import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import type { Locale } from '../../lib/locale.ts';
import { MyLeavingForm } from './MyLeavingForm.tsx';
import { acceptOffer, declineOffer } from './my-applications.queries.ts';
import { signatureSchema } from './my-forms.ts';
import type { MyOffer } from './my-offer.ts';
import { myOfferWords } from './my-offer-words.ts';
import { myWords } from './my-words.ts';

interface MyOfferAnswerProps {
  offer: MyOffer;
  onDone: (said: string) => Promise<void>;
  accept?: typeof acceptOffer;
  decline?: typeof declineOffer;
}

/** Yes with a typed name under the text that is shown, or no with a reason. The version of that text goes with the yes. */
export function MyOfferAnswer({ offer, onDone, accept = acceptOffer, decline = declineOffer }: MyOfferAnswerProps) {
  const { locale } = useSetting();
  const words = myOfferWords[locale];
  const [isDeclining, setDeclining] = useState(false);
  const text = textToSign(offer, locale);
  const desk = useDeskForm({
    id: 'offer',
    schema: signatureSchema,
    defaults: { signature: '' },
    send: ({ signature }) => accept(offer.id, signature, offer.text.version ?? '', text.locale),
    fieldOf: (name) => (name === 'signature' ? 'signature' : undefined),
    onDone: () => void onDone(words.accepted),
  });
  return (
    <section aria-labelledby="answer-title" className="my-answer">
      <h3 id="answer-title">{words.answerTitle}</h3>
      <form noValidate onSubmit={desk.submit} className="stack">
        <ErrorSummary problems={desk.problems} labels={{ signature: words.sign }} attempt={desk.attempt} />
        {desk.fault && (
          <ErrorNotice
            error={desk.fault}
            words={{ closed: words.tooLate, wrong_state: myWords[locale].wrongState }}
            takesFocus
          />
        )}
        <p className="as-written" lang={text.locale}>
          {text.body}
        </p>
        <Field {...desk.field('signature')} label={words.sign} hint={words.signHint}>
          {(control) => <input {...control} type="text" autoComplete="name" {...desk.form.register('signature')} />}
        </Field>
        <p className="actions">
          <Button look="main" type="submit" isBusy={desk.isBusy}>
            {words.accept}
          </Button>
          <Button onClick={() => setDeclining(true)}>{words.decline}</Button>
        </p>
      </form>
      <Dialog title={words.declineTitle} isOpen={isDeclining} onClose={() => setDeclining(false)}>
        <p>{words.declineText}</p>
        <MyLeavingForm
          id="decline"
          question={words.declineReason}
          submit={words.declineYes}
          keep={words.declineNo}
          send={(reason, note) => decline(offer.id, reason, note)}
          onKeep={() => setDeclining(false)}
          onDone={() => {
            setDeclining(false);
            void onDone(words.declined);
          }}
        />
      </Dialog>
    </section>
  );
}

/** The text in the reader's language, or in the one it has: what is signed is what was shown. */
function textToSign({ text }: MyOffer, locale: Locale): { locale: Locale; body: string } {
  const own = text.body?.[locale];
  if (own !== undefined) return { locale, body: own };
  return text.body?.en === undefined
    ? { locale: 'es', body: text.body?.es ?? '' }
    : { locale: 'en', body: text.body.en };
}
