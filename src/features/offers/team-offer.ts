import * as z from 'zod/mini';
import { conditionDues, conditionOwners, conditionStates, offerStatuses, payUnits } from './offer.ts';

const maybe = z.nullable(z.string());

const decisionSchema = z.object({
  id: z.string(),
  state: z.enum(conditionStates),
  note: z.string(),
  documentId: maybe,
  decidedAt: z.string(),
  accounts: z.nullable(z.object({ fullName: maybe, email: z.string() })),
});

const conditionSchema = z.object({
  id: z.string(),
  position: z.number(),
  kind: z.string(),
  labelEn: z.string(),
  labelEs: z.string(),
  due: z.enum(conditionDues),
  dueOn: z.string(),
  owner: z.enum(conditionOwners),
  state: z.enum(conditionStates),
  /** None for a reader who may not see what a decision rests on. */
  offerConditionDecisions: z.array(decisionSchema),
});

/** An offer as the hiring team sees it. */
export const teamOfferSchema = z.object({
  id: z.string(),
  status: z.enum(offerStatuses),
  payAmount: z.number(),
  payUnit: z.enum(payUnits),
  currency: z.string(),
  payNote: maybe,
  startsOn: z.string(),
  hoursPerWeek: z.number(),
  fte: z.number(),
  note: maybe,
  expiresAt: z.string(),
  madeAt: z.string(),
  signatureName: maybe,
  signedAt: maybe,
  endNote: maybe,
  locations: z.nullable(z.object({ name: z.string(), city: z.string() })),
  offerPrograms: z.array(z.object({ programId: z.string() })),
  offerConditions: z.array(conditionSchema),
});

/** An offer as the hiring team sees it. */
export type TeamOffer = z.output<typeof teamOfferSchema>;
/** A condition with its decisions. */
export type TeamCondition = z.output<typeof conditionSchema>;

const plannedSchema = z.object({
  requirementId: maybe,
  kind: z.string(),
  due: z.enum(conditionDues),
  dueOn: z.string(),
  owner: z.enum(conditionOwners),
  labelEn: z.string(),
  labelEs: z.string(),
});

/** What an offer may pay by its posting, and would hang on (preview_offer). */
export const offerPreviewSchema = z.object({
  payMin: z.nullable(z.number()),
  payMax: z.nullable(z.number()),
  payUnit: z.nullable(z.enum(payUnits)),
  currency: maybe,
  hoursPerWeek: z.nullable(z.number()),
  programId: maybe,
  locationIds: z.array(z.string()),
  conditions: z.array(plannedSchema),
});

/** What an offer may pay by its posting, and would hang on. */
export type OfferPreview = z.output<typeof offerPreviewSchema>;
/** A condition as it would be. */
export type PlannedCondition = z.output<typeof plannedSchema>;

/** The offer that counts: the one still standing, else the newest. */
export function currentOffer(offers: readonly TeamOffer[]): TeamOffer | undefined {
  return offers.find(({ status }) => status === 'open' || status === 'accepted') ?? offers[0];
}
