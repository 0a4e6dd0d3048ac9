import { z } from 'zod';
import { publishedLocationSchema } from '../locations/location.ts';
import { publishedTermSchema } from './term.ts';

const amount = z.preprocess((value) => (typeof value === 'string' ? Number(value) : value), z.number());

const textsSchema = z
  .object({
    name: z.string().min(1),
    summary: z.string().min(1),
    who_can_join: z.string().min(1),
    what_happens: z.string().min(1),
    how_to_join: z.string().min(1),
    offers: z.array(z.string()),
  })
  .transform((row) => ({
    name: row.name,
    summary: row.summary,
    whoCanJoin: row.who_can_join,
    whatHappens: row.what_happens,
    howToJoin: row.how_to_join,
    offers: row.offers,
  }));

const limitSchema = z
  .object({
    kind: z.enum(['group_size', 'caseload', 'workers_per_supervisor_fte']),
    at_most: amount,
    jurisdiction: z.string(),
    source_url: z.string().nullable(),
    note: z.string().nullable(),
  })
  .transform((row) => ({
    kind: row.kind,
    atMost: row.at_most,
    jurisdiction: row.jurisdiction,
    sourceUrl: row.source_url,
    note: row.note,
  }));

/** A row of `published_programs`, checked and renamed to our words. */
export const publishedProgramSchema = z
  .object({
    id: z.uuid(),
    slug: z.string().min(1),
    position: z.number(),
    jurisdiction: z.string().min(2),
    min_age: z.number().int().nullable(),
    max_age: z.number().int().nullable(),
    meeting_ways: z.array(z.enum(['in_person', 'home', 'community', 'phone', 'video', 'group'])).min(1),
    accepts_medicaid: z.boolean(),
    is_open_without_other_care: z.boolean(),
    unit_minutes: z.number().int(),
    has_waiting_list: z.boolean(),
    texts: z.object({ en: textsSchema, es: textsSchema.optional() }),
    limits: z.array(limitSchema),
    locations: z.array(publishedLocationSchema),
    terms: z.array(publishedTermSchema),
  })
  .transform((row) => ({
    id: row.id,
    slug: row.slug,
    position: row.position,
    jurisdiction: row.jurisdiction,
    minAge: row.min_age,
    maxAge: row.max_age,
    meetingWays: row.meeting_ways,
    acceptsMedicaid: row.accepts_medicaid,
    isOpenWithoutOtherCare: row.is_open_without_other_care,
    unitMinutes: row.unit_minutes,
    hasWaitingList: row.has_waiting_list,
    texts: { en: row.texts.en, es: row.texts.es ?? row.texts.en },
    hasSpanish: row.texts.es !== undefined,
    limits: row.limits,
    locations: row.locations,
    terms: row.terms,
  }));

/** A program that members can join, with its words in both languages. */
export type Program = z.output<typeof publishedProgramSchema>;
