import * as z from 'zod/mini';
import { postingLimits as most } from './posting-limits.ts';
import { questionSchema, requirementTextsSchema } from './posting-parts.ts';

/** The lines of a list as typed, one a line, without empty ones. */
export function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const upTo = (limit: number) => z.string().check(z.trim(), z.maxLength(limit, 'too_long'));
const list = z.string().check(
  z.refine((typed) => linesOf(typed).length <= most.lines, 'too_many_lines'),
  z.refine((typed) => linesOf(typed).every((line) => line.length <= most.line), 'line_too_long'),
);
const money = z.string().check(z.trim(), z.regex(/^(\d{1,7}(\.\d{1,2})?)?$/, 'not_money'));
const day = z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/, 'not_day'));
const clock = z.string().check(z.regex(/^(\d{2}:\d{2})?$/, 'not_time'));
const whole = (text: string, from: number, until: number) =>
  /^\d{1,3}$/.test(text) && Number(text) >= from && Number(text) <= until;

const textsSchema = z
  .object({
    title: upTo(most.title),
    summary: upTo(most.summary),
    responsibilities: list,
    benefits: list,
    scheduleNote: upTo(most.note),
    workplaceNote: upTo(most.note),
    payNote: upTo(most.note),
    aboutTheWork: upTo(most.aboutTheWork),
  })
  // words without a title would have no page to stand on
  .check(
    z.refine((text) => text.title !== '' || Object.values(text).every((words) => words.trim() === ''), {
      path: ['title'],
      error: 'required',
    }),
  );

const requirementSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['credential', 'check', 'attestation', 'experience', 'education', 'skill', 'driving']),
    credentialTypeId: z.string(),
    isRequired: z.boolean(),
    due: z.enum(['application', 'interview', 'conditional_offer', 'start', 'after_start']),
    dueDays: z.string().check(z.trim()),
    texts: requirementTextsSchema,
  })
  .check(
    z.refine((one) => one.kind !== 'credential' || one.credentialTypeId !== '', {
      path: ['credentialTypeId'],
      error: 'required',
    }),
    z.refine((one) => one.kind === 'credential' || one.texts.en.label !== '' || one.texts.es.label !== '', {
      path: ['texts', 'en', 'label'],
      error: 'required',
    }),
    z.refine((one) => one.due !== 'after_start' || whole(one.dueDays, 1, most.daysUntil), {
      path: ['dueDays'],
      error: 'not_days',
    }),
  );

/**
 * A posting as it is edited: everything is text as typed. A draft may lack almost anything; what publishing asks for is
 * decided by private.job_gaps. Faults are names of `faultWords` and of `postingFaults`.
 */
export const postingSchema = z
  .object({
    jurisdiction: z.string().check(z.minLength(1, 'required')),
    programId: z.string(),
    employmentTypes: z.array(z.enum(['full_time', 'part_time', 'contract', 'temporary', 'intern', 'volunteer'])),
    scheduleKind: z.enum(['fixed', 'varies']),
    scheduleDays: z.array(z.string()),
    startsAt: clock,
    endsAt: clock,
    hoursPerWeek: z.string().check(
      z.trim(),
      z.refine(
        (text) =>
          text === '' ||
          (/^\d{1,2}(\.\d)?$/.test(text) && Number(text) >= most.hoursFrom && Number(text) <= most.hoursUntil),
        'not_hours',
      ),
    ),
    workplace: z.enum(['in_person', 'hybrid', 'remote']),
    remoteUntil: day,
    payMin: money,
    payMax: money,
    payUnit: z.enum(['hour', 'year']),
    opensOn: day,
    closesOn: day,
    fairChance: z.enum(['after_interview', 'after_offer', 'required_by_law']),
    hidesNames: z.boolean(),
    texts: z.object({ en: textsSchema, es: textsSchema }),
    places: z.array(
      z.object({
        locationId: z.string().check(z.minLength(1, 'required')),
        sharePercent: z.string().check(
          z.trim(),
          z.refine((text) => whole(text, 1, 100), 'not_share'),
        ),
      }),
    ),
    terms: z.array(z.string()),
    requirements: z.array(requirementSchema).check(z.maxLength(most.requirements, 'too_many')),
    questions: z.array(questionSchema).check(z.maxLength(most.questions, 'too_many')),
    attributes: z
      .array(z.object({ id: z.string(), label: upTo(most.attribute).check(z.minLength(1, 'required')) }))
      .check(z.maxLength(most.attributes, 'too_many')),
  })
  .check(
    z.refine(({ texts }) => texts.en.title !== '' || texts.es.title !== '', {
      path: ['texts', 'en', 'title'],
      error: 'required',
    }),
    z.refine(({ payMin, payMax }) => (payMin === '') === (payMax === ''), { path: ['payMax'], error: 'pay_both' }),
    z.refine(({ payMin, payMax }) => payMin === '' || payMax === '' || Number(payMin) <= Number(payMax), {
      path: ['payMax'],
      error: 'pay_order',
    }),
    z.refine(({ payMin }) => payMin === '' || Number(payMin) > 0, { path: ['payMin'], error: 'not_money' }),
    z.refine(({ opensOn, closesOn }) => opensOn === '' || closesOn === '' || opensOn <= closesOn, {
      path: ['opensOn'],
      error: 'dates_order',
    }),
    z.refine(({ places }) => new Set(places.map((place) => place.locationId)).size === places.length, {
      path: ['places'],
      error: 'place_twice',
    }),
  );

/** A posting as it is edited. */
export type Posting = z.output<typeof postingSchema>;

/** The words of a posting in one language, as edited. */
export type PostingTexts = Posting['texts']['en'];

/** One requirement, as edited. */
export type PostingRequirement = Posting['requirements'][number];

/** One question of the posting's own, as edited. */
export type PostingQuestion = Posting['questions'][number];
