import * as z from 'zod/mini';
import { postingLimits } from './posting-limits.ts';

const reason = z.string().check(z.trim(), z.maxLength(postingLimits.reason, 'too_long'));

/** A new closing day with its reason. Faults are names of `faultWords` and `postingFaults`. */
export const moveFormSchema = z.object({
  closesOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'not_day')),
  reason: reason.check(z.minLength(1, 'required')),
});

/** Why a posting ends; needed before its date. */
export const endFormSchema = z.object({ reason: reason.check(z.minLength(1, 'required')) });

/** Why a posting ends by itself being filled or past its date: not needed. */
export const endFreelySchema = z.object({ reason });
