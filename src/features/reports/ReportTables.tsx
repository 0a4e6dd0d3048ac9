import { useSetting } from '../../components/setting.tsx';
import { agoWords } from '../../lib/instants.ts';
import { LeftTable } from './LeftTable.tsx';
import { OpenTable } from './OpenTable.tsx';
import { ReachedTable } from './ReachedTable.tsx';
import type { Report } from './report.ts';
import { reportWords } from './report-words.ts';
import { SourcesTable } from './SourcesTable.tsx';
import { StayedTable } from './StayedTable.tsx';

/** The report's numbers and tables. */
export function ReportTables({ report }: { report: Report }) {
  const { locale } = useSetting();
  const words = reportWords[locale];
  const numbers: [number | undefined, string][] = [
    [report.received, words.received],
    [report.reached['hired'] ?? 0, words.hired],
    [report.filled?.median, words.fill],
    [report.open.reduce((sum, row) => sum + row.n, 0), words.openNow],
  ];
  return (
    <div className="report">
      <p className="small muted">
        {report.countedAt ? words.counted(agoWords(report.countedAt, locale)) : words.notCounted}
      </p>
      <h2 className="visually-hidden">{words.numbers}</h2>
      <ul className="numbers numbers-still">
        {numbers.map(([count, label]) => (
          <li key={label}>
            <b>{count?.toLocaleString(locale) ?? '–'}</b> <span>{label}</span>
          </li>
        ))}
      </ul>
      <ReachedTable report={report} />
      <LeftTable report={report} />
      <SourcesTable report={report} />
      <StayedTable report={report} />
      <OpenTable report={report} />
    </div>
  );
}
