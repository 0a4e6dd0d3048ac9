import { dayOfInstant } from '../../lib/dates.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Job, ShownJob } from './job.ts';
import { type JobFacets, jobFacets } from './job-facets.ts';
import { kindsLine } from './job-words.ts';
import { payLine } from './pay.ts';
import { dayLine, hoursLine } from './schedule.ts';
import { whereLine } from './where.ts';

/** A job as one row of a list: finished words, and the facets the filter needs. */
export interface JobListItem {
  slug: string;
  title: string;
  pay: string;
  where: string;
  when: string;
  until: string;
  facets: JobFacets;
}

/** The zone whose clock a job keeps: that of its first place, or else the organisation's. */
export function jobZone(job: Pick<ShownJob, 'places'>, organizationZone: string): string {
  return job.places[0]?.zone ?? organizationZone;
}

function shortSchedule(job: Job, locale: Locale): string {
  const { kind, days, hoursPerWeek } = job.schedule;
  const varies = locale === 'en' ? 'hours vary' : 'horario variable';
  const kinds = kindsLine(job.employmentTypes, locale);
  return [kinds, hoursLine(hoursPerWeek, locale), kind === 'varies' ? varies : dayLine(days, locale)]
    .filter((part) => part !== null && part !== '')
    .join(', ');
}

/** Turns a job into a row in one language. */
export function toListItem(job: Job, organizationZone: string, locale: Locale): JobListItem {
  const day = dayOfInstant(job.closesAt, jobZone(job, organizationZone), locale);
  return {
    slug: job.slug,
    title: job.texts[locale].title,
    pay: payLine(job.pay, locale),
    where: whereLine(job, locale),
    when: shortSchedule(job, locale),
    until: locale === 'en' ? `Apply by ${day}` : `Solicite hasta el ${day}`,
    facets: jobFacets(job),
  };
}
