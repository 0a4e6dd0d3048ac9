import { DataTable } from '../../components/DataTable.tsx';
import { useSetting } from '../../components/setting.tsx';
import { deskTerms } from '../applications/desk-terms.ts';
import { CountBar } from './CountBar.tsx';
import { ReportSection } from './ReportSection.tsx';
import type { Report } from './report.ts';
import { reportWords } from './report-words.ts';
import { sayReason } from './say-reason.ts';

/** At which step, how and why applications ended without a hire. */
export function LeftTable({ report }: { report: Report }) {
  const { locale } = useSetting();
  const words = reportWords[locale];
  const terms = deskTerms[locale];
  const most = Math.max(0, ...report.left.map((row) => row.n));
  return (
    <ReportSection id="left" title={words.leftTitle} note={words.leftNote}>
      {report.left.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <DataTable
          caption={words.leftTitle}
          rows={report.left}
          rowKey={(row) => `${row.status} ${row.endedAs} ${row.reason}`}
          columns={[
            {
              key: 'step',
              heading: words.step,
              isRowHeading: true,
              cell: (row) => (row.status ? terms.status[row.status] : '–'),
            },
            { key: 'how', heading: words.endedAs, cell: (row) => terms.status[row.endedAs] },
            { key: 'why', heading: words.reason, cell: (row) => sayReason(row.reason, locale) },
            { key: 'count', heading: words.count, cell: (row) => <CountBar count={row.n} most={most} /> },
          ]}
        />
      )}
    </ReportSection>
  );
}
