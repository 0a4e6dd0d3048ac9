import { DataTable } from '../../components/DataTable.tsx';
import { useSetting } from '../../components/setting.tsx';
import { deskTerms } from '../applications/desk-terms.ts';
import { ReportSection } from './ReportSection.tsx';
import type { Report } from './report.ts';
import { reportWords } from './report-words.ts';

/** How many whole days applications stay in a step, and from posting to hire. */
export function StayedTable({ report }: { report: Report }) {
  const { locale } = useSetting();
  const words = reportWords[locale];
  const rows = [
    ...report.stayed.map((row) => ({ ...row, name: deskTerms[locale].status[row.status] })),
    ...(report.filled ? [{ ...report.filled, name: words.fillRow }] : []),
  ];
  return (
    <ReportSection id="stayed" title={words.stayedTitle} note={words.stayedNote}>
      {rows.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <DataTable
          caption={words.stayedTitle}
          rows={rows}
          rowKey={(row) => row.name}
          columns={[
            { key: 'step', heading: words.step, isRowHeading: true, cell: (row) => row.name },
            { key: 'median', heading: words.median, cell: (row) => words.days(row.median) },
            { key: 'p90', heading: words.p90, cell: (row) => words.days(row.p90) },
            { key: 'count', heading: words.count, cell: (row) => row.n.toLocaleString(locale) },
          ]}
        />
      )}
    </ReportSection>
  );
}
