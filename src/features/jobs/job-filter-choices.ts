import type { Locale } from '../../lib/locale.ts';
import { placeLine } from '../locations/location.ts';
import { jurisdictionName } from '../locations/location-names.ts';
import type { Term } from '../programs/term.ts';
import type { Job } from './job.ts';
import { jobFacets, remotePlace } from './job-facets.ts';
import { employmentTypeLabels, scheduleKindLabels } from './job-words.ts';
import { jobsListWords } from './jobs-list-words.ts';

/** One choice of a select: its value in the address and its words. */
export interface Choice {
  value: string;
  label: string;
}

/** The choices of each select, only those that some open job has. */
export type FilterChoices = Record<'place' | 'state' | 'type' | 'schedule' | 'setting' | 'population', Choice[]>;

function sorted(labels: Map<string, string>, locale: Locale): Choice[] {
  return [...labels].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, locale));
}

function terms(jobs: readonly Job[], kind: Term['kind'], locale: Locale): Choice[] {
  const all = jobs.flatMap((job) => job.terms.filter((term) => term.kind === kind));
  return sorted(new Map(all.map((term) => [term.id, term.label[locale]])), locale);
}

/** Collects the choices from the open jobs, each list in the order of its language's alphabet. */
export function filterChoices(jobs: readonly Job[], locale: Locale): FilterChoices {
  const places = jobs.flatMap((job) => job.places);
  const place = sorted(new Map(places.map((each) => [each.slug, placeLine(each, locale)])), locale);
  const facets = jobs.map(jobFacets);
  if (facets.some((each) => each.places.includes(remotePlace))) {
    place.push({ value: remotePlace, label: jobsListWords[locale].fromHome });
  }
  const states = facets.flatMap((each) => each.states);
  return {
    place,
    state: sorted(new Map(states.map((state) => [state, jurisdictionName(state, locale)])), locale),
    type: sorted(
      new Map(jobs.flatMap((job) => job.employmentTypes.map((type) => [type, employmentTypeLabels[type][locale]]))),
      locale,
    ),
    schedule: sorted(
      new Map(jobs.map((job) => [job.schedule.kind, scheduleKindLabels[job.schedule.kind][locale]])),
      locale,
    ),
    setting: terms(jobs, 'setting', locale),
    population: terms(jobs, 'population', locale),
  };
}
