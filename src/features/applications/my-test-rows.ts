import type { MyRow } from './my-row.ts';

/** An application as a list shows it, for tests: sent, read by nobody yet. */
export function myRow(change: Partial<MyRow> = {}): MyRow {
  return {
    id: '11111111-1111-4111-8111-111111111111',
    reference: '7KM-2QX',
    status: 'submitted',
    sinceAt: '2026-11-18T17:00:00+00:00',
    submittedAt: '2026-11-18T17:00:00+00:00',
    answerDueOn: '2026-12-03',
    jobSlug: 'peer-support-specialist',
    titles: { en: 'Peer support specialist', es: 'Especialista de apoyo entre pares' },
    isJobOpen: true,
    closesAt: '2027-01-31T07:59:00+00:00',
    isPaper: false,
    savedAt: null,
    unread: 0,
    openRequests: 0,
    interview: null,
    offer: null,
    ...change,
  };
}
