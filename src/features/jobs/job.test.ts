import { describe, expect, test } from 'vitest';
import { jobRow, placeRow } from '../../../tests/support/published-rows.ts';
import { isFullyRemote, isOpen, publishedJobSchema } from './job.ts';

const now = new Date('2026-11-22T12:00:00Z');

/** The paths of what is wrong with a row. */
function faults(over: Record<string, unknown>): string[] {
  const result = publishedJobSchema.safeParse(jobRow(1, over));
  return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'));
}

describe('publishedJobSchema', () => {
  test('takes a plain posting and renames it', () => {
    const job = publishedJobSchema.parse(jobRow(1));
    expect(job.pay).toEqual({ min: 16.05, max: 17.25, unit: 'hour', currency: 'USD' });
    expect(job.schedule).toMatchObject({ startsAt: '09:00', endsAt: '17:00' });
    expect(job.places[0]).toMatchObject({ city: 'Milwaukie', postalCode: '97222', sharePercent: 100 });
  });

  test('takes pay that the driver gives as text', () => {
    expect(publishedJobSchema.parse(jobRow(1, { pay_min: '16.05' })).pay.min).toBe(16.05);
  });

  test.each([
    ['pay_min', { pay_min: null }],
    ['pay_max', { pay_max: 10 }],
    ['closes_at', { closes_at: null }],
    ['texts.en', { texts: {} }],
    ['employment_types', { employment_types: [] }],
    ['places.0.zone', { places: [placeRow({ zone: undefined })] }],
  ])('names %s when it is broken', (path, over) => {
    expect(faults(over)).toContain(path);
  });

  test('shows English words on the Spanish page when there are no others, and says so', () => {
    const row = jobRow(1);
    const { en } = row.texts as { en: unknown };
    const job = publishedJobSchema.parse({ ...row, texts: { en } });
    expect(job.hasSpanish).toBe(false);
    expect(job.texts.es.title).toBe(job.texts.en.title);
  });
});

describe('isOpen', () => {
  const closesAt = '2026-11-22T12:00:01Z';

  test('a published job is open until its closing instant', () => {
    expect(isOpen({ status: 'published', closesAt }, now)).toBe(true);
    expect(isOpen({ status: 'published', closesAt: now.toISOString() }, now)).toBe(false);
  });

  test.each(['closed', 'filled'] as const)('a %s job is not open, whatever its date', (status) => {
    expect(isOpen({ status, closesAt }, now)).toBe(false);
  });
});

describe('isFullyRemote', () => {
  const place = publishedJobSchema.parse(jobRow(1)).places;

  test('remote for good and without a place', () => {
    expect(isFullyRemote({ workplace: 'remote', remoteUntil: null, places: [] })).toBe(true);
  });

  test('not when it ends, when there is a place, or when it is only partly remote', () => {
    expect(isFullyRemote({ workplace: 'remote', remoteUntil: '2027-03-01', places: [] })).toBe(false);
    expect(isFullyRemote({ workplace: 'remote', remoteUntil: null, places: place })).toBe(false);
    expect(isFullyRemote({ workplace: 'hybrid', remoteUntil: null, places: [] })).toBe(false);
  });
});
