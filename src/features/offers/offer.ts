import * as z from 'zod/mini';
import type { Locale } from '../../lib/locale.ts';

/** Where an offer stands, as the database's `offer_status`. */
export const offerStatuses = ['open', 'accepted', 'declined', 'withdrawn', 'lapsed', 'failed'] as const;
/** Where a condition stands, as the database's `condition_state`. */
export const conditionStates = ['pending', 'met', 'not_met', 'waived'] as const;
/** Whose turn a condition is. */
export const conditionOwners = ['candidate', 'us'] as const;
/** When a condition falls due. */
export const conditionDues = ['conditional_offer', 'start', 'after_start'] as const;
/** What pay is counted by. */
export const payUnits = ['hour', 'year'] as const;
/** Why a candidate declines (private.decline_offer). */
export const declineReasons = [
  'found_another_job',
  'pay',
  'schedule',
  'place_or_travel',
  'health_or_family',
  'process_too_long',
  'changed_my_mind',
  'other',
] as const;

export type OfferStatus = (typeof offerStatuses)[number];
export type ConditionState = (typeof conditionStates)[number];
export type ConditionOwner = (typeof conditionOwners)[number];
export type PayUnit = (typeof payUnits)[number];
export type DeclineReason = (typeof declineReasons)[number];

/** Longest texts (checks of 79_offers.sql). */
export const offerLimits = { note: 2000, payNote: 1000, label: 400, signature: 300 } as const;

const maybe = z.nullable(z.string());
const inLocales = z.object({ en: z.optional(z.string()), es: z.optional(z.string()) });

/** One of the things an offer hangs on, as its candidate may know it. */
export const toldConditionSchema = z.object({
  id: z.string(),
  kind: z.string(),
  label: z.object({ en: z.string(), es: z.string() }),
  due: z.enum(conditionDues),
  dueOn: z.string(),
  owner: z.enum(conditionOwners),
  state: z.enum(conditionStates),
});

/** An offer as its candidate may read it (private.offer_document). */
export const toldOfferSchema = z.object({
  id: z.string(),
  status: z.enum(offerStatuses),
  payAmount: z.number(),
  payUnit: z.enum(payUnits),
  currency: z.string(),
  startsOn: z.string(),
  hoursPerWeek: z.number(),
  fte: z.number(),
  note: maybe,
  expiresAt: z.string(),
  zone: z.string(),
  organization: z.string(),
  phone: z.string(),
  signatureName: maybe,
  signedAt: maybe,
  jobTitle: z.nullable(inLocales),
  place: z.nullable(z.object({ name: z.string(), street: maybe, city: z.string() })),
  programs: z.array(inLocales),
  conditions: z.array(toldConditionSchema),
  text: z.nullable(z.object({ version: maybe, body: z.nullable(inLocales) })),
});

/** One of the things an offer hangs on. */
export type ToldCondition = z.output<typeof toldConditionSchema>;
/** An offer as its candidate may read it. */
export type ToldOffer = z.output<typeof toldOfferSchema>;

/** An amount of money with its unit left out: `$21.50`, `$52,000`. */
export function money(amount: number, currency: string, locale: Locale): string {
  return new Intl.NumberFormat(locale === 'es' ? 'es-US' : 'en-US', {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount);
}

/** Conditions that must be decided before the first day: all but those that fall due after it. */
export function isBeforeStart({ due }: Pick<ToldCondition, 'due'>): boolean {
  return due !== 'after_start';
}

/** Whether nothing of a condition is left to do. */
export function isSettled({ state }: Pick<ToldCondition, 'state'>): boolean {
  return state === 'met' || state === 'waived';
}

/** Conditions that still stand in the way of a hire. */
export function openConditions<Condition extends Pick<ToldCondition, 'due' | 'state'>>(
  all: readonly Condition[],
): Condition[] {
  return all.filter((condition) => isBeforeStart(condition) && !isSettled(condition));
}

/** An instant on the last day to answer: `expiresAt` is the end of that day. */
export function lastDay(expiresAt: string): Date {
  return new Date(Date.parse(expiresAt) - 1);
}
