import * as z from 'zod/mini';
import { applicationStatuses } from '../applications/application.ts';

const perLocale = z.object({ en: z.optional(z.string()), es: z.optional(z.string()) });
const about = { applicationId: z.string(), reference: z.string(), titles: perLocale };

/** How long one application is kept, as `my_retention` gives it. */
export const retentionSchema = z.object({
  ...about,
  status: z.enum(applicationStatuses),
  /** Months after its end; null when no rule covers it. */
  keepMonths: z.nullable(z.number()),
  noticeDays: z.nullable(z.number()),
  /** `YYYY-MM-DD`; null while it is open. */
  eraseOn: z.nullable(z.string()),
});

/** How long one application is kept. */
export type Retention = z.output<typeof retentionSchema>;

/** What a person may say of their gender (application_equal_opportunity_gender_is_listed). */
export const genders = ['female', 'male', 'nonbinary', 'self_described', 'rather_not_say'] as const;

/** What a person may say of race and ethnicity (application_equal_opportunity_race_is_listed). */
export const races = [
  'hispanic_or_latino',
  'white',
  'black_or_african_american',
  'native_hawaiian_or_pacific_islander',
  'asian',
  'american_indian_or_alaska_native',
  'middle_eastern_or_north_african',
  'rather_not_say',
] as const;

/** One's own voluntary answers for one application. */
export const ownAnswersSchema = z.object({
  ...about,
  isAnswered: z.boolean(),
  gender: z.nullable(z.enum(genders)),
  raceEthnicity: z.array(z.enum(races)),
});

/** One's own voluntary answers for one application. */
export type OwnAnswers = z.output<typeof ownAnswersSchema>;

/** What asking for deletion would do, or does, as `my_erasure` gives it. */
export const erasureSchema = z.object({
  request: z.nullable(z.object({ reference: z.string(), askedAt: z.string() })),
  drafts: z.number(),
  documents: z.number(),
  voluntaryAnswers: z.number(),
  waits: z.array(
    z.object({
      applicationId: z.string(),
      reference: z.string(),
      until: z.nullable(z.string()),
      why: z.enum(['held', 'open', 'employed', 'law']),
    }),
  ),
});

/** What asking for deletion would do, or does. */
export type Erasure = z.output<typeof erasureSchema>;
