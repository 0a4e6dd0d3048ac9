import { DataTable } from '../../components/DataTable.tsx';
import { useSetting } from '../../components/setting.tsx';
import { openStatuses } from '../applications/application.ts';
import { deskTerms } from '../applications/desk-terms.ts';
import { ReportSection } from './ReportSection.tsx';
import { ageGroups, type Report } from './report.ts';
import { reportWords } from './report-words.ts';

/** Open applications by step and by how long ago they came in. */
export function OpenTable({ report }: { report: Report }) {
  const { locale } = useSetting();
  const words = reportWords[locale];
  const rows = openStatuses
    .map((status) => ({ status, counts: report.open.filter((row) => row.status === status) }))
    .filter((row) => row.counts.length > 0);
  return (
    <ReportSection id="open" title={words.openTitle} note={words.openNote}>
      {rows.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <DataTable
          caption={words.openTitle}
          rows={rows}
          rowKey={(row) => row.status}
          columns={[
            {
              key: 'step',
              heading: words.step,
              isRowHeading: true,
              cell: (row) => deskTerms[locale].status[row.status],
            },
            ...ageGroups.map((days) => ({
              key: String(days),
              heading: words.age(days),
              cell: (row: (typeof rows)[number]) =>
                (row.counts.find((each) => each.days === days)?.n ?? 0).toLocaleString(locale),
            })),
            {
              key: 'all',
              heading: words.all,
              cell: (row) => <b>{row.counts.reduce((sum, each) => sum + each.n, 0).toLocaleString(locale)}</b>,
            },
          ]}
        />
      )}
    </ReportSection>
  );
}
