import { useCallback } from 'react';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import type { Locale } from '../../lib/locale.ts';
import { periods, type ReportFilters, type ReportJob } from './report.ts';
import { reportWords } from './report-words.ts';
import { listReportJobs } from './reports.queries.ts';

interface ReportFilterBarProps {
  filters: ReportFilters;
  onChange: (filters: ReportFilters) => void;
}

/** A posting's title in a language, or in the other, with its reference. */
export function jobName({ titles, reference }: Pick<ReportJob, 'titles' | 'reference'>, locale: Locale): string {
  const title = titles?.[locale] ?? titles?.['en'];
  return title ? `${title} (${reference})` : reference;
}

/** Time and posting. Each choice works at once and stands in the address. */
export function ReportFilterBar({ filters, onChange }: ReportFilterBarProps) {
  const { locale } = useSetting();
  const words = reportWords[locale];
  const [jobs] = useLoad(useCallback(() => listReportJobs(), []));
  return (
    <fieldset className="filters filters-wide toolbar">
      <legend className="visually-hidden">{words.filters}</legend>
      <label className="filter-box">
        <span>{words.period}</span>
        <select
          value={filters.months}
          onChange={({ target }) =>
            onChange({ ...filters, months: periods.find((period) => String(period) === target.value) ?? 12 })
          }
        >
          {periods.map((months) => (
            <option key={months} value={months}>
              {words.months(months)}
            </option>
          ))}
        </select>
      </label>
      <label className="filter-box">
        <span>{words.job}</span>
        <select
          value={filters.job ?? ''}
          onChange={({ target }) => onChange({ ...filters, job: target.value || undefined })}
        >
          <option value="">{words.allJobs}</option>
          {jobs.state === 'ready' &&
            jobs.value.map((job) => (
              <option key={job.id} value={job.id}>
                {jobName(job, locale)}
              </option>
            ))}
        </select>
      </label>
    </fieldset>
  );
}
