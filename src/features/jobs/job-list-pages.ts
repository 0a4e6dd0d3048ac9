import type { Locale } from '../../lib/locale.ts';
import { getOrganization } from '../organization/published-organization.ts';
import { type FilterChoices, filterChoices } from './job-filter-choices.ts';
import { type JobListItem, toListItem } from './job-list-item.ts';
import { getOpenJobs } from './published-jobs.ts';

/** Rows on one page of the list: few enough for the page to fit the first round trip. */
const rowsPerPage = 25;

/** One page of the jobs list, ready to draw. */
export interface JobListPage {
  items: JobListItem[];
  total: number;
  page: number;
  pages: number;
  choices?: FilterChoices | undefined;
}

/** The newest open jobs as rows in one language, all of them unless told how many. */
export async function newestItems(locale: Locale, count?: number): Promise<JobListItem[]> {
  const { zone } = await getOrganization();
  return (await getOpenJobs()).slice(0, count).map((job) => toListItem(job, zone, locale));
}

/** Cuts the open jobs into pages; there is always a first page, empty when no job is open. */
export async function jobListPages(locale: Locale): Promise<JobListPage[]> {
  const jobs = await getOpenJobs();
  const { zone } = await getOrganization();
  const pages = Math.max(1, Math.ceil(jobs.length / rowsPerPage));
  return Array.from({ length: pages }, (_, i) => ({
    items: jobs.slice(i * rowsPerPage, (i + 1) * rowsPerPage).map((job) => toListItem(job, zone, locale)),
    total: jobs.length,
    page: i + 1,
    pages,
    choices: i === 0 ? filterChoices(jobs, locale) : undefined,
  }));
}
