import { siteUrl } from '../../lib/env.ts';
import type { Locale } from '../../lib/locale.ts';
import { localPath, sitePaths } from '../../lib/paths.ts';
import { getOrganization } from '../organization/published-organization.ts';
import { isOpen, type Job } from './job.ts';
import { jobPosting, jsonLdText } from './job-posting.ts';
import { payLine } from './pay.ts';
import { builtAt } from './published-jobs.ts';
import { whereLine } from './where.ts';

/** What a job's page puts into its head: a description with pay and place, and the markup when the job is open. */
export async function jobHead(job: Job, locale: Locale): Promise<{ description: string; markup: string | null }> {
  const organization = await getOrganization();
  const url = `${siteUrl}${localPath(locale, sitePaths.job(job.slug))}`;
  const markup = isOpen(job, builtAt) ? jsonLdText(jobPosting(job, { locale, url, organization })) : null;
  return {
    description: `${payLine(job.pay, locale)}. ${whereLine(job, locale)}. ${job.texts[locale].summary}`,
    markup,
  };
}
