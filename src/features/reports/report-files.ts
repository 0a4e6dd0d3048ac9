import type { Locale } from '../../lib/locale.ts';
import { deskTerms } from '../applications/desk-terms.ts';
import { type CsvCell, toCsv } from './csv.ts';
import type { ExportRow, Report } from './report.ts';
import { reportWords } from './report-words.ts';
import { sayReason } from './say-reason.ts';

const plainColumns = [
  'reference',
  'job',
  'jobTitle',
  'status',
  'submittedAt',
  'statusAt',
  'toldAt',
  'closeReason',
  'source',
  'locale',
  'isPaper',
] as const;
const nameColumns = ['fullName', 'email', 'phone'] as const;

/**
 * Applications as a file, in the reader's words; days as `YYYY-MM-DD`.
 * @param hasNames whether there are columns for names and ways to reach people (HR)
 */
export function applicationsCsv(rows: readonly ExportRow[], locale: Locale, hasNames: boolean): string {
  const words = reportWords[locale];
  const terms = deskTerms[locale];
  const columns = hasNames ? [...plainColumns, ...nameColumns] : plainColumns;
  const cellOf = (row: ExportRow, column: (typeof columns)[number]): CsvCell => {
    switch (column) {
      case 'status':
        return terms.status[row.status];
      case 'source':
        return terms.source[row.source];
      case 'closeReason':
        return row.closeReason && sayReason(row.closeReason, locale);
      case 'submittedAt':
      case 'statusAt':
      case 'toldAt':
        return row[column]?.slice(0, 10) ?? null;
      case 'isPaper':
        return row.isPaper ? words.yes : words.no;
      default:
        return row[column];
    }
  };
  return toCsv(
    columns.map((column) => words.columns[column]),
    rows.map((row) => columns.map((column) => cellOf(row, column))),
  );
}

/** The counts of a report as one file: section, two names, a count, and days where there are any. */
export function countsCsv(report: Report, locale: Locale): string {
  const words = reportWords[locale];
  const terms = deskTerms[locale];
  const step = (status: Report['left'][number]['status']) => (status ? terms.status[status] : '');
  const rows: CsvCell[][] = [
    ...(['submitted', 'screening', 'interview', 'offer', 'clearing', 'hired'] as const).map((status) => [
      words.reachedTitle,
      terms.status[status],
      '',
      report.reached[status] ?? 0,
    ]),
    ...report.left.map((row) => [
      words.leftTitle,
      step(row.status),
      `${terms.status[row.endedAs]}: ${sayReason(row.reason, locale)}`,
      row.n,
    ]),
    ...report.sources.map((row) => [words.sourcesTitle, terms.source[row.source], '', row.n]),
    ...report.stayed.map((row) => [words.stayedTitle, terms.status[row.status], '', row.n, row.median, row.p90]),
    ...(report.filled ? [[words.fillRow, '', '', report.filled.n, report.filled.median, report.filled.p90]] : []),
    ...report.open.map((row) => [words.openTitle, terms.status[row.status], words.age(row.days), row.n]),
  ];
  return toCsv(
    [words.section, words.step, words.reason, words.count, words.median, words.p90],
    rows.map((row) => [...row, ...Array<CsvCell>(6 - row.length).fill(null)]),
  );
}
