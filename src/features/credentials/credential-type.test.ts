import { expect, test } from 'vitest';
import { credentialTypeSchema, inReadingOrder } from './credential-type.ts';

const row = {
  id: 'nc-cpss',
  jurisdiction: 'US-NC',
  issuer: 'The program',
  issuer_url: 'https://issuer.example.org',
  lookup_url: 'https://lookup.example.org',
  expiry_rule: 'month_end_after_months',
  valid_months: 24,
  renewal_opens_days: null,
  renewal_due_days: 0,
  late_renewal_days: 30,
  training_hours: 70,
  renewal_hours: 20,
  pairs_with: null,
  checked_on: '2026-11-22',
  credential_type_texts: [{ locale: 'en', name: 'Certificate', what_it_is: 'A paper.', how_to_get: 'Apply.' }],
  credential_type_sources: [{ rule: 'A rule', url: 'https://rule.example.org', is_official: false }],
};
const type = (over: object = {}) => credentialTypeSchema.parse({ ...row, ...over });

test('a kind without Spanish words shows the English ones', () => {
  expect(type().texts.es.name).toBe('Certificate');
});

test('a kind without English words stops the build and says so', () => {
  expect(credentialTypeSchema.safeParse({ ...row, credential_type_texts: [] }).error?.issues[0]?.message).toBe(
    'English words are missing',
  );
});

test('hours that a driver gives as text are numbers all the same', () => {
  expect(type({ training_hours: '1.5' }).trainingHours).toBe(1.5);
});

test('what an office registers comes first, the longest first; courses come last', () => {
  const course = type({ id: 'a-course', lookup_url: null, expiry_rule: 'none', valid_months: null });
  const short = type({ id: 'b-short', valid_months: 12 });
  const paired = type({ id: 'c-paired', lookup_url: null, pairs_with: 'b-short' });
  expect(inReadingOrder([course, short, paired, type()]).map(({ id }) => id)).toEqual([
    'c-paired',
    'nc-cpss',
    'b-short',
    'a-course',
  ]);
});
