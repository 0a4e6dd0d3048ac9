import { describe, expect, it, test } from 'vitest';
import { type Answers, type ApplySection, applySections, fieldsOf, type SectionAnswers } from './apply-fields.ts';
import { namesHealth } from './apply-gentle.ts';
import type { Posting } from './apply-posting.ts';
import { faultsOf, isOptional, openSections, sectionState, sectionsFor } from './apply-state.ts';

const posting: Pick<Posting, 'questions' | 'attestation'> = {
  attestation: { version: '2026-11-22', locale: 'en', body: 'I have been there.' },
  questions: [
    question('a', 'yes_no', true),
    question('b', 'choice', false, ['x', 'y']),
    question('c', 'number', false),
    question('d', 'many_choices', false, ['x', 'y']),
  ],
};
function question(id: string, kind: Posting['questions'][number]['kind'], isRequired: boolean, choices: string[] = []) {
  return { id, kind, isRequired, choices, label: id, hint: null, choiceLabels: choices, knockOutNote: null };
}

const whole: Answers = {
  contact: { full_name: 'Ro', contact_ways: ['email'] },
  experience: { entries: [{ kind: 'gap', started_on: '2020-01', is_current: true }] },
  education: { is_none: true },
  credentials: { entries: [{ credential_type_id: 'x', claim: 'planned' }] },
  attestation: { is_attested: true, version: '2026-11-22', locale: 'en' },
  questions: { a: false },
  statement: { statement: 'Because.' },
  availability: { may_work_in_us: true, is_of_required_age: false },
  referees: { is_none: true },
};
const faults = (section: ApplySection, given: SectionAnswers) =>
  faultsOf(section, given, posting).map(({ path, fault }) => `${path.join('.')} ${fault}`);

describe('how far a section is', () => {
  it.each(sectionsFor(posting))('%s is not started while it says nothing', (section) => {
    expect(sectionState(section, {}, posting)).toBe('not_started');
    const empty = { ...Object.fromEntries(fieldsOf(section).fields.map(({ name }) => [name, null])), entries: [] };
    expect(sectionState(section, { [section]: section === 'questions' ? { a: null } : empty }, posting)).toBe(
      'not_started',
    );
  });

  it.each(Object.keys(whole) as ApplySection[])('%s is done when everything needed is there', (section) => {
    expect(faults(section, whole[section] ?? {})).toEqual([]);
    expect(sectionState(section, whole, posting)).toBe('done');
  });

  it('is in progress with one answer missing, and open until it is there', () => {
    const started = { ...whole, contact: { full_name: 'Ro' } };
    expect(sectionState('contact', started, posting)).toBe('in_progress');
    expect(openSections(started, posting)).toEqual(['contact']);
    expect(openSections(whole, posting)).toEqual([]);
  });

  it('an optional section may stay empty but not half-done', () => {
    expect(isOptional('support', posting)).toBe(true);
    expect(openSections({ ...whole, documents: { entries: [{ purpose: 'resume' }] } }, posting)).toEqual(['documents']);
  });

  it('asks for attestation and questions only where the posting does', () => {
    const plain = { attestation: null, questions: [] };
    expect(sectionsFor(plain)).not.toContain('attestation');
    expect(sectionsFor(plain)).not.toContain('questions');
  });
});

describe('what is wrong', () => {
  it.each<[string, ApplySection, SectionAnswers, string[]]>([
    ['a phone is needed to call', 'contact', { full_name: 'R', contact_ways: ['call'] }, ['phone required']],
    ['digits make a phone', 'contact', { full_name: 'R', contact_ways: ['text'], phone: '12345' }, ['phone not_phone']],
    [
      'a helper has a name and agrees',
      'contact',
      { full_name: 'R', contact_ways: ['email'], has_helper: true },
      ['helper_name required', 'is_helper_agreed agree'],
    ],
    [
      'a told helper has an address',
      'contact',
      {
        full_name: 'R',
        contact_ways: ['email'],
        has_helper: true,
        helper_name: 'H',
        is_helper_agreed: true,
        is_helper_updated: true,
      },
      ['helper_email required'],
    ],
    [
      'an end comes after its start',
      'experience',
      { entries: [{ kind: 'paid', started_on: '2020-05', ended_on: '2020-04' }] },
      ['entries.0.ended_on ends_before'],
    ],
    [
      'a month exists',
      'experience',
      { entries: [{ kind: 'paid', started_on: '2020-13', is_current: true }] },
      ['entries.0.started_on not_month'],
    ],
    ['nothing is said outright', 'referees', { entries: [] }, ['entries entries']],
    ['a referee can be reached', 'referees', { entries: [{ full_name: 'R' }] }, ['entries.0.email reach']],
    [
      'a day exists',
      'credentials',
      { entries: [{ credential_type_id: 'x', claim: 'held', expires_on: '2026-02-30' }] },
      ['entries.0.expires_on not_day'],
    ],
    [
      'hours are whole',
      'availability',
      { may_work_in_us: true, is_of_required_age: true, hours_wanted: 7.5 },
      ['hours_wanted not_number'],
    ],
    [
      'a word is listed',
      'experience',
      { entries: [{ kind: 'prison', started_on: '2020-01', is_current: true }] },
      ['entries.0.kind not_listed'],
    ],
    ['no is not a signature', 'signature', { signature_name: 'R', is_true: false }, ['is_true agree']],
    ['a required question is answered', 'questions', { b: 'x' }, ['a required']],
    ['a choice is one of its choices', 'questions', { a: true, b: 'z' }, ['b not_listed']],
    ['a number is a number', 'questions', { a: true, c: 'many' }, ['c not_number']],
  ])('%s', (_rule, section, given, expected) => {
    expect(faults(section, given).sort()).toEqual([...expected].sort());
  });

  it.each(['birth_date', 'date_of_birth', 'diagnosis', 'treatment', 'convictions', 'graduated_on', 'salary'])(
    'a question that the law forbids now (%s) is unknown everywhere',
    (name) => {
      for (const section of applySections.filter((each) => each !== 'questions')) {
        expect(faultsOf(section, { [name]: 'x' }, posting).some(({ fault }) => fault === 'unknown')).toBe(true);
        if (fieldsOf(section).entry)
          expect(
            faultsOf(section, { entries: [{ [name]: 'x' }] }, posting).some(({ fault }) => fault === 'unknown'),
          ).toBe(true);
      }
    },
  );

  it('names may have 300 characters of any script, also emoji, which count once', () => {
    for (const sign of ['n', '履', 'ع', '👩']) {
      expect(faults('contact', { full_name: sign.repeat(300), contact_ways: ['email'] })).toEqual([]);
      expect(faults('contact', { full_name: sign.repeat(301), contact_ways: ['email'] })).toEqual([
        'full_name too_long',
      ]);
    }
  });
});

test('the gentle word comes for a diagnosis or treatment, not for the language of this work', () => {
  expect(
    ['I have bipolar disorder', 'tengo depresión', 'five years on methadone', 'after rehab'].every(namesHealth),
  ).toBe(true);
  expect(
    [
      'I am in recovery and want to support my peers',
      'lived experience',
      'I was a barista',
      'tengo experiencia vivida',
    ].some(namesHealth),
  ).toBe(false);
});
