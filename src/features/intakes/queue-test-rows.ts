import type { QueueRow } from './queue.ts';

/** A line of the queue for tests, with what the test cares about. */
export function queueRow(facts: Partial<QueueRow> = {}): QueueRow {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    reference: 'C3F-7GH',
    status: 'new',
    calledName: 'Marisol',
    receivedAt: '2026-11-20T18:00:00.123456+00:00',
    daysWaiting: 1,
    dueOn: '2099-01-01',
    language: 'es',
    needsInterpreter: false,
    county: 'Multnomah',
    programId: null,
    ownerId: null,
    ownerName: null,
    nextStepOn: null,
    attempts: 0,
    lastAttemptAt: null,
    askedBy: 'self',
    updatedAt: '2026-11-20T18:00:00+00:00',
    ...facts,
  };
}

/** Several lines with ids and references of their own. */
export function queueRows(count: number): QueueRow[] {
  return Array.from({ length: count }, (_, n) =>
    queueRow({
      id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      reference: `C3F-${String(n).padStart(3, '0')}`,
      calledName: `Person ${n}`,
    }),
  );
}
