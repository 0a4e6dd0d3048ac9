import * as z from 'zod/mini';
import { publishedLocationSchema } from '../locations/location.ts';
import { publishedTermSchema } from '../programs/term.ts';
import { publishedQuestionSchema } from './question.ts';
import { publishedRequirementSchema } from './requirement.ts';

/** PostgREST gives numeric columns as JSON numbers; some drivers as text. Both are taken, nothing else. */
const amount = z.pipe(
  z.transform((value) => (typeof value === 'string' ? Number(value) : value)),
  z.number(),
);
const some = z.string().check(z.minLength(1));

const instant = z.iso.datetime({ offset: true });
const clockTime = z.pipe(
  z.string().check(z.regex(/^\d{2}:\d{2}/, 'a time like 09:00')),
  z.transform((text) => text.slice(0, 5)),
);

const note = z.nullable(z.string());
const textsSchema = z.pipe(
  z.object({
    title: some,
    summary: z.string(),
    responsibilities: z.array(z.string()),
    benefits: z.array(z.string()),
    schedule_note: note,
    workplace_note: note,
    pay_note: note,
    about_the_work: note,
  }),
  z.transform(({ schedule_note, workplace_note, pay_note, about_the_work, ...row }) => ({
    ...row,
    scheduleNote: schedule_note,
    workplaceNote: workplace_note,
    payNote: pay_note,
    aboutTheWork: about_the_work,
  })),
);

const placeSchema = z.pipe(
  z.looseObject({ share_percent: z.number().check(z.minimum(1), z.maximum(100)) }),
  z.transform((row, context) => {
    const place = publishedLocationSchema.safeParse(row);
    if (place.success) return { ...place.data, sharePercent: row.share_percent };
    for (const { path, message } of place.error.issues) {
      context.issues.push({ code: 'custom', input: row, path: [...path], message });
    }
    return z.NEVER;
  }),
);

/** Stages from which a record may be asked about, as in the database's `fair_chance`, the earliest first. */
export const fairChances = ['after_interview', 'after_offer', 'required_by_law'] as const;

/**
 * A row of `job_pages`, checked and renamed to our words. What a draft may lack is null here; a page that hides pay
 * must not be built by accident, so `publishedJobSchema` demands it.
 */
export const shownJobSchema = z.pipe(
  z.object({
    id: z.uuid(),
    slug: some,
    reference: some,
    status: z.enum(['draft', 'published', 'closed', 'filled']),
    jurisdiction: z.string().check(z.minLength(2)),
    program_slug: z.nullable(z.string()),
    employment_types: z.array(z.enum(['full_time', 'part_time', 'contract', 'temporary', 'intern', 'volunteer'])),
    schedule_kind: z.enum(['fixed', 'varies']),
    schedule_days: z.array(z.int().check(z.minimum(1), z.maximum(7))),
    starts_at_time: z.nullable(clockTime),
    ends_at_time: z.nullable(clockTime),
    hours_per_week: z.nullable(amount),
    workplace: z.enum(['in_person', 'hybrid', 'remote']),
    remote_until: z.nullable(z.iso.date()),
    pay_min: z.nullable(amount),
    pay_max: z.nullable(amount),
    pay_unit: z.nullable(z.enum(['hour', 'year'])),
    currency: z.string().check(z.length(3)),
    opens_at: z.nullable(instant),
    closes_at: z.nullable(instant),
    published_at: z.nullable(instant),
    closed_at: z.nullable(instant),
    fair_chance: z.enum(fairChances),
    updated_at: instant,
    texts: z.object({ en: textsSchema, es: z.optional(textsSchema) }),
    places: z.array(placeSchema),
    requirements: z.array(publishedRequirementSchema),
    terms: z.array(publishedTermSchema),
    questions: z.array(publishedQuestionSchema),
  }),
  z.transform(({ pay_min, pay_max, pay_unit, ...row }) => ({
    id: row.id,
    slug: row.slug,
    reference: row.reference,
    status: row.status,
    jurisdiction: row.jurisdiction,
    programSlug: row.program_slug,
    employmentTypes: row.employment_types,
    schedule: {
      kind: row.schedule_kind,
      /** ISO weekdays, 1 = Monday. */
      days: row.schedule_days,
      /** Wall-clock times in the zone of the place, `HH:MM`. */
      startsAt: row.starts_at_time,
      endsAt: row.ends_at_time,
      hoursPerWeek: row.hours_per_week,
    },
    workplace: row.workplace,
    remoteUntil: row.remote_until,
    pay:
      pay_min === null || pay_max === null || pay_unit === null
        ? null
        : { min: pay_min, max: pay_max, unit: pay_unit, currency: row.currency },
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    publishedAt: row.published_at,
    closedAt: row.closed_at,
    fairChance: row.fair_chance,
    updatedAt: row.updated_at,
    texts: { en: row.texts.en, es: row.texts.es ?? row.texts.en },
    /** Whether the posting has Spanish words of its own; if not, the Spanish page shows the English ones, marked so. */
    hasSpanish: row.texts.es !== undefined,
    places: row.places,
    requirements: row.requirements,
    terms: row.terms,
    questions: row.questions,
  })),
);

/** A posting as its page shows it, which may still be a draft. */
export type ShownJob = z.output<typeof shownJobSchema>;

/** A row of `published_jobs`: whole, or refused with the column that is missing. */
export const publishedJobSchema = z.pipe(
  shownJobSchema,
  z.transform((job, context) => {
    const { status, pay, closesAt, publishedAt } = job;
    const missing = (path: string, message: string) => {
      context.issues.push({ code: 'custom', input: job, path: [path], message });
      return z.NEVER;
    };
    if (status === 'draft') return missing('status', 'a draft is not published');
    if (job.employmentTypes.length === 0) return missing('employment_types', 'is empty');
    if (pay === null) return missing('pay_min', 'is missing');
    if (pay.min > pay.max) return missing('pay_max', 'must not be less than pay_min');
    if (closesAt === null) return missing('closes_at', 'is missing');
    if (publishedAt === null) return missing('published_at', 'is missing');
    if (job.texts.en.summary === '') return missing('texts', 'a summary is missing');
    return { ...job, status, pay, closesAt, publishedAt };
  }),
);

/** A posting that was ever published, with its words in both languages. */
export type Job = z.output<typeof publishedJobSchema>;

/** Whether people can apply at the given instant: published and not past its closing date, if it has one yet. */
export function isOpen(job: Pick<ShownJob, 'status' | 'closesAt'>, now: Date): boolean {
  return job.status === 'published' && (job.closesAt === null || new Date(job.closesAt) > now);
}

/** Whether nobody ever has to come anywhere: remote without an end and without a place of work. */
export function isFullyRemote(job: Pick<ShownJob, 'workplace' | 'remoteUntil' | 'places'>): boolean {
  return job.workplace === 'remote' && job.remoteUntil === null && job.places.length === 0;
}
