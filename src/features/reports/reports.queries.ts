import * as z from 'zod/mini';
import type { AppError } from '../../lib/errors.ts';
import { given } from '../../lib/given.ts';
import { ok, type Result } from '../../lib/result.ts';
import { call } from '../../lib/supabase.ts';
import {
  type EqualReport,
  type ExportRow,
  equalReportSchema,
  exportRowSchema,
  type Report,
  type ReportJob,
  reportJobSchema,
  reportSchema,
} from './report.ts';

/** Days a report or a file covers: from the first, up to before the last. */
export interface ReportDays {
  from: string;
  until: string;
}

/** Hiring in counts, of one posting or all. HR, admin, auditor. */
export function loadReport({ from, until }: ReportDays, job: string | undefined): Promise<Result<Report, AppError>> {
  return call(
    (client) => client.rpc('hiring_report', { p_from: from, p_until: until, ...given({ p_job: job }) }),
    reportSchema,
  );
}

/** The postings a report can look at. HR, admin, auditor. */
export function listReportJobs(): Promise<Result<ReportJob[], AppError>> {
  return call((client) => client.rpc('list_report_jobs'), z.array(reportJobSchema));
}

/** Equal opportunity in counts, newest half-year first. HR, admin; empty for others. */
export function listEqualReports(): Promise<Result<EqualReport[], AppError>> {
  return call(
    (client) =>
      client
        .from('equal_opportunity_reports')
        .select('period, made_at, document')
        .order('period', { ascending: false }),
    z.array(equalReportSchema),
    ['rows', 'columns'],
  );
}

/** Most applications in one file; for more, a shorter time or one posting. */
export const mostExported = 20_000;
const exportPage = 1000;

/** Applications for a file, page by page up to `mostExported`. Every page is kept in the audit. HR, admin, auditor. */
export async function exportApplications(
  { from, until }: ReportDays,
  job: string | undefined,
): Promise<Result<ExportRow[], AppError>> {
  const rows: ExportRow[] = [];
  for (;;) {
    const last = rows.at(-1);
    const page = await call(
      (client) =>
        client.rpc('export_applications', {
          p_from: from,
          p_until: until,
          ...given({ p_job: job, p_after_at: last?.submittedAt, p_after_id: last?.id }),
        }),
      z.array(exportRowSchema),
    );
    if (!page.ok) return page;
    rows.push(...page.value);
    if (page.value.length < exportPage || rows.length >= mostExported) return ok(rows);
  }
}
