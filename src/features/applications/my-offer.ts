import * as z from 'zod/mini';
import { offerStatuses } from './offer-status.ts';

/** Whose turn a condition is. */
export const conditionOwners = ['candidate', 'us'] as const;
/** Where a condition stands. */
export const conditionStates = ['pending', 'met', 'not_met', 'waived'] as const;

const maybe = z.nullable(z.string());
const perLocale = z.object({ en: z.optional(z.string()), es: z.optional(z.string()) });

/** An offer as its candidate reads it (`list_my_offers`, private.offer_document). */
export const myOfferSchema = z.object({
  id: z.string(),
  status: z.enum(offerStatuses),
  payAmount: z.number(),
  payUnit: z.enum(['hour', 'year']),
  currency: z.string(),
  startsOn: z.string(),
  hoursPerWeek: z.number(),
  note: maybe,
  expiresAt: z.string(),
  madeAt: z.string(),
  /** The clock on which the last day to answer ends. */
  zone: z.string(),
  signatureName: maybe,
  signedAt: maybe,
  place: z.nullable(z.object({ name: z.string(), city: z.string() })),
  programs: z.array(perLocale),
  conditions: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      label: perLocale,
      due: z.enum(['application', 'interview', 'conditional_offer', 'start', 'after_start']),
      dueOn: z.string(),
      owner: z.enum(conditionOwners),
      state: z.enum(conditionStates),
    }),
  ),
  /** What is signed with a yes; null when the house has no text. */
  text: z.object({ version: maybe, body: z.nullable(perLocale) }),
});

/** An offer as its candidate reads it. */
export type MyOffer = z.output<typeof myOfferSchema>;
/** Something that the offer hangs on. */
export type MyCondition = MyOffer['conditions'][number];
