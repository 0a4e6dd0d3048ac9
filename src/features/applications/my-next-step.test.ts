import { expect, test } from 'vitest';
import { applicationStatuses } from './application.ts';
import { nextStepOf } from './my-next-step.ts';
import { myNextWords, sayNext } from './my-next-words.ts';
import type { MyRow } from './my-row.ts';
import { myRow } from './my-test-rows.ts';

const now = new Date('2026-11-22T19:00:00Z');
const next = (change: Partial<MyRow>) => nextStepOf(myRow(change), '2026-11-22', now);

test('their turn comes first, the most pressing of it', () => {
  const offer = { status: 'open', expiresAt: '2026-12-01T07:59:00Z' } as const;
  const proposed = { status: 'proposed', startsAt: null, zone: 'America/Los_Angeles', isAsked: false } as const;
  expect(next({ status: 'offer', offer, openRequests: 2 })).toMatchObject({
    kind: 'answer_offer',
    by: offer.expiresAt,
  });
  expect(next({ status: 'interview', interview: proposed, openRequests: 2 })).toMatchObject({ kind: 'pick_time' });
  expect(next({ status: 'screening', openRequests: 2 })).toMatchObject({ kind: 'hand_in', count: 2 });
});

test('an interview is shown until it begins, then we decide', () => {
  const set = (startsAt: string) =>
    next({ status: 'interview', interview: { status: 'set', startsAt, zone: 'America/Los_Angeles', isAsked: false } });
  expect(set('2026-11-23T18:00:00Z')).toMatchObject({ kind: 'come', isTheirs: true });
  expect(set('2026-11-22T18:00:00Z')).toMatchObject({ kind: 'we_decide', isTheirs: false });
});

test('who asked for other times waits for us', () => {
  const interview = { status: 'proposed', startsAt: null, zone: 'UTC', isAsked: true } as const;
  expect(next({ status: 'interview', interview })).toMatchObject({ kind: 'we_propose_again' });
});

test('our promise has a day, and past it we say that we are late', () => {
  expect(next({ answerDueOn: '2026-11-22' })).toMatchObject({ kind: 'we_read', isLate: false });
  const late = next({ answerDueOn: '2026-11-20' });
  expect(late).toMatchObject({ kind: 'we_read', isLate: true });
  expect(sayNext(late, myNextWords.en, { instant: String, day: String, lastDay: String })[1]).toContain('We are late');
});

test('a draft of a closed job says that it came too late', () => {
  expect(next({ status: 'draft', isJobOpen: true }).kind).toBe('finish_draft');
  expect(next({ status: 'draft', isJobOpen: false }).kind).toBe('draft_too_late');
});

test.each(applicationStatuses)('every status has a next step with words in both languages: %s', (status) => {
  for (const locale of ['en', 'es'] as const) {
    const said = sayNext(next({ status }), myNextWords[locale], { instant: String, day: String, lastDay: String });
    expect(said.length).toBeGreaterThan(0);
    expect(said.every((line) => line.length > 5)).toBe(true);
  }
});
