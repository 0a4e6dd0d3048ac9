import * as z from 'zod/mini';
import { emailShape } from '../accounts/account.ts';
import { type ApplyField, type ApplySection, fieldsOf, isRecord } from './apply-fields.ts';
import type { Posting, PostingQuestion } from './apply-posting.ts';

/** What can be wrong with an answer; apply-words says each in a sentence. */
export const applyFaults = [
  'required',
  'too_long',
  'too_many',
  'not_email',
  'not_phone',
  'not_month',
  'not_day',
  'not_number',
  'not_listed',
  'ends_before',
  'entries',
  'reach',
  'agree',
  'not_stored',
  'unknown',
] as const;

/** One thing that can be wrong with an answer. */
export type ApplyFault = (typeof applyFaults)[number];

const monthShape = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;

/** Length as people and Postgres count it: an emoji is one character. */
const atMost = (max: number) => z.refine<string>((text) => [...text].length <= max, 'too_long');
const shaped = (isSound: (text: string) => boolean, fault: ApplyFault) =>
  z.refine<string>((text) => text.trim() === '' || isSound(text.trim()), fault);

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Ten to fifteen digits, written any way (ITU-T E.164). */
function isPhone(text: string): boolean {
  return /^\d{10,15}$/.test(text.replace(/\D/g, ''));
}

function typed({ kind, max, choices }: ApplyField): z.ZodMiniType {
  const words = z.string().check(atMost(max));
  switch (kind) {
    case 'flag':
      return z.boolean();
    case 'number':
      return z.int('not_number').check(z.minimum(1, 'not_number'), z.maximum(max, 'not_number'));
    case 'words':
      return z
        .array(choices ? z.enum([...choices], 'not_listed') : words.check(z.minLength(1, 'required')))
        .check(z.maxLength(20, 'too_many'));
    case 'choice':
      return z.string().check(shaped((given) => choices?.includes(given) ?? true, 'not_listed'));
    case 'email':
      return words.check(shaped((given) => emailShape.test(given), 'not_email'));
    case 'phone':
      return words.check(shaped(isPhone, 'not_phone'));
    case 'month':
      return words.check(shaped((given) => monthShape.test(given), 'not_month'));
    case 'day':
      return words.check(shaped(isDay, 'not_day'));
    default:
      return words;
  }
}

/** Tells whether an answer says nothing. */
export function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isRecord(value)) return Object.values(value).every(isBlank);
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

const optional = (schema: z.ZodMiniType) => z.optional(z.nullable(schema));

function shapeOf(fields: readonly ApplyField[], entry?: z.ZodMiniType): z.ZodMiniType {
  const shape = fields.map((field) => [
    field.name,
    optional(
      field.kind === 'entries' && entry ? z.array(entry).check(z.maxLength(field.max, 'too_many')) : typed(field),
    ),
  ]);
  return z.strictObject(Object.fromEntries(shape), 'unknown');
}

function answerTo({ kind, choices }: PostingQuestion): z.ZodMiniType {
  const listed = z.string().check(shaped((given) => choices.includes(given), 'not_listed'));
  if (kind === 'yes_no') return z.boolean();
  if (kind === 'number') return z.number('not_number').check(z.refine((n) => Math.abs(n) < 1e10, 'not_number'));
  if (kind === 'choice') return listed;
  if (kind === 'many_choices') return z.array(listed);
  return z.string().check(atMost(5000));
}

/**
 * The shape of a section as a draft may hold it: known names, right kinds, not too long, and sound where filled in.
 * Messages are names of `ApplyFault`. A question that the posting no longer asks is let pass; the database drops it.
 */
export function sectionSchema(section: ApplySection, posting: Pick<Posting, 'questions'>): z.ZodMiniType {
  if (section === 'questions')
    return z.looseObject(Object.fromEntries(posting.questions.map((each) => [each.id, optional(answerTo(each))])));
  const { fields, entry } = fieldsOf(section);
  return shapeOf(fields, entry && shapeOf(entry));
}
