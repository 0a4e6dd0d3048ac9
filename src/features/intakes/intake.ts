import { z } from 'zod';
import { isLocale, type Locale } from '../../lib/locale.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import {
  type Answers,
  askedByChoices,
  consentKinds,
  contactWays,
  dayParts,
  emailPattern,
  type IntakeField,
  type IntakeProblem,
  intakeFields,
  intakeLimits,
  isNeeded,
  languages,
  meetingWays,
  phonePattern,
  planAnswers,
  requiredConsents,
  senderStyles,
  supportKinds,
  type TypedField,
  updatesToChoices,
} from './intake-fields.ts';

/** What is wrong, per question. */
export type IntakeProblems = Partial<Record<IntakeField, IntakeProblem>>;

const typed = (field: TypedField) => z.string().trim().max(intakeLimits[field], 'bad');
const shaped = (field: TypedField, pattern: string) =>
  typed(field).refine((text) => text === '' || new RegExp(`^(?:${pattern})$`).test(text), 'bad');
const choices = <Choice extends string>(allowed: readonly Choice[]) => z.array(z.enum(allowed, 'bad'));
const ticked = z.enum(['', 'yes'], 'bad').transform((value) => value === 'yes');
const slug = z
  .string()
  .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'bad')
  .max(120, 'bad');

/**
 * One intake form, as typed: text is trimmed and cut off at the column's length, lists hold known words. Courtesy for
 * the asker; the law is in supabase/schemas/82_intakes.sql. The issue messages are `missing` and `bad`.
 */
export const intakeSchema = z.object({
  asked_by: z.enum(askedByChoices, 'missing'),
  helper_name: typed('helper_name'),
  helper_relation: typed('helper_relation'),
  helper_phone: shaped('helper_phone', phonePattern),
  helper_email: shaped('helper_email', emailPattern),
  updates_to: z.enum(updatesToChoices, 'bad').or(z.literal('')),
  full_name: typed('full_name').min(1, 'missing'),
  called_name: typed('called_name'),
  contact_ways: choices(contactWays).min(1, 'missing'),
  phone: shaped('phone', phonePattern),
  email: shaped('email', emailPattern),
  may_leave_message: ticked,
  day_parts: choices(dayParts),
  sender: z.enum(senderStyles, 'bad').or(z.literal('')),
  contact_note: typed('contact_note'),
  meeting_ways: choices(meetingWays),
  language: z.enum(languages, 'missing'),
  language_other: typed('language_other'),
  needs_interpreter: ticked,
  jurisdiction: z.string().regex(/^US(-[A-Z]{2})?$/, 'missing'),
  county: typed('county'),
  plan_id: z.enum(planAnswers, 'bad').or(slug),
  plan_other: typed('plan_other'),
  member_number: typed('member_number'),
  program_slug: slug,
  support: z.enum(supportKinds, 'bad').or(z.literal('')),
  access_needs: typed('access_needs'),
  consents: choices(consentKinds).refine((given) => requiredConsents.every((kind) => given.includes(kind)), 'missing'),
  consent_version: z.iso.date('bad'),
});

const lists: ReadonlySet<IntakeField> = new Set(['contact_ways', 'day_parts', 'meeting_ways', 'consents']);

/** Line ends as people count them, and no control characters, which JSON in Postgres cannot hold. */
function cleaned(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');
}

/** The answers a posted form holds, by question; files and unknown names are left out. */
export function readAnswers(form: FormData): Answers {
  const texts = new Map(
    intakeFields.map((field) => [
      field,
      form
        .getAll(field)
        .filter((value) => typeof value === 'string')
        .map(cleaned),
    ]),
  );
  return (field) => texts.get(field) ?? [];
}

/** The argument of `submit_intake`: the database's names, empty answers left out, the helper's too when nobody helps. */
export type IntakeArgument = Record<string, string | boolean | string[]>;

function toArgument(form: z.output<typeof intakeSchema>, locale: Locale): IntakeArgument {
  const isPlan = !planAnswers.some((answer) => answer === form.plan_id);
  const plan = isPlan
    ? { plan_other: '' }
    : {
        plan_id: '',
        plan_other: { not_sure: 'Not sure', none: 'No plan', other: form.plan_other }[form.plan_id] ?? '',
      };
  const whole = {
    ...form,
    ...plan,
    locale,
    called_name: form.called_name || form.full_name.slice(0, intakeLimits.called_name),
    language_other: form.language === 'other' ? form.language_other : '',
  };
  const isKept = ([name, value]: [string, unknown]) =>
    value !== '' && (form.asked_by === 'helper' || !(name.startsWith('helper_') || name === 'updates_to'));
  return Object.fromEntries(Object.entries(whole).filter(isKept));
}

/**
 * Checks the answers to the intake form.
 * @param locale the language of the form that was filled in
 * @returns the argument for `submit_intake`, or what is wrong with which question
 */
export function parseIntake(answers: Answers, locale: Locale): Result<IntakeArgument, IntakeProblems> {
  const raw = Object.fromEntries(
    intakeFields.map((field) => [field, lists.has(field) ? answers(field) : (answers(field)[0] ?? '')]),
  );
  const parsed = intakeSchema.safeParse(raw);
  const problems: IntakeProblems = {};
  for (const field of intakeFields) {
    if (isNeeded(field, answers) && !answers(field)[0]?.trim()) problems[field] = 'missing';
  }
  for (const issue of parsed.error?.issues ?? []) {
    const field = intakeFields.find((known) => known === issue.path[0]);
    if (field) problems[field] ??= issue.message === 'missing' ? 'missing' : 'bad';
  }
  if (!parsed.success || Object.keys(problems).length > 0) return fail(problems);
  return ok(toArgument(parsed.data, locale));
}

/** The language a form says it is in; English when it says nothing we know. */
export function formLocale(form: FormData): Locale {
  const locale = form.get('locale');
  return isLocale(locale) ? locale : 'en';
}
