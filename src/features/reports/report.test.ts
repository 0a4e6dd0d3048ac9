import { describe, expect, it } from 'vitest';
import type { ExportRow } from './report.ts';
import { readReportFilters, reportDays, writeReportFilters } from './report.ts';
import { applicationsCsv, countsCsv } from './report-files.ts';

describe('the time a report covers', () => {
  it.each([
    [3, '2026-11-22', '2026-09-01', '2026-12-01'],
    [12, '2026-01-31', '2025-02-01', '2026-02-01'],
    [0, '2026-12-31', '2000-01-01', '2027-01-01'],
  ])('%i months up to %s are %s to %s', (months, today, from, until) => {
    expect(reportDays(months, today)).toEqual({ from, until });
  });
});

it('the filters stand in the address and come back; what is not known is the usual', () => {
  const filters = { months: 3, job: 'abc' } as const;
  expect(readReportFilters(new URLSearchParams(writeReportFilters(filters)))).toEqual(filters);
  expect(writeReportFilters({ months: 12, job: undefined })).toBe('');
  expect(readReportFilters(new URLSearchParams('months=7'))).toEqual({ months: 12, job: undefined });
});

const row: ExportRow = {
  id: '1',
  reference: '7KM-2QX',
  job: 'TR-1',
  jobTitle: '=cmd()',
  status: 'withdrawn',
  submittedAt: '2026-03-01T10:00:00Z',
  statusAt: '2026-03-09T10:00:00Z',
  toldAt: null,
  closeReason: 'pay',
  source: 'event',
  locale: 'es',
  isPaper: true,
  isAnonymised: false,
  fullName: '+1',
  email: 'a@example.org',
  phone: '+1 503 555 0100',
};

describe('files', () => {
  it('have columns for names only where there are names to see, and run nothing', () => {
    const [head, line] = applicationsCsv([row], 'en', true).slice(1).split('\r\n');
    expect(head).toBe(
      'Reference,Job reference,Job,State,Came in,State since,Told,Reason,Source,Language,On paper,Name,E-mail,Phone',
    );
    expect(line).toBe(
      `7KM-2QX,TR-1,"'=cmd()",Withdrawn,2026-03-01,2026-03-09,,Pay,Event,es,yes,"'+1",a@example.org,"'+1 503 555 0100"`,
    );
    expect(applicationsCsv([row], 'es', false)).not.toMatch(/example\.org|555/);
  });

  it('hold every count of the report', () => {
    const csv = countsCsv(
      {
        countedAt: null,
        received: 3,
        reached: { submitted: 3, hired: 1 },
        sources: [{ source: 'event', n: 3, interviewed: 1, hired: 1 }],
        left: [{ status: 'offer', endedAs: 'offer_declined', reason: 'pay', n: 2 }],
        stayed: [{ status: 'screening', n: 3, median: 2, p90: 9 }],
        filled: { n: 1, median: 40, p90: 40 },
        open: [{ status: 'interview', days: 9999, n: 1 }],
      },
      'en',
    );
    expect(csv).toContain('Where they left,Offer,Offer declined: Pay,2,,');
    expect(csv).toContain('Days in a step,Screening,,3,2,9');
    expect(csv).toContain('From posting to hire,,,1,40,40');
  });
});
