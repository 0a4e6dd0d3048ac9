import { calendarDay, dayOfInstant } from '../../lib/dates.ts';
import type { Locale } from '../../lib/locale.ts';
import { placeLine } from '../locations/location.ts';
import type { ShownJob } from './job.ts';
import { jobZone } from './job-list-item.ts';
import { jobWords, kindsLine } from './job-words.ts';
import { payEquivalent, payEquivalentLine, payLine } from './pay.ts';
import { hoursLine, scheduleLine } from './schedule.ts';
import { shareLine, workplaceLine } from './where.ts';

function Pay({ job, locale }: { job: ShownJob; locale: Locale }) {
  const words = jobWords[locale];
  const equivalent = job.pay && payEquivalent(job.pay, job.schedule.hoursPerWeek);
  return (
    <div className="fact-pay">
      <dt>{words.pay}</dt>
      <dd className="big">{job.pay ? payLine(job.pay, locale) : words.notYet}</dd>
      {equivalent && <dd className="small muted">{payEquivalentLine(equivalent, locale)}</dd>}
      {job.texts[locale].payNote && <dd>{job.texts[locale].payNote}</dd>}
    </div>
  );
}

function Where({ job, locale }: { job: ShownJob; locale: Locale }) {
  const words = jobWords[locale];
  const until = job.remoteUntil === null ? '' : `, ${words.remoteUntil(calendarDay(job.remoteUntil, locale))}`;
  return (
    <div className="fact-wide">
      <dt>{words.where}</dt>
      <dd>{workplaceLine(job, locale) + until}</dd>
      {job.places.map((place) => {
        const share = shareLine(place.sharePercent, locale);
        return <dd key={place.slug}>{placeLine(place, locale) + (share ? `: ${share}` : '')}</dd>;
      })}
      {job.texts[locale].workplaceNote && <dd>{job.texts[locale].workplaceNote}</dd>}
    </div>
  );
}

/**
 * The facts of a job in the order people ask: pay, hours, place, kind, last day to apply.
 * @param zone the organisation's, for a job without a place
 */
export function JobFacts({ job, locale, zone }: { job: ShownJob; locale: Locale; zone: string }) {
  const words = jobWords[locale];
  const clock = jobZone(job, zone);
  const hours = hoursLine(job.schedule.hoursPerWeek, locale);
  return (
    <dl className="facts">
      <Pay job={job} locale={locale} />
      <div>
        <dt>{words.schedule}</dt>
        <dd>{scheduleLine(job.schedule, clock, locale) + (hours ? ` · ${hours}` : '')}</dd>
        {job.texts[locale].scheduleNote && <dd>{job.texts[locale].scheduleNote}</dd>}
      </div>
      <Where job={job} locale={locale} />
      <div>
        <dt>{words.kind}</dt>
        <dd>{job.employmentTypes.length > 0 ? kindsLine(job.employmentTypes, locale) : words.notYet}</dd>
        <dt>{words.applyBy}</dt>
        <dd>{job.closesAt ? dayOfInstant(job.closesAt, clock, locale) : words.notYet}</dd>
      </div>
    </dl>
  );
}
