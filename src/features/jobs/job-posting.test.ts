import { describe, expect, test } from 'vitest';
import { jobRow, placeRow, requirementRow } from '../../../tests/support/published-rows.ts';
import { publishedJobSchema } from './job.ts';
import { jobPosting, jsonLdText } from './job-posting.ts';

const organization = { name: 'Two Rivers', website: 'https://tworivers.example.org', zone: 'America/Los_Angeles' };

/** The markup of a posting that differs from the plain one as told. */
function posting(over: Record<string, unknown> = {}, locale: 'en' | 'es' = 'en') {
  const job = publishedJobSchema.parse(jobRow(1, over));
  return jobPosting(job, { locale, url: 'https://tworivers.example.org/jobs/a', organization });
}

describe('jobPosting', () => {
  test('carries everything Google requires of a job with a place', () => {
    const markup = posting();
    expect(markup).toMatchObject({
      '@type': 'JobPosting',
      title: 'Peer support specialist 1',
      datePosted: '2026-11-02T17:00:00+00:00',
      hiringOrganization: { '@type': 'Organization', name: 'Two Rivers', sameAs: 'https://tworivers.example.org' },
    });
    expect(markup.jobLocation).toEqual([
      {
        '@type': 'Place',
        address: {
          '@type': 'PostalAddress',
          streetAddress: '100 River Road',
          addressLocality: 'Milwaukie',
          addressRegion: 'OR',
          postalCode: '97222',
          addressCountry: 'US',
        },
      },
    ]);
    expect(markup.description).not.toBe(markup.title);
  });

  test('carries what Google recommends: pay, end, kind, number, whether one applies here', () => {
    expect(posting({ employment_types: ['full_time', 'contract'] })).toMatchObject({
      baseSalary: {
        '@type': 'MonetaryAmount',
        currency: 'USD',
        value: { '@type': 'QuantitativeValue', minValue: 16.05, maxValue: 17.25, unitText: 'HOUR' },
      },
      validThrough: '2099-01-31T23:59:00+00:00',
      employmentType: ['FULL_TIME', 'CONTRACTOR'],
      identifier: { '@type': 'PropertyValue', name: 'Two Rivers', value: 'TR-0001' },
      directApply: true,
    });
  });

  test('gives yearly pay by the year', () => {
    expect(posting({ pay_unit: 'year', pay_min: 30_000, pay_max: 50_000 }).baseSalary).toMatchObject({
      value: { minValue: 30_000, unitText: 'YEAR' },
    });
  });

  test('gives each of several places', () => {
    const places = [placeRow({ share_percent: 50 }), placeRow({ slug: 'tigard', city: 'Tigard', share_percent: 50 })];
    expect(posting({ places }).jobLocation).toHaveLength(2);
  });

  test('a fully remote job says so in markup and text, and where one may live', () => {
    const markup = posting({ workplace: 'remote', places: [] });
    expect(markup).toMatchObject({
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: { '@type': 'State', name: 'Oregon, USA' },
    });
    expect(markup.description).toContain('fully remote');
    expect(markup).not.toHaveProperty('jobLocation');
    expect(posting({ workplace: 'remote', places: [], jurisdiction: 'US' }).applicantLocationRequirements).toEqual({
      '@type': 'Country',
      name: 'USA',
    });
  });

  test.each([
    ['hybrid', {}],
    ['remote', { remote_until: '2027-03-01' }],
    ['remote', {}],
  ])('a %s job with a place is not marked as remote', (workplace, over) => {
    expect(posting({ workplace, ...over })).not.toHaveProperty('jobLocationType');
  });

  test('escapes what people typed and tells the requirements', () => {
    const requirements = [requirementRow({ texts: { en: { label: 'Age < 99 & kind', how_to_get: null } } })];
    expect(posting({ requirements }).description).toContain('<li>Age &lt; 99 &amp; kind</li>');
  });

  test('speaks the language of the page', () => {
    expect(posting({}, 'es')).toMatchObject({ title: 'Especialista de apoyo entre pares 1', inLanguage: 'es' });
  });
});

test('JSON-LD cannot close the script element it stands in', () => {
  const text = jsonLdText({ title: '</script><script>alert(1)</script>' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ title: '</script><script>alert(1)</script>' });
});
