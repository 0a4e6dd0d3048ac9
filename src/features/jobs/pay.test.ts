import { describe, expect, test } from 'vitest';
import { payEquivalent, payEquivalentLine, payLine, topHourlyPay } from './pay.ts';

const hourly = { min: 16.05, max: 17.25, unit: 'hour', currency: 'USD' } as const;
const yearly = { min: 30_000, max: 50_000, unit: 'year', currency: 'USD' } as const;

describe('payLine', () => {
  test('writes hourly pay with cents and yearly pay without', () => {
    expect(payLine(hourly, 'en')).toBe('$16.05 – $17.25 an hour');
    expect(payLine(yearly, 'en')).toBe('$30,000 – $50,000 a year');
  });

  test('keeps the dollar way of writing in Spanish', () => {
    expect(payLine(hourly, 'es')).toBe('$16.05 – $17.25 por hora');
  });

  test('writes one amount once', () => {
    expect(payLine({ ...hourly, max: 16.05 }, 'en')).toBe('$16.05 an hour');
  });
});

describe('payEquivalent', () => {
  test('counts an hourly pay through the week and 52 weeks', () => {
    expect(payEquivalent(hourly, 40)).toMatchObject({ min: 33_384, max: 35_880, unit: 'year' });
  });

  test('breaks a yearly pay down to the hour', () => {
    const equivalent = payEquivalent(yearly, 40);
    expect(equivalent?.unit).toBe('hour');
    expect(equivalent?.min).toBeCloseTo(14.42, 2);
  });

  test('follows the hours of a part-time job', () => {
    expect(payEquivalent(hourly, 16)?.min).toBeCloseTo(13_353.6, 2);
  });

  test('says nothing when the posting names no weekly hours', () => {
    expect(payEquivalent(hourly, null)).toBeNull();
  });

  test('says that it is worked out, and from what', () => {
    const equivalent = payEquivalent(hourly, 40);
    if (!equivalent) throw new Error('an equivalent was expected');
    expect(payEquivalentLine(equivalent, 'en')).toBe(
      'About $33,384 – $35,880 a year. We worked this out from 40 hours a week, 52 weeks a year.',
    );
    expect(payEquivalentLine(equivalent, 'es')).toContain('Lo calculamos con 40 horas por semana');
  });
});

describe('topHourlyPay', () => {
  test('compares yearly pay by its hours, or by forty when none are named', () => {
    expect(topHourlyPay(hourly, null)).toBe(17.25);
    expect(topHourlyPay(yearly, 20)).toBeCloseTo(48.08, 2);
    expect(topHourlyPay(yearly, null)).toBeCloseTo(24.04, 2);
  });
});
