import * as z from 'zod/mini';
import { locales } from '../../lib/locale.ts';

const orNull = <Schema extends z.ZodMiniType>(schema: Schema) => z.nullish(schema);
const text = orNull(z.string());
const byLocale = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z._default(z.partialRecord(z.enum(locales), schema), {});
const many = <Schema extends z.ZodMiniType>(schema: Schema) => z._default(z.array(schema), []);

/**
 * A whole posting as the database keeps it in versions and templates, keys in camelCase. A template lacks what only a
 * person can say: places, dates, ids.
 */
export const postingDocumentSchema = z.object({
  programId: text,
  jurisdiction: z.string(),
  employmentTypes: z.array(z.enum(['full_time', 'part_time', 'contract', 'temporary', 'intern', 'volunteer'])),
  scheduleKind: z.enum(['fixed', 'varies']),
  scheduleDays: many(z.number()),
  startsAtTime: text,
  endsAtTime: text,
  hoursPerWeek: orNull(z.number()),
  workplace: z.enum(['in_person', 'hybrid', 'remote']),
  remoteUntil: text,
  payMin: orNull(z.number()),
  payMax: orNull(z.number()),
  payUnit: orNull(z.enum(['hour', 'year'])),
  currency: z._default(z.string(), 'USD'),
  opensAt: text,
  closesAt: text,
  fairChance: z.enum(['after_interview', 'after_offer', 'required_by_law']),
  hidesNames: z.boolean(),
  texts: byLocale(
    z.object({
      title: z.string(),
      summary: z._default(z.string(), ''),
      responsibilities: many(z.string()),
      benefits: many(z.string()),
      scheduleNote: text,
      workplaceNote: text,
      payNote: text,
      aboutTheWork: text,
    }),
  ),
  places: many(z.object({ locationId: z.string(), sharePercent: z.number() })),
  terms: many(z.string()),
  requirements: many(
    z.object({
      id: z.optional(z.string()),
      kind: z.enum(['credential', 'check', 'attestation', 'experience', 'education', 'skill', 'driving']),
      credentialTypeId: text,
      isRequired: z.boolean(),
      due: z.enum(['application', 'interview', 'conditional_offer', 'start', 'after_start']),
      dueDays: orNull(z.number()),
      texts: byLocale(z.object({ label: z.string(), howToGet: text })),
    }),
  ),
  questions: many(
    z.object({
      id: z.optional(z.string()),
      kind: z.enum(['short_text', 'long_text', 'yes_no', 'choice', 'many_choices', 'number']),
      isRequired: z.boolean(),
      choices: many(z.string()),
      knockOutAnswers: many(z.string()),
      knockOutBelow: orNull(z.number()),
      texts: byLocale(z.object({ label: z.string(), hint: text, choiceLabels: many(z.string()), knockOutNote: text })),
    }),
  ),
  attributes: many(z.object({ id: z.optional(z.string()), label: z.string() })),
});

/** A whole posting as the database keeps it. */
export type PostingDocument = z.output<typeof postingDocumentSchema>;
