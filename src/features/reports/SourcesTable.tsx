import { DataTable } from '../../components/DataTable.tsx';
import { useSetting } from '../../components/setting.tsx';
import { deskTerms } from '../applications/desk-terms.ts';
import { CountBar } from './CountBar.tsx';
import { ReportSection } from './ReportSection.tsx';
import type { Report } from './report.ts';
import { reportWords } from './report-words.ts';

/** How those who applied heard of us, and how far each way brought them. */
export function SourcesTable({ report }: { report: Report }) {
  const { locale } = useSetting();
  const words = reportWords[locale];
  const most = Math.max(0, ...report.sources.map((row) => row.n));
  return (
    <ReportSection id="sources" title={words.sourcesTitle} note={words.reachedNote}>
      {report.sources.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <DataTable
          caption={words.sourcesTitle}
          rows={report.sources}
          rowKey={(row) => row.source}
          columns={[
            {
              key: 'source',
              heading: words.source,
              isRowHeading: true,
              cell: (row) => deskTerms[locale].source[row.source],
            },
            { key: 'count', heading: words.count, cell: (row) => <CountBar count={row.n} most={most} /> },
            { key: 'interviewed', heading: words.interviewed, cell: (row) => row.interviewed.toLocaleString(locale) },
            { key: 'hired', heading: words.hiredColumn, cell: (row) => row.hired.toLocaleString(locale) },
          ]}
        />
      )}
    </ReportSection>
  );
}
