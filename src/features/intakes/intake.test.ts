import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formLocale, parseIntake, readAnswers } from './intake.ts';
import { emailPattern, intakeFields, intakeLimits, phonePattern } from './intake-fields.ts';

const complete = {
  asked_by: 'self',
  full_name: 'Rowan Example',
  contact_ways: ['call'],
  phone: '503 555 0111',
  language: 'en',
  jurisdiction: 'US-OR',
  consents: ['contact', 'privacy'],
  consent_version: '2026-11-01',
};

function form(answers: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(answers)) for (const each of [value].flat()) data.append(name, each);
  return data;
}
const parse = (changed: Record<string, string | string[]> = {}) =>
  parseIntake(readAnswers(form({ ...complete, ...changed })), 'en');

describe('the answers to the intake form', () => {
  it('become the database’s argument, with empty ones left out', () => {
    expect(parse({ county: '  ', email: '' })).toEqual({
      ok: true,
      value: {
        ...complete,
        locale: 'en',
        called_name: 'Rowan Example',
        may_leave_message: false,
        needs_interpreter: false,
        day_parts: [],
        meeting_ways: [],
      },
    });
  });

  it.each([
    [
      'nothing at all',
      { asked_by: '', full_name: ' ', contact_ways: [], language: '', jurisdiction: '', consents: [] },
      ['asked_by', 'full_name', 'contact_ways', 'language', 'jurisdiction', 'consents'],
    ],
    ['a call without a number', { phone: '' }, ['phone']],
    ['mail without an address', { contact_ways: ['email'], phone: '' }, ['email']],
    ['a helper without a name', { asked_by: 'helper' }, ['helper_name']],
    ['another language without its name', { language: 'other' }, ['language_other']],
    ['another plan without its name', { plan_id: 'other' }, ['plan_other']],
    ['one consent of two', { consents: ['contact'] }, ['consents']],
  ])('%s is missing something', (_, changed, fields) => {
    const problems = Object.fromEntries(fields.map((field) => [field, 'missing']));
    expect(parse(changed)).toEqual({ ok: false, error: problems });
  });

  it.each([
    ['phone', 'call me'],
    ['phone', '555 0111'],
    ['email', 'rowan at example'],
    ['helper_email', 'x@y'],
    ['contact_ways', 'pigeon'],
    ['sender', 'nobody'],
    ['plan_id', 'DROP TABLE'],
    ['program_slug', '../x'],
    ['consent_version', 'yesterday'],
  ])('%s cannot be %s', (field, value) => {
    expect(parse({ [field]: value })).toEqual({ ok: false, error: { [field]: 'bad' } });
  });

  it('need no number of the person when a reachable helper gets the calls', () => {
    const helper = { asked_by: 'helper', helper_name: 'Hugo', helper_phone: '503 555 0122', phone: '' };
    expect(parse({ ...helper, updates_to: 'both' }).ok).toBe(true);
    expect(parse({ ...helper, updates_to: 'self' })).toEqual({ ok: false, error: { phone: 'missing' } });
  });

  it.each(Object.entries(intakeLimits).filter(([field]) => !/phone|email/.test(field)))(
    '%s may have %i characters and not one more',
    (field, limit) => {
      const around = {
        asked_by: 'helper',
        helper_name: 'H',
        language: 'other',
        language_other: 'X',
        plan_id: 'other',
        plan_other: 'P',
      };
      expect(parse({ ...around, [field]: 'x'.repeat(limit) }).ok).toBe(true);
      expect(parse({ ...around, [field]: 'x'.repeat(limit + 1) })).toEqual({ ok: false, error: { [field]: 'bad' } });
    },
  );

  it('count a line end once and lose control characters, which Postgres refuses', () => {
    const parsed = parse({ contact_note: 'one\r\ntwo\u0000\u0007' });
    expect(parsed).toMatchObject({ ok: true, value: { contact_note: 'one\ntwo' } });
  });

  it('never make the parser throw, whatever is posted', () => {
    const anything = fc.dictionary(
      fc.constantFrom(...intakeFields, 'key', 'constructor'),
      fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(anything, (answers) => typeof parseIntake(readAnswers(form(answers)), 'es').ok === 'boolean'),
    );
  });
});

describe('the patterns that browsers check with', () => {
  it.each(['503 555 0142', '(503) 555-0142', '+1-503-555-0142', '5035550142 '])('take the phone number %s', (phone) => {
    expect(phone).toMatch(new RegExp(`^(?:${phonePattern})$`, 'v'));
  });
  it.each(['ana@example.org', 'a+b@x.co'])('take the address %s', (email) => {
    expect(email).toMatch(new RegExp(`^(?:${emailPattern})$`, 'v'));
  });
  it('answer quickly to a long wrong number', () => {
    const started = performance.now();
    expect('1'.repeat(40)).not.toMatch(new RegExp(`^(?:${phonePattern})$`, 'v'));
    expect(performance.now() - started).toBeLessThan(100);
  });
});

it('a form in no language we know is answered in English', () => {
  expect([formLocale(form({ locale: 'es' })), formLocale(form({ locale: 'de' })), formLocale(form({}))]).toEqual([
    'es',
    'en',
    'en',
  ]);
});
