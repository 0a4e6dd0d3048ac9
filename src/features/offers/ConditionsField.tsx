import type { UseFormReturn } from 'react-hook-form';
import { useSetting } from '../../components/setting.tsx';
import { conditionOwners } from './offer.ts';
import type { OfferTerms, OfferTyped } from './offer-form.ts';
import { offerWords } from './offer-words.ts';
import type { PlannedCondition } from './team-offer.ts';

interface ConditionsFieldProps {
  /** Id of the question; ErrorSummary links to `id.0.dueOn`. */
  id: string;
  form: UseFormReturn<OfferTyped, unknown, OfferTerms>;
  planned: readonly PlannedCondition[];
}

/** What the offer will hang on, from the posting; whose turn it is and by when can be changed, the list cannot. */
export function ConditionsField({ id, form, planned }: ConditionsFieldProps) {
  const { locale } = useSetting();
  const words = offerWords[locale];
  return (
    <fieldset className="field">
      <legend>{words.conditions}</legend>
      <p className="hint">{words.conditionsLead}</p>
      <ul className="conditions">
        {planned.map((condition, index) => {
          const label = locale === 'es' ? condition.labelEs : condition.labelEn;
          return (
            <li key={condition.requirementId ?? 'references'}>
              <p>
                <b>{label}</b>
              </p>
              <p className="actions">
                <select
                  id={`${id}.${index}.owner`}
                  aria-label={`${words.whose}: ${label}`}
                  {...form.register(`conditions.${index}.owner`)}
                >
                  {conditionOwners.map((owner) => (
                    <option key={owner} value={owner}>
                      {words.owner[owner]}
                    </option>
                  ))}
                </select>
                <input
                  type="date"
                  id={`${id}.${index}.dueOn`}
                  aria-invalid={form.formState.errors.conditions?.[index]?.dueOn ? true : undefined}
                  aria-label={`${words.due('')}: ${label}`}
                  {...form.register(`conditions.${index}.dueOn`)}
                />
              </p>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
