import { useEffect, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import { OfferLetter } from './OfferLetter.tsx';
import type { OfferTerms } from './offer-form.ts';
import { offerWords } from './offer-words.ts';
import type { Named } from './offers.queries.ts';
import type { PlannedCondition } from './team-offer.ts';

interface OfferLookProps {
  terms: OfferTerms;
  planned: readonly PlannedCondition[];
  currency: string;
  choices: { programs: readonly Named[]; places: readonly Named[] };
  error: AppError | undefined;
  isBusy: boolean;
  onBack: () => void;
  onSend: () => void;
}

/** The letter before it goes out, in the candidate's words. */
export function OfferLook({ terms, planned, currency, choices, error, isBusy, onBack, onSend }: OfferLookProps) {
  const { locale } = useSetting();
  const words = offerWords[locale];
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  const nameOf = (list: readonly Named[], id: string) => list.find((each) => each.id === id)?.name;
  return (
    <div className="stack" ref={top} tabIndex={-1}>
      {error && <ErrorNotice error={error} takesFocus />}
      <OfferLetter
        letter={{
          payAmount: terms.payAmount,
          payUnit: terms.payUnit,
          currency,
          startsOn: terms.startsOn,
          hoursPerWeek: terms.hoursPerWeek,
          fte: terms.percent / 100,
          note: terms.note || null,
          answerBy: terms.expiresOn,
          place: nameOf(choices.places, terms.locationId) ?? null,
          programs: terms.programIds.flatMap((id) => nameOf(choices.programs, id) ?? []),
          conditions: [
            ...planned.map((condition, index) => ({
              id: condition.requirementId ?? 'references',
              label: { en: condition.labelEn, es: condition.labelEs },
              dueOn: terms.conditions[index]?.dueOn ?? condition.dueOn,
              owner: terms.conditions[index]?.owner ?? condition.owner,
              state: 'pending' as const,
            })),
            ...(terms.extraEn === ''
              ? []
              : [
                  {
                    id: 'extra',
                    label: { en: terms.extraEn, es: terms.extraEs },
                    dueOn: terms.startsOn,
                    owner: 'candidate' as const,
                    state: 'pending' as const,
                  },
                ]),
          ],
        }}
      />
      <p className="actions">
        <Button look="main" isBusy={isBusy} onClick={onSend}>
          {words.send}
        </Button>
        <Button onClick={onBack}>{words.back}</Button>
      </p>
    </div>
  );
}
