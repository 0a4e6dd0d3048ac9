import type { Locale } from '../../lib/locale.ts';
import { jurisdictionName, stateCode } from '../locations/location-names.ts';
import { isFullyRemote, type Job } from './job.ts';
import { dueLabels, groupRequirements } from './requirement.ts';
import { hoursLine, scheduleLine } from './schedule.ts';

/** What the markup needs to know besides the job. */
export interface PostingContext {
  locale: Locale;
  /** Address of the job's page. */
  url: string;
  organization: { name: string; website: string; zone: string };
}

/** schema.org's words for our employment types. */
const employmentTypes: Record<Job['employmentTypes'][number], string> = {
  full_time: 'FULL_TIME',
  part_time: 'PART_TIME',
  contract: 'CONTRACTOR',
  temporary: 'TEMPORARY',
  intern: 'INTERN',
  volunteer: 'VOLUNTEER',
};

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
}

function description(job: Job, { locale, organization }: PostingContext): string {
  const text = job.texts[locale];
  const zone = job.places[0]?.zone ?? organization.zone;
  const parts = [`<p>${escapeHtml(text.summary)}</p>`];
  if (text.responsibilities.length > 0) parts.push(list(text.responsibilities));
  const hours = hoursLine(job.schedule.hoursPerWeek, locale);
  parts.push(
    `<p>${escapeHtml([scheduleLine(job.schedule, zone, locale), hours, text.scheduleNote].filter(Boolean).join('. '))}</p>`,
  );
  if (isFullyRemote(job))
    parts.push(`<p>${locale === 'en' ? 'This job is fully remote.' : 'Este empleo es totalmente remoto.'}</p>`);
  if (text.workplaceNote) parts.push(`<p>${escapeHtml(text.workplaceNote)}</p>`);
  for (const group of groupRequirements(job.requirements)) {
    parts.push(
      `<p>${dueLabels[group.due][locale]}:</p>`,
      list(group.requirements.map((one) => one.texts[locale].label)),
    );
  }
  if (text.benefits.length > 0) parts.push(list(text.benefits));
  return parts.join('');
}

function locations(job: Job): object[] {
  return job.places.map((place) => ({
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      ...(place.street === null ? {} : { streetAddress: place.street }),
      addressLocality: place.city,
      ...(stateCode(place.jurisdiction) === null ? {} : { addressRegion: stateCode(place.jurisdiction) }),
      ...(place.postalCode === null ? {} : { postalCode: place.postalCode }),
      addressCountry: 'US',
    },
  }));
}

function remote(job: Job): object {
  const state = stateCode(job.jurisdiction);
  return {
    jobLocationType: 'TELECOMMUTE',
    applicantLocationRequirements:
      state === null
        ? { '@type': 'Country', name: 'USA' }
        : { '@type': 'State', name: `${jurisdictionName(job.jurisdiction, 'en')}, USA` },
  };
}

/** A job published to open later is posted when it opens. */
function postedAt({ publishedAt, opensAt }: Job): string {
  return opensAt !== null && new Date(opensAt) > new Date(publishedAt) ? opensAt : publishedAt;
}

/**
 * The schema.org JobPosting of an open job, with Google's required and recommended properties
 * (developers.google.com/search/docs/appearance/structured-data/job-posting). TELECOMMUTE stands only when the
 * work is never anywhere else. The caller decides whether the job is open: a closed one carries no markup.
 */
export function jobPosting(job: Job, context: PostingContext): Record<string, unknown> {
  const { organization, url, locale } = context;
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: job.texts[locale].title,
    description: description(job, context),
    datePosted: postedAt(job),
    validThrough: job.closesAt,
    employmentType: job.employmentTypes.map((type) => employmentTypes[type]),
    hiringOrganization: { '@type': 'Organization', name: organization.name, sameAs: organization.website },
    identifier: { '@type': 'PropertyValue', name: organization.name, value: job.reference },
    url,
    directApply: true,
    inLanguage: locale,
    ...(job.places.length > 0 ? { jobLocation: locations(job) } : {}),
    ...(isFullyRemote(job) ? remote(job) : {}),
    baseSalary: {
      '@type': 'MonetaryAmount',
      currency: job.pay.currency,
      value: {
        '@type': 'QuantitativeValue',
        minValue: job.pay.min,
        maxValue: job.pay.max,
        unitText: job.pay.unit === 'hour' ? 'HOUR' : 'YEAR',
      },
    },
  };
}

/** JSON-LD as text that is safe inside a script element: no `<` survives. */
export function jsonLdText(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
