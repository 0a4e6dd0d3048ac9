import { applicationSources } from './application.ts';

/** Kinds of answers, as in private.application_fields(). */
export type AnswerKind =
  | 'text'
  | 'email'
  | 'phone'
  | 'flag'
  | 'choice'
  | 'words'
  | 'number'
  | 'month'
  | 'day'
  | 'id'
  | 'entries';

/** One question: its name is the control's name, the key in the draft and the database's name. */
export interface ApplyField {
  name: string;
  kind: AnswerKind;
  /** Longest answer in characters (of one word in a list), largest number, or most entries. */
  max: number;
  isNeeded?: boolean;
  choices?: readonly string[];
}

/** One section of the form: what is asked once, and what is asked of each entry. */
export interface ApplySectionFields {
  fields: readonly ApplyField[];
  entry?: readonly ApplyField[];
}

export const contactWays = ['call', 'text', 'email'] as const;
export const experienceKinds = ['paid', 'volunteer', 'caring', 'training', 'gap'] as const;
export const credentialClaims = ['held', 'in_training', 'planned'] as const;
export const attachedPurposes = ['resume', 'cover_letter', 'certificate', 'other'] as const;

const text = (name: string, max: number, isNeeded = false): ApplyField => ({ name, kind: 'text', max, isNeeded });
const flag = (name: string, isNeeded = false): ApplyField => ({ name, kind: 'flag', max: 0, isNeeded });
const email = (name: string): ApplyField => ({ name, kind: 'email', max: 254 });
const phone = (name: string): ApplyField => ({ name, kind: 'phone', max: 40 });
const day = (name: string, isNeeded = false): ApplyField => ({ name, kind: 'day', max: 10, isNeeded });
const choice = (name: string, max: number, choices: readonly string[], isNeeded = false): ApplyField => ({
  name,
  kind: 'choice',
  max,
  choices,
  isNeeded,
});
const entries = (max: number): ApplyField => ({ name: 'entries', kind: 'entries', max });
const none = flag('is_none');

/**
 * The form as data, in the order in which it is asked. What is not here is not asked, and the database refuses it.
 * Mirror of private.application_fields() in supabase/schemas/75_applying.sql; a test holds the two together.
 * The posting's own questions are the posting's: section `questions` has no fields of ours.
 */
export const applyFields = {
  contact: {
    fields: [
      text('full_name', 300, true),
      text('called_name', 120),
      email('email'),
      phone('phone'),
      { name: 'contact_ways', kind: 'words', max: 10, choices: contactWays, isNeeded: true },
      flag('may_leave_message'),
      choice('locale', 2, ['en', 'es']),
      flag('has_helper'),
      text('helper_name', 300),
      text('helper_relation', 120),
      email('helper_email'),
      flag('is_helper_agreed'),
      flag('is_helper_updated'),
    ],
  },
  experience: {
    fields: [none, entries(30)],
    entry: [
      choice('kind', 20, experienceKinds, true),
      text('organisation', 300),
      text('role', 300),
      { name: 'started_on', kind: 'month', max: 7, isNeeded: true },
      { name: 'ended_on', kind: 'month', max: 7 },
      flag('is_current'),
      text('duties', 2000),
    ],
  },
  education: {
    fields: [none, entries(20)],
    entry: [text('school', 300, true), text('subject', 300), flag('is_completed', true)],
  },
  credentials: {
    fields: [none, entries(20)],
    entry: [
      text('credential_type_id', 120, true),
      choice('claim', 20, credentialClaims, true),
      text('number', 60),
      day('expires_on'),
    ],
  },
  attestation: { fields: [flag('is_attested', true), day('version', true), choice('locale', 2, ['en', 'es'], true)] },
  questions: { fields: [] },
  statement: { fields: [text('statement', 5000, true)] },
  availability: {
    fields: [
      day('available_on'),
      { name: 'hours_wanted', kind: 'number', max: 60 },
      flag('may_work_in_us', true),
      flag('is_of_required_age', true),
      { name: 'languages', kind: 'words', max: 60 },
      choice('source', 30, applicationSources),
    ],
  },
  documents: {
    fields: [entries(20)],
    entry: [
      { name: 'document_id', kind: 'id', max: 36, isNeeded: true },
      choice('purpose', 20, attachedPurposes, true),
    ],
  },
  referees: {
    fields: [none, entries(10)],
    entry: [text('full_name', 300, true), text('relation', 120), email('email'), phone('phone')],
  },
  support: { fields: [text('needs', 2000)] },
  signature: { fields: [text('signature_name', 300, true), flag('is_true', true)] },
} satisfies Record<string, ApplySectionFields>;

/** The name of a section of the draft. */
export type ApplySection = keyof typeof applyFields;

/** All sections, in order. */
export const applySections = Object.keys(applyFields).filter((key): key is ApplySection => key in applyFields);

/** The questions of a section. */
export function fieldsOf(section: ApplySection): ApplySectionFields {
  return applyFields[section];
}

/** One section's answers, as the draft holds them. */
export type SectionAnswers = Record<string, unknown>;

/** A draft's answers by section. */
export type Answers = Partial<Record<ApplySection, SectionAnswers>>;

/** An entry of a section; anything else is read as an empty one. */
export function entriesOf(answers: SectionAnswers | undefined): SectionAnswers[] {
  const given = answers?.['entries'];
  return Array.isArray(given) ? given.map((each) => (isRecord(each) ? each : {})) : [];
}

/** Tells whether a value is an object with keys, as parsed JSON has them. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
