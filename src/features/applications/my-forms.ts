import * as z from 'zod/mini';

/** Longest note on a step (private.record_application_move) and longest wish for times (interview_events_note_is_short). */
export const noteLimits = { step: 2000, times: 1000, signature: 300 } as const;

/** Reasons a candidate may give for leaving, as withdraw_application and decline_offer take them. */
export const leavingReasons = [
  'found_another_job',
  'pay',
  'schedule',
  'place_or_travel',
  'health_or_family',
  'process_too_long',
  'changed_my_mind',
  'other',
] as const;

/** Leaving with a reason; `other` needs a note, as in SQL. */
export const leavingSchema = z
  .object({
    reason: z.enum(leavingReasons, 'required'),
    note: z.string().check(z.trim(), z.maxLength(noteLimits.step, 'too_long')),
  })
  .check(z.refine((form) => form.reason !== 'other' || form.note !== '', { error: 'required', path: ['note'] }));

/** One of the times offered. */
export const timeSchema = z.object({ time: z.string('required').check(z.minLength(1, 'required')) });

/** A wish for other times: may be empty, a note helps. */
export const otherTimesSchema = z.object({
  note: z.string().check(z.trim(), z.maxLength(noteLimits.times, 'too_long')),
});

/** Calling an interview off, saying why. */
export const callOffSchema = z.object({
  note: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(noteLimits.times, 'too_long')),
});

/** A name typed as a signature. */
export const signatureSchema = z.object({
  signature: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(noteLimits.signature, 'too_long')),
});
