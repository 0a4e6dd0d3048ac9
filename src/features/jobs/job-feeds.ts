import rss from '@astrojs/rss';
import { siteUrl } from '../../lib/env.ts';
import type { Locale } from '../../lib/locale.ts';
import { localPath, sitePaths } from '../../lib/paths.ts';
import { getOrganization } from '../organization/published-organization.ts';
import type { Job } from './job.ts';
import { jobsListWords } from './jobs-list-words.ts';
import { payLine } from './pay.ts';
import { getOpenJobs } from './published-jobs.ts';
import { whereLine } from './where.ts';

/** How many of the newest jobs a feed carries. */
const feedLength = 100;

function jobAddress(job: Job, locale: Locale): string {
  return `${siteUrl}${localPath(locale, sitePaths.job(job.slug))}`;
}

function summary(job: Job, locale: Locale): string {
  return `${payLine(job.pay, locale)}. ${whereLine(job, locale)}. ${job.texts[locale].summary}`;
}

/** The newest open jobs as RSS 2.0. */
export async function jobsRss(locale: Locale): Promise<Response> {
  const { name } = await getOrganization();
  const words = jobsListWords[locale];
  return rss({
    title: `${words.title} · ${name}`,
    description: words.description,
    site: `${siteUrl}${localPath(locale, sitePaths.jobs)}`,
    trailingSlash: false,
    customData: `<language>${locale}</language>`,
    items: (await getOpenJobs()).slice(0, feedLength).map((job) => ({
      title: job.texts[locale].title,
      link: jobAddress(job, locale),
      pubDate: new Date(job.publishedAt),
      description: summary(job, locale),
      categories: job.employmentTypes,
    })),
  });
}

/** The newest open jobs as JSON Feed 1.1 (jsonfeed.org). */
export async function jobsJsonFeed(locale: Locale): Promise<Response> {
  const { name, website } = await getOrganization();
  const words = jobsListWords[locale];
  return Response.json({
    version: 'https://jsonfeed.org/version/1.1',
    title: `${words.title} · ${name}`,
    description: words.description,
    home_page_url: `${siteUrl}${localPath(locale, sitePaths.jobs)}`,
    feed_url: `${siteUrl}${localPath(locale, sitePaths.jobsJsonFeed)}`,
    language: locale,
    authors: [{ name, url: website }],
    items: (await getOpenJobs()).slice(0, feedLength).map((job) => ({
      id: `${job.id}:${locale}`,
      url: jobAddress(job, locale),
      title: job.texts[locale].title,
      content_text: summary(job, locale),
      date_published: job.publishedAt,
      date_modified: job.updatedAt,
      tags: job.employmentTypes,
      language: locale,
    })),
  });
}
