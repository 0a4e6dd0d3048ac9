import type { JobFacets } from './job-facets.ts';

/** The filters of the jobs list, in the order of the form; the names stand in the address as they are. */
export const filterNames = ['place', 'state', 'pay', 'type', 'schedule', 'setting', 'population'] as const;

type FilterName = (typeof filterNames)[number];

/** Chosen filters; an empty choice is left out. */
export type JobFilters = Partial<Record<FilterName, string>>;

/** Reads the filters from an address's query; unknown names and empty values are dropped. */
export function parseFilters(query: URLSearchParams): JobFilters {
  const filters: JobFilters = {};
  for (const name of filterNames) {
    const value = query.get(name)?.trim();
    if (value) filters[name] = value;
  }
  return filters;
}

/** Writes the filters as a query, `?state=US-OR&pay=18`, or as nothing when none is chosen. */
export function filtersQuery(filters: JobFilters): string {
  const query = new URLSearchParams();
  for (const name of filterNames) {
    const value = filters[name];
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Tells whether any filter is chosen. */
export function hasFilters(filters: JobFilters): boolean {
  return filterNames.some((name) => filters[name] !== undefined);
}

/** Reads "at least so much an hour" as typed: `$18`, `18.50`, `18,50`; null when it is not a number. */
export function parseLeastPay(text: string): number | null {
  const number = Number(text.replace(/[\s$]/g, '').replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(number) ? number : null;
}

/** Tells whether a job passes every chosen filter. A pay that is not a number filters nothing. */
export function matchesFilters(facets: JobFacets, filters: JobFilters): boolean {
  const least = filters.pay === undefined ? null : parseLeastPay(filters.pay);
  return (
    (filters.place === undefined || facets.places.includes(filters.place)) &&
    (filters.state === undefined || facets.states.includes(filters.state)) &&
    (least === null || facets.pay >= least) &&
    (filters.type === undefined || facets.types.includes(filters.type)) &&
    (filters.schedule === undefined || facets.schedule === filters.schedule) &&
    (filters.setting === undefined || facets.terms.includes(filters.setting)) &&
    (filters.population === undefined || facets.terms.includes(filters.population))
  );
}
