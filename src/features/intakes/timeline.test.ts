import { expect, test } from 'vitest';
import type { Attempt, IntakeEvent } from './desk-intake.ts';
import { timelineOf } from './timeline.ts';

const event = (id: string, command: string, happenedAt: string): IntakeEvent => ({
  id,
  command,
  happenedAt,
  fromStatus: null,
  toStatus: 'new',
  reason: null,
  note: null,
  byName: null,
  toOwnerName: null,
});
const attempt = (id: string, attemptedAt: string): Attempt => ({
  id,
  attemptedAt,
  way: 'call',
  outcome: 'reached',
  note: null,
  byName: 'Cole',
});

test('steps and tries stand in one list, newest first, each try once', () => {
  const entries = timelineOf({
    events: [
      event('e2', 'record_attempt', '2026-11-02T10:00:00+00:00'),
      event('e1', 'submit', '2026-11-01T10:00:00+00:00'),
      event('e3', 'close', '2026-11-03T10:00:00+00:00'),
    ],
    attempts: [attempt('a1', '2026-11-02T10:00:00+00:00')],
  });
  expect(entries.map((entry) => (entry.kind === 'event' ? entry.event.id : entry.attempt.id))).toEqual([
    'e3',
    'a1',
    'e1',
  ]);
});
