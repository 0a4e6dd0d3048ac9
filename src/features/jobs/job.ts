import { z } from 'zod';
import { publishedLocationSchema } from '../locations/location.ts';
import { publishedTermSchema } from '../programs/term.ts';
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

/**
 * A row of `published_jobs`, checked and renamed to our words. Pay and a closing date are demanded here too:
 * the database refuses to publish without them, and a page that hides pay must not be built by accident.
 */
export const publishedJobSchema = z
  .object({
    id: z.uuid(),
    slug: z.string().min(1),
    reference: z.string().min(1),
    status: z.enum(['published', 'closed', 'filled']),
    jurisdiction: z.string().min(2),
    program_slug: z.string().nullable(),
    employment_types: z
      .array(z.enum(['full_time', 'part_time', 'contract', 'temporary', 'intern', 'volunteer']))
      .min(1),
    schedule_kind: z.enum(['fixed', 'varies']),
    schedule_days: z.array(z.number().int().min(1).max(7)),
    starts_at_time: clockTime.nullable(),
    ends_at_time: clockTime.nullable(),
    hours_per_week: amount.nullable(),
    workplace: z.enum(['in_person', 'hybrid', 'remote']),
    remote_until: z.iso.date().nullable(),
    pay_min: amount,
    pay_max: amount,
    pay_unit: z.enum(['hour', 'year']),
    currency: z.string().length(3),
    opens_at: instant.nullable(),
    closes_at: instant,
    published_at: instant,
    closed_at: instant.nullable(),
    updated_at: instant,
    texts: z.object({ en: textsSchema, es: textsSchema.optional() }),
    places: z.array(placeSchema),
    requirements: z.array(publishedRequirementSchema),
    terms: z.array(publishedTermSchema),
  })
  .refine((row) => row.pay_min <= row.pay_max, { path: ['pay_max'], message: 'must not be less than pay_min' })
  .transform((row) => ({
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
    pay: { min: row.pay_min, max: row.pay_max, unit: row.pay_unit, currency: row.currency },
    closesAt: row.closes_at,
    publishedAt: row.published_at,
    closedAt: row.closed_at,
    updatedAt: row.updated_at,
    texts: { en: row.texts.en, es: row.texts.es ?? row.texts.en },
    /** Whether the posting has Spanish words of its own; if not, the Spanish page shows the English ones, marked so. */
    hasSpanish: row.texts.es !== undefined,
    places: row.places,
    requirements: row.requirements,
    terms: row.terms,
  }));

/** A posting that was ever published, with its words in both languages. */
export type Job = z.output<typeof publishedJobSchema>;

/** Whether people can apply at the given instant: published and not past its closing date. */
export function isOpen(job: Pick<Job, 'status' | 'closesAt'>, now: Date): boolean {
  return job.status === 'published' && new Date(job.closesAt) > now;
}

/** Whether nobody ever has to come anywhere: remote without an end and without a place of work. */
export function isFullyRemote(job: Pick<Job, 'workplace' | 'remoteUntil' | 'places'>): boolean {
  return job.workplace === 'remote' && job.remoteUntil === null && job.places.length === 0;
}
