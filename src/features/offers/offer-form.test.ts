import { describe, expect, it } from 'vitest';
import { isOutside, offerArgument, offerFormSchema } from './offer-form.ts';

const range = { payMin: 20, payMax: 22, payUnit: 'hour' as const };
const typed = {
  payAmount: '21,50',
  payUnit: 'hour',
  payNote: '',
  startsOn: '2027-01-04',
  hoursPerWeek: '30',
  percent: '75',
  programIds: ['p'],
  locationId: '',
  expiresOn: '2026-12-20',
  note: ' We look forward ',
  conditions: [{ requirementId: null, owner: 'us', dueOn: '2027-01-04' }],
  extraEn: '',
  extraEs: '',
};
const faults = (change: object) => {
  const read = offerFormSchema(range, '2026-12-01').safeParse({ ...typed, ...change });
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('the terms of an offer', () => {
  it('become what the database takes', () => {
    expect(offerArgument(offerFormSchema(range, '2026-12-01').parse(typed))).toEqual({
      pay_amount: 21.5,
      pay_unit: 'hour',
      pay_note: '',
      starts_on: '2027-01-04',
      hours_per_week: 30,
      fte: 0.75,
      program_ids: ['p'],
      location_id: null,
      expires_on: '2026-12-20',
      note: 'We look forward',
      conditions: [{ requirement_id: null, owner: 'us', due_on: '2027-01-04' }],
      extra_conditions: [],
    });
  });

  it.each([
    ['pay below the posting', { payAmount: '19.99' }, 'payNote: required'],
    ['pay in another unit', { payUnit: 'year', payAmount: '21' }, 'payNote: required'],
    ['no pay', { payAmount: '' }, 'payAmount: required'],
    ['words for pay', { payAmount: 'fair' }, 'payAmount: bad'],
    ['a first day that is past', { startsOn: '2026-11-30', expiresOn: '2026-11-30' }, 'startsOn: past'],
    ['an answer wanted after the first day', { expiresOn: '2027-01-05' }, 'expiresOn: late'],
    ['no program', { programIds: [] }, 'programIds: required'],
    ['101 % of full time', { percent: '101' }, 'percent: bad'],
    ['an added condition in one language', { extraEn: 'A talk' }, 'extraEs: both'],
    [
      'a condition without a day',
      { conditions: [{ requirementId: null, owner: 'us', dueOn: '' }] },
      'conditions.0.dueOn: required',
    ],
  ])('with %s are told what to mend', (_name, change, fault) => expect(faults(change)).toContain(fault));

  it('may pay outside the posting with a note', () =>
    expect(faults({ payAmount: '30', payNote: 'Ten years' })).toEqual([]));
});

it('any pay needs a note when the posting named none', () => {
  expect(isOutside(21, 'hour', { payMin: null, payMax: null, payUnit: null })).toBe(true);
  expect([20, 22, 19.99, 22.01].map((pay) => isOutside(pay, 'hour', range))).toEqual([false, false, true, true]);
});
