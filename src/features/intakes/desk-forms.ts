import * as z from 'zod/mini';
import { contactWays } from './intake-fields.ts';
import { attemptOutcomes, closeReasons } from './intake-state.ts';

/** Longest note on an attempt or a step (intake_attempts_note_is_short, intake_events_note_is_short). */
export const noteLimit = 1000;

/**
 * The ways to record a try, the ones the person chose first. The others stay possible, because people also call in.
 */
export function waysFor(chosen: readonly (typeof contactWays)[number][]): (typeof contactWays)[number][] {
  return [...contactWays].sort((a, b) => Number(chosen.includes(b)) - Number(chosen.includes(a)));
}

const note = z.string().check(z.trim(), z.maxLength(noteLimit, 'too_long'));

/**
 * A try to reach the person.
 * @param today the earliest day for a next step, `YYYY-MM-DD` in the organisation's zone
 */
export function attemptFormSchema(today: string) {
  return z.object({
    way: z.enum(contactWays, 'required'),
    outcome: z.enum(attemptOutcomes, 'required'),
    note,
    nextStepOn: z.string().check(z.refine((day) => day === '' || day >= today, 'past')),
  });
}

/** Handing over: to a coordinator's user id, or `nobody`, back to the queue. */
export const handOverFormSchema = z.object({ to: z.string().check(z.minLength(1, 'required')), note });

/** Closing: `other` needs a note, as in SQL. */
export const closeFormSchema = z
  .object({ reason: z.enum(closeReasons, 'required'), note })
  .check(z.refine((form) => form.reason !== 'other' || form.note !== '', { error: 'required', path: ['note'] }));

/** Opening again needs a reason in words. */
export const reopenFormSchema = z.object({
  note: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(noteLimit, 'too_long')),
});
