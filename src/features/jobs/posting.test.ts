import { describe, expect, test } from 'vitest';
import { readJobFilters, writeJobFilters } from './desk-job.ts';
import { labelOfField } from './label-of-field.ts';
import { lawsFor, zoneOf } from './posting-choices.ts';
import { asNew, toForm } from './posting-form.ts';
import { postingChanges } from './posting-lines.ts';
import { toDocument } from './posting-save.ts';
import { choicesForTests as choices, documentOf } from './posting-test.ts';
import { postingWords } from './posting-words.ts';
import { untranslatedIn } from './untranslated.ts';

const zone = 'America/Los_Angeles';
let next = 0;
const newId = () => `new-${++next}`;
const form = (change = {}) => toForm(documentOf(change), zone, newId);

describe('between the form and the database', () => {
  test('what is opened and saved unchanged is the same', () => {
    expect(toDocument(form(), undefined, zone)).toEqual({
      ...documentOf(),
      programId: null,
      startsAtTime: null,
      endsAtTime: null,
      hoursPerWeek: null,
      remoteUntil: null,
      closesAt: '2099-02-01T07:59:00.000Z',
    });
  });

  test('a day ends with its last minute on the clock of the place', () => {
    const sent = toDocument(
      { ...form(), opensOn: '2027-03-14', closesOn: '2027-03-14' },
      undefined,
      'America/New_York',
    );
    expect([sent.opensAt, sent.closesAt]).toEqual(['2027-03-14T05:00:00.000Z', '2027-03-15T03:59:00.000Z']);
  });

  test('the dates of a public posting stay to the second, even when another place changes the clock', () => {
    const begun = form({ closesAt: '2099-02-01T07:12:34+00:00' });
    const kept = { opensOn: '', closesOn: begun.closesOn, opensAt: null, closesAt: '2099-02-01T07:12:34+00:00' };
    expect(toDocument(begun, kept, 'America/New_York').closesAt).toBe('2099-02-01T07:12:34+00:00');
  });

  test('what the chosen kind does not use is left out', () => {
    const begun = form();
    const [question] = begun.questions;
    const sent = toDocument(
      {
        ...begun,
        scheduleDays: ['1'],
        startsAt: '09:00',
        questions: question ? [{ ...question, kind: 'short_text' }] : [],
        requirements: begun.requirements.map((one) => ({ ...one, credentialTypeId: 'or-pss', dueDays: '30' })),
      },
      undefined,
      zone,
    );
    expect(sent).toMatchObject({ scheduleDays: [], startsAtTime: null });
    expect(sent.questions[0]).toMatchObject({ knockOutAnswers: [], texts: { en: { knockOutNote: null } } });
    expect(sent.requirements[0]).toMatchObject({ credentialTypeId: null, dueDays: null });
  });

  test('a question that decides must be answered, whatever the box says', () => {
    const begun = form();
    const questions = begun.questions.map((question) => ({ ...question, isRequired: false }));
    expect(toDocument({ ...begun, questions }, undefined, zone).questions[0]?.isRequired).toBe(true);
  });

  test('a copy has its own ids and no dates', () => {
    const copy = toForm(asNew(documentOf({ opensAt: '2026-01-01T08:00:00Z' })), zone, newId);
    expect([copy.opensOn, copy.closesOn]).toEqual(['', '']);
    for (const list of [copy.requirements, copy.questions, copy.attributes]) expect(list[0]?.id).toMatch(/^new-/);
  });
});

test('what one language has and the other lacks is named, also in lists', () => {
  expect(untranslatedIn(form())).toEqual({
    en: [],
    es: ['title', 'summary', 'responsibilities', 'payNote', 'requirements', 'questions'],
  });
});

test('changes between two postings are told in words, with what came and what went', () => {
  const before = documentOf();
  const after = documentOf({
    payMax: 24,
    questions: [],
    terms: ['adults'],
    places: [{ locationId: 'l1', sharePercent: 100 }],
  });
  const changes = postingChanges(before, after, { choices, locale: 'en', organizationZone: zone });
  expect(changes).toEqual([
    { key: 'pay', label: 'Pay', before: '$20 – $22 / hour', after: '$20 – $24 / hour' },
    { key: 'places', label: 'Places of work', before: '', after: 'Portland office 100 %' },
    { key: 'terms.population', label: 'Populations', before: '', after: 'Adults' },
    {
      key: 'question.q1',
      label: 'Questions of your own',
      before: 'Can you drive? · You must drive.\nYes or no, Must be answered',
      after: '',
    },
  ]);
  expect(postingChanges(before, before, { choices, locale: 'es', organizationZone: zone })).toEqual([]);
});

test('the laws of the state and of each place bind a posting; a city only its own', () => {
  const laws = (jurisdiction: string, ...places: string[]) =>
    lawsFor({ jurisdiction, places: places.map((locationId) => ({ locationId })) }, choices).map(({ law }) => law);
  expect(laws('US-NC', 'l2')).toEqual([]);
  expect(laws('US-OR')).toEqual(['ORS 659A.360']);
  expect(laws('US-NC', 'l1')).toEqual(['ORS 659A.360', 'City Code 23.10']);
});

test('days stand on the clock of the place with the most time, or of the organisation', () => {
  const places = [
    { locationId: 'l1', sharePercent: '40' },
    { locationId: 'l2', sharePercent: '60' },
  ];
  expect(zoneOf(places, choices, 'UTC')).toBe('America/New_York');
  expect(zoneOf([], choices, 'UTC')).toBe('UTC');
});

test.each(['', '?phase=draft', '?scope=ended&phase=filled&q=par&untranslated=1'])(
  'filters survive the address: %s',
  (query) => {
    expect(writeJobFilters(readJobFilters(new URLSearchParams(query)))).toBe(query);
  },
);

test('a phase that the scope cannot hold is dropped', () => {
  expect(readJobFilters(new URLSearchParams('scope=ended&phase=draft')).phase).toBeUndefined();
});

test.each([
  ['texts.es.summary', 'Summary · Spanish:'],
  ['requirements.1.texts.en.label', 'Requirement 2:'],
  ['questions.0.choices', 'Question 1:'],
  ['payMax', 'Pay, To, in dollars:'],
  ['places', 'Places of work:'],
  ['closesOn', 'Last day to apply:'],
])('a wrong answer at %s is called “%s”', (name, label) => {
  expect(labelOfField(name, postingWords.en)).toBe(label);
});
