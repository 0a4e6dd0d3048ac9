import { z } from 'zod';
import { publishedLocationSchema } from '../locations/location.ts';
import { publishedTermSchema } from '../programs/term.ts';
import { publishedQuestionSchema } from './question.ts';
import { publishedRequirementSchema } from './requirement.ts';

/** PostgREST gives numeric columns as JSON numbers; some drivers as text. Both are taken, nothing else. */
const amount = z.preprocess((value) => (typeof value === 'string' ? Number(value) : value), z.number());

const instant = z.iso.datetime({ offset: true });
const clockTime = z
  .string()
  .regex(/^\d{2}:\d{2}/, 'a time like 09:00')
  .transform((text) => text.slice(0, 5));

const textsSchema = z
  .object({
    title: z.string().min(1),
    summary: z.string().min(1),
    responsibilities: z.array(z.string()),
    benefits: z.array(z.string()),
    schedule_note: z.string().nullable(),
    workplace_note: z.string().nullable(),
    pay_note: z.string().nullable(),
    about_the_work: z.string().nullable(),
  })
  .transform(({ schedule_note, workplace_note, pay_note, about_the_work, ...row }) => ({
    ...row,
    scheduleNote: schedule_note,
    workplaceNote: workplace_note,
    payNote: pay_note,
    aboutTheWork: about_the_work,
  }));

const placeSchema = z
  .object({ share_percent: z.number().min(1).max(100) })
  .loose()
  .transform((row, context) => {
    const place = publishedLocationSchema.safeParse(row);
    if (place.success) return { ...place.data, sharePercent: row.share_percent };
    for (const { path, message } of place.error.issues) context.addIssue({ code: 'custom', path, message });
    return z.NEVER;
  });

/** Stages from which a record may be asked about, as in the database's `fair_chance`, the earliest first. */
export const fairChances = ['after_interview', 'after_offer', 'required_by_law'] as const;

/**
 * A row of `job_pages`, checked and renamed to our words. What a draft may lack is null here; a page that hides pay
 * must not be built by accident, so `publishedJobSchema` demands it.
 */
export const shownJobSchema = z
  .object({
    id: z.uuid(),
    slug: z.string().min(1),
    reference: z.string().min(1),
    status: z.enum(['draft', 'published', 'closed', 'filled']),
    jurisdiction: z.string().min(2),
    program_slug: z.string().nullable(),
    employment_types: z.array(z.enum(['full_time', 'part_time', 'contract', 'temporary', 'intern', 'volunteer'])),
    schedule_kind: z.enum(['fixed', 'varies']),
    schedule_days: z.array(z.number().int().min(1).max(7)),
    starts_at_time: clockTime.nullable(),
    ends_at_time: clockTime.nullable(),
    hours_per_week: amount.nullable(),
    workplace: z.enum(['in_person', 'hybrid', 'remote']),
    remote_until: z.iso.date().nullable(),
    pay_min: amount.nullable(),
    pay_max: amount.nullable(),
    pay_unit: z.enum(['hour', 'year']).nullable(),
    currency: z.string().length(3),
    opens_at: instant.nullable(),
    closes_at: instant.nullable(),
    published_at: instant.nullable(),
    closed_at: instant.nullable(),
    fair_chance: z.enum(fairChances),
    updated_at: instant,
    texts: z.object({ en: textsSchema, es: textsSchema.optional() }),
    places: z.array(placeSchema),
    requirements: z.array(publishedRequirementSchema),
    terms: z.array(publishedTermSchema),
    questions: z.array(publishedQuestionSchema),
  })
  .transform(({ pay_min, pay_max, pay_unit, ...row }) => ({
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
  }));

/** A posting as its page shows it, which may still be a draft. */
export type ShownJob = z.output<typeof shownJobSchema>;

/** A row of `published_jobs`: whole, or refused with the column that is missing. */
export const publishedJobSchema = shownJobSchema.transform((job, context) => {
  const { status, pay, closesAt, publishedAt } = job;
  const missing = (path: string, message: string) => {
    context.addIssue({ code: 'custom', path: [path], message });
    return z.NEVER;
  };
  if (status === 'draft') return missing('status', 'a draft is not published');
  if (job.employmentTypes.length === 0) return missing('employment_types', 'is empty');
  if (pay === null) return missing('pay_min', 'is missing');
  if (pay.min > pay.max) return missing('pay_max', 'must not be less than pay_min');
  if (closesAt === null) return missing('closes_at', 'is missing');
  if (publishedAt === null) return missing('published_at', 'is missing');
  return { ...job, status, pay, closesAt, publishedAt };
});

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
