/**
 * The questions of the intake form: their names, choices, lengths and when an optional one must be answered.
 * One word for one thing: a question's name is the form control's `name`, the key in `submit_intake`'s argument and
 * the database column. No imports, so that the form's small script, Deno and the portal share it.
 * The choices mirror Postgres enums and the lengths mirror named checks; tests/functions holds both against SQL.
 */
export const askedByChoices = ['self', 'helper'] as const;
export const contactWays = ['call', 'text', 'email'] as const;
export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export const senderStyles = ['organization', 'neutral'] as const;
export const meetingWays = ['in_person', 'home', 'community', 'phone', 'video', 'group'] as const;
export const supportKinds = ['mental_health', 'substance_use', 'both', 'not_said'] as const;
export const updatesToChoices = ['self', 'helper', 'both'] as const;
export const consentKinds = ['contact', 'privacy', 'name_program'] as const;
/** ISO 639 codes we offer by name; `other` opens a box. `ase` is American Sign Language. */
export const languages = ['en', 'es', 'vi', 'zh', 'ru', 'uk', 'ar', 'so', 'ko', 'fa', 'tl', 'ase', 'other'] as const;
/** Answers to "which plan" that are not a plan. */
export const planAnswers = ['not_sure', 'none', 'other'] as const;

/** Consents without which nothing may be kept. */
export const requiredConsents = ['contact', 'privacy'] as const;

/** Longest answer of each typed question, in characters. Phone and e-mail are ours; the rest are checks in SQL. */
export const intakeLimits = {
  full_name: 120,
  called_name: 60,
  phone: 40,
  email: 254,
  contact_note: 200,
  language_other: 60,
  county: 60,
  plan_other: 80,
  member_number: 30,
  access_needs: 400,
  helper_name: 120,
  helper_relation: 60,
  helper_phone: 40,
  helper_email: 254,
} as const;

/** Ten to fifteen digits, written any way (ITU-T E.164); the source of a `pattern` attribute. */
export const phonePattern = '\\D*(?:\\d\\D*){10,15}';
/** Something, an at sign, a domain with a dot. Delivery is the only real proof. */
export const emailPattern = '[^@\\s]+@[^@\\s]+\\.[^@\\s]+';

/** All questions, in the order in which the page asks them (and an error summary lists them). */
export const intakeFields = [
  'asked_by',
  'helper_name',
  'helper_relation',
  'helper_phone',
  'helper_email',
  'updates_to',
  'full_name',
  'called_name',
  'contact_ways',
  'phone',
  'email',
  'may_leave_message',
  'day_parts',
  'sender',
  'contact_note',
  'meeting_ways',
  'language',
  'language_other',
  'needs_interpreter',
  'jurisdiction',
  'county',
  'plan_id',
  'plan_other',
  'member_number',
  'program_slug',
  'support',
  'access_needs',
  'consents',
  'consent_version',
] as const;

/** The name of a question. */
export type IntakeField = (typeof intakeFields)[number];
/** A question that is answered by typing. */
export type TypedField = keyof typeof intakeLimits;
/** What can be wrong with an answer. */
export type IntakeProblem = 'missing' | 'bad';
/** Answers as a form gives them: every value of every name. */
export type Answers = (field: IntakeField) => readonly string[];

/** A question that must be answered because of another answer. */
export interface Need {
  field: IntakeField;
  values: readonly string[];
  /** Not needed when the helper gets updates and gave this instead. */
  unless?: IntakeField;
}

/** Mirrors of the checks `intake_contacts_calls_and_texts_need_a_phone` and its neighbours. */
export const needs: Partial<Record<IntakeField, Need>> = {
  helper_name: { field: 'asked_by', values: ['helper'] },
  phone: { field: 'contact_ways', values: ['call', 'text'], unless: 'helper_phone' },
  email: { field: 'contact_ways', values: ['email'], unless: 'helper_email' },
  language_other: { field: 'language', values: ['other'] },
  plan_other: { field: 'plan_id', values: ['other'] },
};

/** Tells whether other answers make this question a needed one. */
export function isNeeded(field: IntakeField, answers: Answers): boolean {
  const need = needs[field];
  if (!need || !answers(need.field).some((value) => need.values.includes(value))) return false;
  const helperIsTold =
    answers('asked_by')[0] === 'helper' && ['helper', 'both'].includes(answers('updates_to')[0] ?? '');
  return !(need.unless && helperIsTold && answers(need.unless)[0]?.trim());
}
