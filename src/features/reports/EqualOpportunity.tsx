import { useCallback, useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { EqualTable } from './EqualTable.tsx';
import { jobName } from './ReportFilterBar.tsx';
import { ReportSection } from './ReportSection.tsx';
import type { EqualReport } from './report.ts';
import { reportWords } from './report-words.ts';
import { listEqualReports } from './reports.queries.ts';

/** Whether nothing of a subject may be shown: too few people. */
function isAllHidden(document: EqualReport['document'], subject: 'gender' | 'race'): boolean {
  const tables = [document[`${subject}ByOutcome`], document[`${subject}ByJob`]];
  return tables.every((table) => [table.totals, ...table.cells].flat().every((count) => count === null));
}

/** Voluntary answers in counts, of one finished half-year at a time. */
export function EqualOpportunity() {
  const { locale } = useSetting();
  const words = reportWords[locale];
  const [reports, reload] = useLoad(useCallback(() => listEqualReports(), []));
  const [period, setPeriod] = useState<string>();
  const shown =
    reports.state === 'ready' ? (reports.value.find((each) => each.period === period) ?? reports.value[0]) : undefined;
  const sayPeriod = (name: string) => words.halfName(name.slice(0, 4), name.slice(5));
  const sayJob = (id: string) => {
    const job = shown?.document.jobs[id];
    return job ? jobName(job, locale) : words.otherJobs;
  };
  return (
    <ReportSection id="equal" title={words.equalTitle} note={words.equalLead}>
      {reports.state === 'loading' && <Skeleton lines={3} />}
      {reports.state === 'failed' && <ErrorNotice error={reports.error} onRetry={reload} />}
      {reports.state === 'ready' && !shown && <p className="muted">{words.equalNone}</p>}
      {reports.state === 'ready' && shown && (
        <>
          <label className="filter-box">
            <span>{words.half}</span>
            <select value={shown.period} onChange={({ target }) => setPeriod(target.value)}>
              {reports.value.map((each) => (
                <option key={each.period} value={each.period}>
                  {sayPeriod(each.period)}
                </option>
              ))}
            </select>
          </label>
          <p role="status">{words.applicants(shown.document.applicants)}</p>
          {(['gender', 'race'] as const).filter((subject) => !isAllHidden(shown.document, subject)).length === 0 && (
            <p>{words.equalHidden}</p>
          )}
          {(['gender', 'race'] as const)
            .filter((subject) => !isAllHidden(shown.document, subject))
            .map((subject) => (
              <div key={subject} className="stack">
                <EqualTable
                  caption={`${words.by[subject]}, ${words.byOutcome}`}
                  table={shown.document[`${subject}ByOutcome`]}
                  sayRow={(row) => words.outcome[row] ?? row}
                />
                <EqualTable
                  caption={`${words.by[subject]}, ${words.byJob}`}
                  table={shown.document[`${subject}ByJob`]}
                  sayRow={sayJob}
                />
              </div>
            ))}
        </>
      )}
    </ReportSection>
  );
}
