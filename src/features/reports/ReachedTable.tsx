import { DataTable } from '../../components/DataTable.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { ApplicationStatus } from '../applications/application.ts';
import { deskTerms } from '../applications/desk-terms.ts';
import { CountBar } from './CountBar.tsx';
import { ReportSection } from './ReportSection.tsx';
import type { Report } from './report.ts';
import { reportWords } from './report-words.ts';

const steps: readonly ApplicationStatus[] = ['submitted', 'screening', 'interview', 'offer', 'clearing', 'hired'];

/** How many of those who applied came how far. */
export function ReachedTable({ report }: { report: Report }) {
  const { locale } = useSetting();
  const words = reportWords[locale];
  const rows = steps.map((step) => ({ step, n: report.reached[step] ?? 0 }));
  const most = report.received;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <ReportSection id="reached" title={words.reachedTitle} note={words.reachedNote}>
      {most === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <DataTable
          caption={words.reachedTitle}
          rows={rows}
          rowKey={(row) => row.step}
          columns={[
            { key: 'step', heading: words.step, isRowHeading: true, cell: (row) => deskTerms[locale].status[row.step] },
            { key: 'count', heading: words.count, cell: (row) => <CountBar count={row.n} most={most} /> },
            { key: 'share', heading: words.share, cell: (row) => percent.format(row.n / most) },
          ]}
        />
      )}
    </ReportSection>
  );
}
