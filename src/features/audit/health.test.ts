import { expect, test } from 'vitest';
import { type Health, shownDetail, troubled } from './health.ts';

const well: Health = {
  checkedAt: '2026-11-22T10:00:00+00:00',
  messages: { waiting: 0, oldestWaitingAt: null, givenUp: 0, bounced: 0, suppressed: 0 },
  clock: [
    {
      job: 'send-messages',
      schedule: '* * * * *',
      lastRunAt: '2026-11-22T09:59:00+00:00',
      isOk: true,
      detail: null,
      isLate: false,
    },
  ],
  audit: { verifiedAt: '2026-11-22T09:10:00+00:00', isIntact: true, eventsChecked: 4, brokenSeq: null, reason: null },
  auditEvents: 4,
  site: { waitingSince: null, lastFinishedAt: null, lastIsOk: null, lastDetail: null },
  files: { checkedAt: null, documents: 0, missing: 0, waiting: 0, oldestWaitingAt: null },
};

test('when all is well nothing needs a person', () => {
  expect(troubled(well)).toEqual([]);
});

test.each<[string, Partial<Health>, string]>([
  [
    'mail that waits eleven minutes',
    { messages: { ...well.messages, waiting: 1, oldestWaitingAt: '2026-11-22T09:49:00+00:00' } },
    'outbox',
  ],
  ['a mail given up', { messages: { ...well.messages, givenUp: 1 } }, 'mail'],
  ['a bounced mail', { messages: { ...well.messages, bounced: 1 } }, 'mail'],
  ['a job that is late', { clock: (well.clock ?? []).map((job) => ({ ...job, isLate: true })) }, 'clock'],
  ['a job that failed', { clock: (well.clock ?? []).map((job) => ({ ...job, isOk: false })) }, 'clock'],
  ['a broken chain', { audit: well.audit && { ...well.audit, isIntact: false, brokenSeq: 3 } }, 'audit'],
  ['a failed build', { site: { ...well.site, lastIsOk: false } }, 'site'],
  ['a document whose file is missing', { files: { ...well.files, missing: 1 } }, 'files'],
  [
    'a file that was to be erased an hour ago',
    { files: { ...well.files, waiting: 1, oldestWaitingAt: '2026-11-22T08:59:00+00:00' } },
    'files',
  ],
  ['a build that waits', { site: { ...well.site, waitingSince: '2026-11-22T09:49:00+00:00' } }, 'site'],
])('%s needs a person', (_what, change, part) => {
  expect(troubled({ ...well, ...change })).toEqual([part]);
});

test('a chain that was not walked yet is left to the clock, which knows when the walk is late', () => {
  expect(troubled({ ...well, audit: null })).toEqual([]);
});

test('mail that has waited nine minutes is left in peace', () => {
  const waiting = { ...well.messages, waiting: 1, oldestWaitingAt: '2026-11-22T09:51:00+00:00' };
  expect(troubled({ ...well, messages: waiting })).toEqual([]);
});

test('of what Postgres said only the code is shown', () => {
  expect(shownDetail('23505 duplicate key value violates unique constraint "accounts_email"')).toBe('23505');
  expect(shownDetail('jobs/peer: pay is missing')).toBe('jobs/peer: pay is missing');
  expect(shownDetail(' ')).toBeUndefined();
});
