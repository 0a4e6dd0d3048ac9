import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import { ReportSection } from './ReportSection.tsx';
import type { Report } from './report.ts';
import { applicationsCsv, countsCsv } from './report-files.ts';
import { reportWords } from './report-words.ts';
import { exportApplications, mostExported, type ReportDays } from './reports.queries.ts';

interface ReportFilesProps {
  report: Report;
  days: ReportDays;
  job: string | undefined;
  /** HR's files have names. */
  hasNames: boolean;
}

/** The report and its applications as files for a spreadsheet. */
export function ReportFiles({ report, days, job, hasNames }: ReportFilesProps) {
  const { locale } = useSetting();
  const words = reportWords[locale];
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [error, setError] = useState<AppError>();

  async function handleApplications(): Promise<void> {
    setBusy(true);
    setError(undefined);
    const result = await exportApplications(days, job);
    setBusy(false);
    if (!result.ok) {
      setError(result.error);
      return;
    }
    save(`applications-${days.from}-${days.until}.csv`, applicationsCsv(result.value, locale, hasNames));
    const cut = result.value.length >= mostExported ? ` ${words.fileCut(mostExported)}` : '';
    setSaid(words.fileMade(result.value.length) + cut);
  }

  return (
    <ReportSection id="files" title={words.filesTitle} note={words.filesNote}>
      {error && <ErrorNotice error={error} takesFocus />}
      <p className="actions">
        <Button onClick={() => save(`hiring-${days.from}-${days.until}.csv`, countsCsv(report, locale))}>
          {words.fileCounts}
        </Button>
        <Button isBusy={isBusy} onClick={handleApplications}>
          {words.fileApplications}
        </Button>
      </p>
      <p className="small" role="status">
        {said}
      </p>
    </ReportSection>
  );
}

/** Hands a file to the browser. */
function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
