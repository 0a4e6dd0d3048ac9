import { type Answers, type ApplySection, entriesOf, fieldsOf, type SectionAnswers } from './apply-fields.ts';
import type { Posting } from './apply-posting.ts';
import { type ApplyFault, applyFaults, isBlank, sectionSchema } from './apply-schema.ts';

/** Where in a section something is wrong, and what. */
export interface Fault {
  path: readonly (string | number)[];
  fault: ApplyFault;
}

/** How far a section is; computed from its answers each time, never stored. */
export type SectionState = 'not_started' | 'in_progress' | 'done';

type FormPosting = Pick<Posting, 'questions' | 'attestation'>;
const ended = ['experience', 'education', 'credentials', 'referees'];

/** What only shows when answers are seen together. Mirror of private.find_gap. */
function faultsTogether(section: ApplySection, given: SectionAnswers): Fault[] {
  const faults: Fault[] = [];
  const add = (fault: ApplyFault, ...path: (string | number)[]) => faults.push({ path, fault });
  const lists = (name: string, word: string) => Array.isArray(given[name]) && given[name].includes(word);
  if (ended.includes(section) && given['is_none'] !== true && entriesOf(given).length === 0) add('entries', 'entries');
  if (section === 'contact') {
    if ((lists('contact_ways', 'call') || lists('contact_ways', 'text')) && isBlank(given['phone']))
      add('required', 'phone');
    if (given['has_helper'] === true) {
      if (isBlank(given['helper_name'])) add('required', 'helper_name');
      if (given['is_helper_updated'] === true && isBlank(given['helper_email'])) add('required', 'helper_email');
      if (given['is_helper_agreed'] !== true) add('agree', 'is_helper_agreed');
    }
  }
  if (section === 'attestation' && given['is_attested'] === false) add('agree', 'is_attested');
  if (section === 'signature' && given['is_true'] === false) add('agree', 'is_true');
  for (const [at, entry] of entriesOf(given).entries()) {
    const { started_on: start, ended_on: end, is_current: isCurrent, email, phone } = entry;
    if (section === 'experience' && isCurrent !== true) {
      if (isBlank(end)) add('required', 'entries', at, 'ended_on');
      else if (String(end) < String(start)) add('ends_before', 'entries', at, 'ended_on');
    }
    if (section === 'referees' && isBlank(email) && isBlank(phone)) add('reach', 'entries', at, 'email');
  }
  return faults;
}

function missing(section: ApplySection, given: SectionAnswers, posting: FormPosting): Fault[] {
  if (section === 'questions')
    return posting.questions
      .filter(({ id, isRequired }) => isRequired && isBlank(given[id]))
      .map(({ id }) => ({ path: [id], fault: 'required' }));
  const { fields, entry = [] } = fieldsOf(section);
  const once = fields.filter(({ name, isNeeded }) => isNeeded && isBlank(given[name]));
  return [
    ...once.map(({ name }): Fault => ({ path: [name], fault: 'required' })),
    ...(given['is_none'] === true ? [] : entriesOf(given)).flatMap((each, at) =>
      entry
        .filter(({ name, isNeeded }) => isNeeded && isBlank(each[name]))
        .map(({ name }): Fault => ({ path: ['entries', at, name], fault: 'required' })),
    ),
  ];
}

/**
 * Everything that keeps a section from being sent, one fault per answer, in no order. Courtesy for the candidate; the
 * law is private.find_gap in supabase/schemas/75_sending.sql.
 */
export function faultsOf(section: ApplySection, given: SectionAnswers, posting: FormPosting): Fault[] {
  const parsed = sectionSchema(section, posting).safeParse(given);
  const shape = (parsed.error?.issues ?? []).map(
    ({ path, message }): Fault => ({
      path: path.filter((step) => typeof step !== 'symbol'),
      fault: applyFaults.find((known) => known === message) ?? 'unknown',
    }),
  );
  const found = new Map<string, Fault>();
  for (const fault of [...missing(section, given, posting), ...shape, ...faultsTogether(section, given)]) {
    const key = fault.path.join('.');
    if (!found.has(key)) found.set(key, fault);
  }
  return [...found.values()];
}

/** Sections that may be sent empty. */
const optionalSections: readonly ApplySection[] = ['documents', 'support'];

/** The sections that this posting asks for; the signature belongs to the last page. */
export function sectionsFor(posting: FormPosting): ApplySection[] {
  const all: ApplySection[] = [
    'contact',
    'experience',
    'education',
    'credentials',
    'attestation',
    'questions',
    'statement',
    'availability',
    'documents',
    'referees',
    'support',
  ];
  return all.filter(
    (section) =>
      (section !== 'attestation' || posting.attestation !== null) &&
      (section !== 'questions' || posting.questions.length > 0),
  );
}

/** Tells whether a section may be left empty. */
export function isOptional(section: ApplySection, posting: FormPosting): boolean {
  return (
    optionalSections.includes(section) ||
    (section === 'questions' && posting.questions.every(({ isRequired }) => !isRequired))
  );
}

/** How far a section is, from its answers alone. */
export function sectionState(section: ApplySection, answers: Answers, posting: FormPosting): SectionState {
  const given = answers[section] ?? {};
  if (isBlank(given)) return 'not_started';
  return faultsOf(section, given, posting).length === 0 ? 'done' : 'in_progress';
}

/** The sections that still keep the application from being sent, in order. */
export function openSections(answers: Answers, posting: FormPosting): ApplySection[] {
  return sectionsFor(posting).filter((section) => {
    const state = sectionState(section, answers, posting);
    return state === 'in_progress' || (state === 'not_started' && !isOptional(section, posting));
  });
}
