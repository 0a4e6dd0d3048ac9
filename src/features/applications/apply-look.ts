import type { ApplySection, SectionAnswers } from './apply-fields.ts';

/** How a question is answered on the screen. */
export type Control =
  | 'line'
  | 'area'
  | 'email'
  | 'tel'
  | 'number'
  | 'day'
  | 'month'
  | 'yes_no'
  | 'tick'
  | 'radios'
  | 'ticks'
  | 'select'
  | 'certificate'
  | 'list';

/** One question on the screen. */
export interface Look {
  name: string;
  control: Control;
  autoComplete?: string;
  /** Shown only when this holds of the section's (or the entry's) answers. */
  when?: (given: SectionAnswers) => boolean;
  /** Asked on paper alone. */
  isPaperOnly?: boolean;
}

const isHelped = (given: SectionAnswers) => given['has_helper'] === true;
const isWork = (given: SectionAnswers) => given['kind'] !== 'gap';
const isHeld = (given: SectionAnswers) => given['claim'] === 'held';
const may = (way: string) => (given: SectionAnswers) =>
  Array.isArray(given['contact_ways']) && given['contact_ways'].includes(way);

/** Which questions a section shows, in order. Attestation, the posting's own questions and documents have their own screens. */
export const looks: Record<ApplySection, { fields: readonly Look[]; entry?: readonly Look[] }> = {
  contact: {
    fields: [
      { name: 'full_name', control: 'line', autoComplete: 'name' },
      { name: 'called_name', control: 'line', autoComplete: 'nickname' },
      { name: 'email', control: 'email', isPaperOnly: true },
      { name: 'contact_ways', control: 'ticks' },
      { name: 'phone', control: 'tel', autoComplete: 'tel' },
      { name: 'may_leave_message', control: 'tick', when: may('call') },
      { name: 'locale', control: 'radios' },
      { name: 'has_helper', control: 'yes_no' },
      { name: 'helper_name', control: 'line', when: isHelped },
      { name: 'helper_relation', control: 'line', when: isHelped },
      { name: 'is_helper_agreed', control: 'tick', when: isHelped },
      { name: 'is_helper_updated', control: 'tick', when: isHelped },
      {
        name: 'helper_email',
        control: 'email',
        when: (given) => isHelped(given) && given['is_helper_updated'] === true,
      },
    ],
  },
  experience: {
    fields: [{ name: 'is_none', control: 'tick' }],
    entry: [
      { name: 'kind', control: 'radios' },
      { name: 'role', control: 'line', when: isWork },
      { name: 'organisation', control: 'line', when: isWork },
      { name: 'started_on', control: 'month' },
      { name: 'is_current', control: 'tick' },
      { name: 'ended_on', control: 'month', when: (given) => given['is_current'] !== true },
      { name: 'duties', control: 'area', when: isWork },
    ],
  },
  education: {
    fields: [{ name: 'is_none', control: 'tick' }],
    entry: [
      { name: 'school', control: 'line' },
      { name: 'subject', control: 'line' },
      { name: 'is_completed', control: 'yes_no' },
    ],
  },
  credentials: {
    fields: [{ name: 'is_none', control: 'tick' }],
    entry: [
      { name: 'credential_type_id', control: 'certificate' },
      { name: 'claim', control: 'radios' },
      { name: 'number', control: 'line', when: isHeld },
      { name: 'expires_on', control: 'day', when: isHeld },
    ],
  },
  attestation: { fields: [] },
  questions: { fields: [] },
  statement: { fields: [{ name: 'statement', control: 'area' }] },
  availability: {
    fields: [
      { name: 'may_work_in_us', control: 'yes_no' },
      { name: 'is_of_required_age', control: 'yes_no' },
      { name: 'available_on', control: 'day' },
      { name: 'hours_wanted', control: 'number' },
      { name: 'languages', control: 'list' },
      { name: 'source', control: 'select' },
    ],
  },
  documents: { fields: [] },
  referees: {
    fields: [{ name: 'is_none', control: 'tick' }],
    entry: [
      { name: 'full_name', control: 'line' },
      { name: 'relation', control: 'line' },
      { name: 'email', control: 'email' },
      { name: 'phone', control: 'tel' },
    ],
  },
  support: { fields: [{ name: 'needs', control: 'area' }] },
  signature: {
    fields: [
      { name: 'signature_name', control: 'line', autoComplete: 'off' },
      { name: 'is_true', control: 'tick' },
    ],
  },
};
