import { useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import type { AppError } from '../../lib/errors.ts';
import { dateIn } from '../../lib/instants.ts';
import { ok } from '../../lib/result.ts';
import { OfferFields } from './OfferFields.tsx';
import { OfferLook } from './OfferLook.tsx';
import { type OfferTerms, offerFormSchema } from './offer-form.ts';
import { offerWords } from './offer-words.ts';
import { makeOffer, type Named } from './offers.queries.ts';
import type { OfferPreview } from './team-offer.ts';

export interface OfferStepsProps {
  applicationId: string;
  choices: { programs: readonly Named[]; places: readonly Named[] };
  preview: OfferPreview;
  onDone: () => void;
  onRefused: () => void;
}

const fields = {
  pay_amount: 'payAmount',
  pay_unit: 'payUnit',
  pay_note: 'payNote',
  starts_on: 'startsOn',
  hours_per_week: 'hoursPerWeek',
  fte: 'percent',
  program_ids: 'programIds',
  location_id: 'locationId',
  expires_on: 'expiresOn',
  extra_conditions: 'extraEn',
} as const;

/** A day so many days from today on the clock of a zone, `YYYY-MM-DD`. */
function dayFromNow(days: number, zone: string): string {
  return dateIn(new Date(Date.now() + days * 86_400_000), zone);
}

/** Two steps: the terms, then the letter as the candidate will read it. Only the second sends. */
export function OfferSteps({ applicationId, choices, preview, onDone, onRefused }: OfferStepsProps) {
  const { locale, zone } = useSetting();
  const words = offerWords[locale];
  const [planned, setPlanned] = useState(preview.conditions);
  const [terms, setTerms] = useState<OfferTerms>();
  const [error, setError] = useState<AppError>();
  const [isBusy, setBusy] = useState(false);
  const desk = useDeskForm({
    id: 'offer',
    schema: offerFormSchema(preview, dayFromNow(0, zone)),
    defaults: {
      payAmount: preview.payMin === null ? '' : String(preview.payMin),
      payUnit: preview.payUnit ?? 'hour',
      payNote: '',
      startsOn: dayFromNow(14, zone),
      hoursPerWeek: preview.hoursPerWeek === null ? '' : String(preview.hoursPerWeek),
      percent: preview.hoursPerWeek === null ? '' : String(Math.min(100, Math.round(preview.hoursPerWeek / 0.4))),
      programIds: preview.programId === null ? [] : [preview.programId],
      locationId: preview.locationIds[0] ?? '',
      expiresOn: dayFromNow(7, zone),
      note: '',
      conditions: preview.conditions.map(({ requirementId, owner, dueOn }) => ({ requirementId, owner, dueOn })),
      extraEn: '',
      extraEs: '',
    },
    send: async (checked) => {
      setError(undefined);
      setTerms(checked);
      return ok(undefined);
    },
  });

  async function handleSend(checked: OfferTerms): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setError(undefined);
    const result = await makeOffer(applicationId, checked);
    setBusy(false);
    if (result.ok) return onDone();
    setError(result.error);
    const name = Object.entries(fields).find(([column]) => column === result.error.field)?.[1];
    if (name !== undefined) {
      desk.form.setError(name, { type: 'server', message: 'required' });
      setTerms(undefined);
    }
    if (result.error.code === 'wrong_state') onRefused();
  }

  if (terms) {
    return (
      <OfferLook
        terms={terms}
        planned={planned}
        currency={preview.currency ?? 'USD'}
        choices={choices}
        error={error}
        isBusy={isBusy}
        onBack={() => setTerms(undefined)}
        onSend={() => handleSend(terms)}
      />
    );
  }
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary
        problems={desk.problems.map((problem) => ({
          ...problem,
          message: Object.entries(words.faults).find(([fault]) => fault === problem.message)?.[1] ?? problem.message,
        }))}
        labels={{
          payAmount: words.amount,
          payUnit: words.per,
          payNote: words.payNote,
          startsOn: words.startsOn,
          hoursPerWeek: words.hours,
          percent: words.percent,
          programIds: words.programsChoice,
          locationId: words.place,
          expiresOn: words.expiresOn,
          note: words.note,
          ...Object.fromEntries(
            desk.problems
              .filter(({ name }) => name.startsWith('conditions'))
              .map(({ name }) => [name, words.conditions]),
          ),
          extraEn: words.extraEn,
          extraEs: words.extraEs,
        }}
        attempt={desk.attempt}
      />
      {error && <ErrorNotice error={error} takesFocus />}
      <OfferFields
        applicationId={applicationId}
        desk={desk}
        preview={preview}
        choices={choices}
        planned={planned}
        onPlanned={setPlanned}
      />
    </form>
  );
}
