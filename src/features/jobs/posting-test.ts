import type { OpenJob } from './desk-job.ts';
import type { PostingChoices } from './posting-choices.ts';
import type { PostingDocument } from './posting-document.ts';

/** A small posting as the database keeps it, for tests; change what the test is about. */
export function documentOf(change: Partial<PostingDocument> = {}): PostingDocument {
  return {
    jurisdiction: 'US-OR',
    employmentTypes: ['full_time'],
    scheduleKind: 'varies',
    scheduleDays: [],
    workplace: 'remote',
    payMin: 20,
    payMax: 22,
    payUnit: 'hour',
    currency: 'USD',
    opensAt: null,
    closesAt: '2099-02-01T07:59:00+00:00',
    fairChance: 'after_offer',
    hidesNames: false,
    texts: {
      en: {
        title: 'Peer Support Specialist',
        summary: 'Walk beside people.',
        responsibilities: ['Listen'],
        benefits: [],
        scheduleNote: null,
        workplaceNote: null,
        payNote: 'It depends.',
        aboutTheWork: null,
      },
    },
    places: [],
    terms: [],
    requirements: [
      {
        id: 'r1',
        kind: 'skill',
        credentialTypeId: null,
        isRequired: true,
        due: 'interview',
        dueDays: null,
        texts: { en: { label: 'You listen well', howToGet: null } },
      },
    ],
    questions: [
      {
        id: 'q1',
        kind: 'yes_no',
        isRequired: true,
        choices: [],
        knockOutAnswers: ['no'],
        knockOutBelow: null,
        texts: { en: { label: 'Can you drive?', hint: null, choiceLabels: [], knockOutNote: 'You must drive.' } },
      },
    ],
    attributes: [{ id: 'a1', label: 'Listens' }],
    ...change,
  };
}

/** An opened posting, for tests. */
export function openJobOf(change: Partial<OpenJob> = {}): OpenJob {
  return {
    id: 'j1',
    slug: 'peer',
    reference: '7KM-2QX',
    status: 'draft',
    phase: 'draft',
    revision: 3,
    document: documentOf(),
    publishedDocument: null,
    version: null,
    closeReason: null,
    gaps: [],
    askedQuestionIds: [],
    fairChanceFrom: 'after_offer',
    drafts: 0,
    events: [],
    commands: ['save', 'publish', 'discard'],
    ...change,
  };
}

/** Lists to choose from, for tests: Oregon with Portland's law, one place, one certificate. */
export const choicesForTests: PostingChoices = {
  states: [{ code: 'US-OR', nameEn: 'Oregon', nameEs: 'Oregon' }],
  programs: [{ id: 'p1', slug: 'groups', programTexts: [{ locale: 'en', name: 'Groups' }] }],
  places: [
    { id: 'l1', name: 'Portland office', city: 'Portland', jurisdiction: 'US-OR', zone: 'America/Los_Angeles' },
    { id: 'l2', name: 'Raleigh office', city: 'Raleigh', jurisdiction: 'US-NC', zone: 'America/New_York' },
  ],
  terms: [{ id: 'adults', kind: 'population', labelEn: 'Adults', labelEs: 'Adultos' }],
  credentials: [
    {
      id: 'or-pss',
      jurisdiction: 'US-OR',
      credentialTypeTexts: [{ locale: 'en', name: 'Oregon peer certificate', howToGet: 'Train.' }],
    },
  ],
  phrases: [
    {
      id: 'own-car',
      jurisdiction: 'US',
      kind: 'driving',
      due: 'conditional_offer',
      labelEn: 'You have a car',
      labelEs: 'Tiene auto',
      howToGetEn: null,
      howToGetEs: null,
    },
  ],
  laws: [
    {
      jurisdiction: 'US-OR',
      city: '',
      fairChance: 'after_interview',
      law: 'ORS 659A.360',
      url: 'https://example.org/or',
    },
    {
      jurisdiction: 'US-OR',
      city: 'Portland',
      fairChance: 'after_offer',
      law: 'City Code 23.10',
      url: 'https://example.org/pdx',
    },
  ],
};
