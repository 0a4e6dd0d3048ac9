import * as z from 'zod/mini';
import { conditionOwners, offerLimits, payUnits } from './offer.ts';
import type { OfferPreview } from './team-offer.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;
const number = (least: number, most: number) =>
  z.pipe(
    z.string().check(z.trim(), z.minLength(1, 'required')),
    z.pipe(
      z.transform((text: string) => Number(text.replace(',', '.'))),
      z.number('bad').check(z.minimum(least, 'bad'), z.maximum(most, 'bad')),
    ),
  );

const planned = z.object({
  requirementId: z.nullable(z.string()),
  owner: z.enum(conditionOwners),
  dueOn: z.string().check(z.regex(day, 'required')),
});

/**
 * The terms of an offer as HR types them.
 * @param range what the posting names; pay outside it needs a note, as in SQL
 * @param today `YYYY-MM-DD` in the organisation's zone
 */
export function offerFormSchema(range: Pick<OfferPreview, 'payMin' | 'payMax' | 'payUnit'>, today: string) {
  return z
    .object({
      payAmount: number(0.01, 10_000_000),
      payUnit: z.enum(payUnits, 'required'),
      payNote: z.string().check(z.trim(), z.maxLength(offerLimits.payNote, 'too_long')),
      startsOn: z.string().check(
        z.regex(day, 'required'),
        z.refine((value) => value >= today, 'past'),
      ),
      hoursPerWeek: number(1, 60),
      /** Per cent of full time. */
      percent: number(5, 100),
      programIds: z.array(z.string()).check(z.minLength(1, 'required')),
      locationId: z.string(),
      expiresOn: z.string().check(
        z.regex(day, 'required'),
        z.refine((value) => value >= today, 'past'),
      ),
      note: z.string().check(z.trim(), z.maxLength(offerLimits.note, 'too_long')),
      conditions: z.array(planned),
      extraEn: z.string().check(z.trim(), z.maxLength(offerLimits.label, 'too_long')),
      extraEs: z.string().check(z.trim(), z.maxLength(offerLimits.label, 'too_long')),
    })
    .check(
      z.refine((form) => !isOutside(form.payAmount, form.payUnit, range) || form.payNote !== '', {
        error: 'required',
        path: ['payNote'],
      }),
      z.refine((form) => form.expiresOn <= form.startsOn, { error: 'late', path: ['expiresOn'] }),
      z.refine((form) => (form.extraEn === '') === (form.extraEs === ''), { error: 'both', path: ['extraEs'] }),
    );
}

/** The terms of an offer, checked. */
export type OfferTerms = z.output<ReturnType<typeof offerFormSchema>>;
/** The terms of an offer as typed. */
export type OfferTyped = z.input<ReturnType<typeof offerFormSchema>>;

/** Tells whether pay lies outside what the posting names (then it needs a note). A posting without pay names nothing. */
export function isOutside(
  amount: number,
  unit: string,
  { payMin, payMax, payUnit }: Pick<OfferPreview, 'payMin' | 'payMax' | 'payUnit'>,
): boolean {
  return payMin === null || payMax === null || unit !== payUnit || amount < payMin || amount > payMax;
}

/** The terms as make_offer takes them. */
export function offerArgument(terms: OfferTerms) {
  return {
    pay_amount: terms.payAmount,
    pay_unit: terms.payUnit,
    pay_note: terms.payNote,
    starts_on: terms.startsOn,
    hours_per_week: terms.hoursPerWeek,
    fte: terms.percent / 100,
    program_ids: [...terms.programIds],
    location_id: terms.locationId || null,
    expires_on: terms.expiresOn,
    note: terms.note,
    conditions: terms.conditions.map(({ requirementId, owner, dueOn }) => ({
      requirement_id: requirementId,
      owner,
      due_on: dueOn,
    })),
    extra_conditions: terms.extraEn === '' ? [] : [{ label_en: terms.extraEn, label_es: terms.extraEs }],
  };
}
