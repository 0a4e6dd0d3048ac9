import * as z from 'zod/mini';
import { applicationSources, applicationStatuses } from '../applications/application.ts';

const count = z.number();
const status = z.enum(applicationStatuses);
const titles = z.nullable(z.record(z.string(), z.string()));

/** Whole days: half were done within `median`, nine of ten within `p90`. */
const spread = { n: count, median: count, p90: count };

/** Hiring in counts, as `hiring_report` gives it. */
export const reportSchema = z.object({
  countedAt: z.nullable(z.string()),
  received: count,
  reached: z.record(z.string(), count),
  sources: z.array(z.object({ source: z.enum(applicationSources), n: count, interviewed: count, hired: count })),
  left: z.array(z.object({ status: z.nullable(status), endedAs: status, reason: z.string(), n: count })),
  stayed: z.array(z.object({ status, ...spread })),
  filled: z.nullable(z.object(spread)),
  /** `days` is the most of its group: 7, 14, 30, 60, or 9999 for more. */
  open: z.array(z.object({ status, days: count, n: count })),
});

/** Hiring in counts. */
export type Report = z.output<typeof reportSchema>;

/** A posting to choose. */
export const reportJobSchema = z.object({ id: z.string(), reference: z.string(), titles });

/** A posting to choose. */
export type ReportJob = z.output<typeof reportJobSchema>;

/** A table of counts in which what is small is hidden (null). */
const countTableSchema = z.object({
  rows: z.array(z.string()),
  columns: z.array(z.string()),
  totals: z.array(z.nullable(count)),
  cells: z.array(z.array(z.nullable(count))),
});

/** A table of counts in which what is small is hidden (null). */
export type CountTable = z.output<typeof countTableSchema>;

/** Equal opportunity in counts, of one finished half-year. */
export const equalReportSchema = z.object({
  period: z.string(),
  madeAt: z.string(),
  document: z.object({
    applicants: count,
    genderByOutcome: countTableSchema,
    raceByOutcome: countTableSchema,
    genderByJob: countTableSchema,
    raceByJob: countTableSchema,
    jobs: z.record(z.string(), z.object({ reference: z.string(), titles })),
  }),
});

/** Equal opportunity in counts, of one finished half-year. */
export type EqualReport = z.output<typeof equalReportSchema>;

/** One application in a file; names only for HR. */
export const exportRowSchema = z.object({
  id: z.string(),
  reference: z.string(),
  job: z.string(),
  jobTitle: z.nullable(z.string()),
  status,
  submittedAt: z.string(),
  statusAt: z.string(),
  toldAt: z.nullable(z.string()),
  closeReason: z.nullable(z.string()),
  source: z.enum(applicationSources),
  locale: z.string(),
  isPaper: z.boolean(),
  isAnonymised: z.boolean(),
  fullName: z.nullable(z.string()),
  email: z.nullable(z.string()),
  phone: z.nullable(z.string()),
});

/** One application in a file. */
export type ExportRow = z.output<typeof exportRowSchema>;

/** Lengths of time a report can look back over, in months; 0 is everything. */
export const periods = [3, 6, 12, 24, 0] as const;

/** What a report looks at; it stands in the address. */
export interface ReportFilters {
  months: (typeof periods)[number];
  job: string | undefined;
}

/** Reads the filters from an address; what is not known is the usual: twelve months, all postings. */
export function readReportFilters(query: URLSearchParams): ReportFilters {
  const months = Number(query.get('months') ?? 12);
  return { months: periods.find((period) => period === months) ?? 12, job: query.get('job') || undefined };
}

/** The filters as a query, empty for the usual ones. */
export function writeReportFilters({ months, job }: ReportFilters): string {
  const query = new URLSearchParams({ ...(months !== 12 && { months: String(months) }), ...(job && { job }) });
  return query.size > 0 ? `?${query}` : '';
}

/**
 * First day of the first month and first day after the last, for so many months up to now.
 * @param today `YYYY-MM-DD`
 */
export function reportDays(months: number, today: string): { from: string; until: string } {
  const [year = 2000, month = 1] = today.split('-').map(Number);
  const first = (offset: number) => new Date(Date.UTC(year, month - 1 + offset, 1)).toISOString().slice(0, 10);
  return { from: months === 0 ? '2000-01-01' : first(1 - months), until: first(1) };
}

/** Largest ages of open applications, in days; the last stands for more. */
export const ageGroups = [7, 14, 30, 60, 9999] as const;
