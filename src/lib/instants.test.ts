import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agoWords, dateIn, dayWords, instantWords, startOfDay } from './instants.ts';

const portland = { locale: 'en', zone: 'America/Los_Angeles' } as const;
const now = new Date('2026-11-22T20:00:00Z');

test('a time names its zone, and its year only when it is another one', () => {
  expect(instantWords('2026-11-23T17:05:00Z', portland, now)).toBe('Mon, Nov 23, 9:05 AM PST');
  expect(instantWords('2026-07-01T17:05:00Z', portland, now)).toBe('Wed, Jul 1, 10:05 AM PDT');
  expect(instantWords('2025-11-23T17:05:00Z', portland, now)).toContain('2025');
});

test('a calendar day stays the same day in every zone', () => {
  expect(dayWords('2026-11-23', { locale: 'en', zone: 'Pacific/Honolulu' }, now)).toBe('Mon, Nov 23');
  expect(dayWords('2026-11-23', { locale: 'es', zone: 'Asia/Tokyo' }, now)).toMatch(/23/);
});

test('the day of an instant is the day on that clock', () => {
  expect(dateIn(new Date('2026-11-23T07:59:59Z'), 'America/Los_Angeles')).toBe('2026-11-22');
  expect(dateIn(new Date('2026-11-23T08:00:00Z'), 'America/Los_Angeles')).toBe('2026-11-23');
});

test('how long ago is said in the largest unit that fits', () => {
  expect(agoWords('2026-11-22T19:57:00Z', 'en', now)).toBe('3 minutes ago');
  expect(agoWords('2026-11-20T19:57:00Z', 'es', now)).toBe('anteayer');
});

describe('the start of a day', () => {
  test.each([
    ['2026-11-22', 'America/Los_Angeles', '2026-11-22T08:00:00.000Z'],
    ['2026-03-08', 'America/Los_Angeles', '2026-03-08T08:00:00.000Z'],
    ['2026-11-01', 'America/Los_Angeles', '2026-11-01T07:00:00.000Z'],
    ['2026-11-22', 'Asia/Tokyo', '2026-11-21T15:00:00.000Z'],
  ])('%s in %s', (day, zone, instant) => {
    expect(startOfDay(day, zone)).toBe(instant);
  });
  test('is the first instant of that day, in any zone on any day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3650 }),
        fc.constantFrom('America/Los_Angeles', 'America/New_York', 'Europe/London', 'Australia/Sydney', 'UTC'),
        (days, zone) => {
          const day = new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);
          const start = Date.parse(startOfDay(day, zone));
          expect(dateIn(new Date(start), zone)).toBe(day);
          expect(dateIn(new Date(start - 1), zone) < day).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
