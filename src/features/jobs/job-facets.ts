import type { Job } from './job.ts';
import { topHourlyPay } from './pay.ts';

/** What a job can be filtered by, short enough to be sent to the browser for ten thousand jobs. */
export interface JobFacets {
  places: string[];
  states: string[];
  /** The most an hour can pay, in the posting's currency, rounded to cents. */
  pay: number;
  types: string[];
  schedule: string;
  /** Ids of settings and populations. */
  terms: string[];
}

/** The word that stands for "from home" among the places. */
export const remotePlace = 'remote';

/** Derives a job's facets. Work from home, whole or in part, counts as a place of its own. */
export function jobFacets(job: Job): JobFacets {
  const places = job.places.map((place) => place.slug);
  if (job.workplace !== 'in_person') places.push(remotePlace);
  return {
    places,
    states: [...new Set([job.jurisdiction, ...job.places.map((place) => place.jurisdiction)])],
    pay: Math.round(topHourlyPay(job.pay, job.schedule.hoursPerWeek) * 100) / 100,
    types: job.employmentTypes,
    schedule: job.schedule.kind,
    terms: job.terms.filter((term) => term.kind === 'setting' || term.kind === 'population').map((term) => term.id),
  };
}
