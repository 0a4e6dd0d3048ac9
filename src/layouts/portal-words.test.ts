import { describe, expect, test } from 'vitest';
import { componentWords, faultWords } from '../components/component-words.ts';
import { frameWords } from '../features/accounts/frame-words.ts';
import { homeWords } from '../features/accounts/home-words.ts';
import { roleDuties, roleWords } from '../features/accounts/role-words.ts';
import { signInWords } from '../features/accounts/sign-in-words.ts';
import { teamWords } from '../features/accounts/team-words.ts';
import { deskDetailWords } from '../features/applications/desk-detail-words.ts';
import { deskDocumentWords } from '../features/applications/desk-document-words.ts';
import { moveWords } from '../features/applications/desk-move-words.ts';
import { deskTerms } from '../features/applications/desk-terms.ts';
import { deskWords } from '../features/applications/desk-words.ts';
import { reviewWords } from '../features/applications/review-words.ts';
import { auditWords } from '../features/audit/audit-words.ts';
import { healthWords } from '../features/audit/health-words.ts';
import { detailWords } from '../features/intakes/detail-words.ts';
import { intakeTerms } from '../features/intakes/intake-terms.ts';
import { queueWords } from '../features/intakes/queue-words.ts';
import { calendarWords } from '../features/interviews/calendar-words.ts';
import { interviewWords } from '../features/interviews/interview-words.ts';
import { messageWords } from '../features/messages/message-words.ts';
import { letterWords } from '../features/offers/letter-words.ts';
import { offerWords } from '../features/offers/offer-words.ts';
import { settingsWords } from '../features/organization/settings-words.ts';
import { referenceWords } from '../features/references/reference-words.ts';
import { workerWords } from '../features/workers/worker-words.ts';
import { errorWords } from '../lib/error-words.ts';

const catalogues = {
  componentWords,
  faultWords,
  frameWords,
  homeWords,
  roleDuties,
  roleWords,
  signInWords,
  teamWords,
  auditWords,
  healthWords,
  deskDetailWords,
  deskDocumentWords,
  moveWords,
  deskTerms,
  deskWords,
  reviewWords,
  detailWords,
  intakeTerms,
  queueWords,
  messageWords,
  settingsWords,
  calendarWords,
  interviewWords,
  letterWords,
  offerWords,
  referenceWords,
  workerWords,
  errorWords,
};

/** Words that are the same in both languages, by right. */
const shared = new Set([
  'no',
  'No',
  'Auditor',
  'Enter',
  'j',
  'k',
  '/',
  '?',
  '↓ ↑',
  '← →',
  'm',
  'x',
  'Plan',
  'Total',
  '',
  '(optional)',
]);

/** Every text of a catalogue by its path; sentences with a blank are filled with marks. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const filled: unknown = value('§1', '§2');
    return texts(filled, `${path}()`);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

describe.each(Object.entries(catalogues))('%s', (_name, catalogue) => {
  const english = new Map(texts(catalogue.en));
  const spanish = new Map(texts(catalogue.es));

  test('says everything in both languages', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, text] of [...english, ...spanish]) {
      if (!path.endsWith('urgency.fine')) expect(text, path).not.toBe('');
    }
  });

  test('says it differently in each', () => {
    const same = [...english].filter(
      ([path, text]) => spanish.get(path) === text && !shared.has(text) && !/^[§\d\s,]*$/.test(text),
    );
    expect(same).toEqual([]);
  });

  test('keeps every blank of a sentence', () => {
    for (const [path, text] of english) {
      const blanks = (said: string) => [...new Set(said.match(/§\d/g) ?? [])].sort();
      expect(blanks(spanish.get(path) ?? ''), path).toEqual(blanks(text));
    }
  });
});
