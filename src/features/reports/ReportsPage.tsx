import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { DeskHead } from '../../components/DeskHead.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { dateIn } from '../../lib/instants.ts';
import type { Account } from '../accounts/account.ts';
import { ReportFilterBar } from './ReportFilterBar.tsx';
import { ReportTables } from './ReportTables.tsx';
import { type ReportFilters, readReportFilters, reportDays, writeReportFilters } from './report.ts';
import { reportWords } from './report-words.ts';
import { loadReport } from './reports.queries.ts';

// the file writer and the equal-opportunity tables come after the first screen
const ReportFiles = lazy(async () => ({ default: (await import('./ReportFiles.tsx')).ReportFiles }));
const EqualOpportunity = lazy(async () => ({ default: (await import('./EqualOpportunity.tsx')).EqualOpportunity }));

/** How hiring goes, in counts. */
export function ReportsPage({ account }: { account: Account }) {
  const { locale, zone } = useSetting();
  const words = reportWords[locale];
  const [filters, setFilters] = useState(() => readReportFilters(new URLSearchParams(window.location.search)));
  useEffect(() => {
    const handlePop = () => setFilters(readReportFilters(new URLSearchParams(window.location.search)));
    window.addEventListener('popstate', handlePop);
    return () => window.removeEventListener('popstate', handlePop);
  }, []);
  const { from, until } = reportDays(filters.months, dateIn(new Date(), zone));
  const [report, reload] = useLoad(
    useCallback(() => loadReport({ from, until }, filters.job), [from, until, filters.job]),
  );

  function handleChange(next: ReportFilters): void {
    window.history.pushState(null, '', window.location.pathname + writeReportFilters(next));
    setFilters(next);
  }

  const seesEqual = account.roles.includes('hr') || account.roles.includes('admin');
  return (
    <>
      <DeskHead title={words.title} lead={words.lead} />
      <ReportFilterBar filters={filters} onChange={handleChange} />
      <div aria-busy={report.state === 'loading'}>
        {report.state === 'loading' && <Skeleton lines={9} />}
        {report.state === 'failed' && <ErrorNotice error={report.error} onRetry={reload} />}
        {report.state === 'ready' && <ReportTables report={report.value} />}
      </div>
      <Suspense fallback={<Skeleton lines={3} />}>
        {seesEqual && <EqualOpportunity />}
        {report.state === 'ready' && (
          <ReportFiles
            report={report.value}
            days={{ from, until }}
            job={filters.job}
            hasNames={account.roles.includes('hr')}
          />
        )}
      </Suspense>
    </>
  );
}
