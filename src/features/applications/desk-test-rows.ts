import type { DeskRow } from './desk-row.ts';

/** A row of the hiring desk for tests, with what the test cares about. */
export function deskRow(facts: Partial<DeskRow> = {}): DeskRow {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    reference: 'C3F-7GH',
    status: 'submitted',
    statusAt: '2026-11-20T18:00:00.123456+00:00',
    submittedAt: '2026-11-20T18:00:00.123456+00:00',
    toldAt: null,
    closeReason: null,
    daysWaiting: 2,
    isStale: false,
    jobId: '00000000-0000-4000-8000-0000000000aa',
    jobReference: 'PSS-1',
    jobTitles: { en: 'Peer support specialist', es: 'Especialista en apoyo' },
    candidateName: 'Marisol Exampel',
    isNameHidden: false,
    isAnonymised: false,
    source: 'our_site',
    locale: 'en',
    hasKnockOut: false,
    isPaper: false,
    reviewsGiven: 0,
    myReview: null,
    unread: 0,
    otherApplications: 0,
    updatedAt: '2026-11-20T18:00:00+00:00',
    ...facts,
  };
}

/** Several rows with ids, references and names of their own. */
export function deskRows(count: number, facts: Partial<DeskRow> = {}): DeskRow[] {
  return Array.from({ length: count }, (_, n) =>
    deskRow({
      id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      reference: `C3F-${String(n).padStart(3, '0')}`,
      candidateName: `Person ${n}`,
      ...facts,
    }),
  );
}
