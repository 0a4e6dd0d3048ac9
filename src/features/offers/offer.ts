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
export type OfferStatus = (typeof offerStatuses)[number];
export type ConditionState = (typeof conditionStates)[number];
export type ConditionOwner = (typeof conditionOwners)[number];
export type PayUnit = (typeof payUnits)[number];

/** Longest texts (checks of 79_offers.sql). */
export const offerLimits = { note: 2000, payNote: 1000, label: 400 } as const;

/** An amount of money with its unit left out: `$21.50`, `$52,000`. */
export function money(amount: number, currency: string, locale: Locale): string {
  return new Intl.NumberFormat(locale === 'es' ? 'es-US' : 'en-US', {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount);
}

/** Whether nothing of a condition is left to do. */
export function isSettled({ state }: { state: ConditionState }): boolean {
  return state === 'met' || state === 'waived';
}

/** An instant on the last day to answer: `expiresAt` is the end of that day. */
export function lastDay(expiresAt: string): Date {
  return new Date(Date.parse(expiresAt) - 1);
}
