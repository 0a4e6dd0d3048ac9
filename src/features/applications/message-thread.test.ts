import { expect, test } from 'vitest';
import { isTheirs, joinThread, newestInstant, type ThreadMessage } from './message-thread.ts';

const message = (id: string, writtenAt: string, change: Partial<ThreadMessage> = {}): ThreadMessage => ({
  id,
  isFromCandidate: false,
  isMine: false,
  authorName: null,
  body: id,
  writtenAt,
  readAt: null,
  ...change,
});

test('a thread takes what is new and what changed, in the order of writing to the microsecond', () => {
  const before = [message('a', '2026-11-20T17:00:00.123456+00:00'), message('c', '2026-11-20T17:00:01+00:00')];
  const newer = [
    message('b', '2026-11-20T17:00:00.123457+00:00'),
    message('a', '2026-11-20T17:00:00.123456+00:00', { readAt: '2026-11-20T18:00:00+00:00' }),
  ];
  const joined = joinThread(before, newer);
  expect(joined.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(joined[0]?.readAt).toBe('2026-11-20T18:00:00+00:00');
  expect(newestInstant(joined)).toBe('2026-11-20T18:00:00+00:00');
  expect(newestInstant([])).toBeUndefined();
});

test('whose a message is depends on who looks', () => {
  expect(isTheirs(message('a', ''), 'candidate')).toBe(true);
  expect(isTheirs(message('a', ''), 'team')).toBe(false);
});
