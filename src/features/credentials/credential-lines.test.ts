import { expect, test } from 'vitest';
import { classHoursLine, lastsLine, monthsLine, renewLine } from './credential-lines.ts';

test.each([
  [36, '3 years', '3 años'],
  [12, '1 year', '1 año'],
  [18, '18 months', '18 meses'],
  [1, '1 month', '1 mes'],
])('%i months are said as %s', (months, en, es) => {
  expect([monthsLine(months, 'en'), monthsLine(months, 'es')]).toEqual([en, es]);
});

test('each way to count the end of a credential has words of its own', () => {
  expect(lastsLine({ rule: 'months_from_issue', months: 36 }, 'en')).toBe('3 years from the day it is issued');
  expect(lastsLine({ rule: 'month_end_after_months', months: 24 }, 'en')).toBe('2 years, to the last day of the month');
  expect(lastsLine({ rule: 'printed_date', months: null }, 'es')).toBe('Hasta la fecha impresa');
  expect(lastsLine({ rule: 'none', months: null }, 'en')).toBeNull();
});

test('when to renew names the window, the last day and the late days that a source gives, and nothing else', () => {
  const never = { opensDays: null, dueDays: null, lateDays: 0, hours: null };
  expect(renewLine(never, 'en')).toBeNull();
  expect(renewLine({ ...never, opensDays: 90, dueDays: 60 }, 'en')).toBe('60 to 90 days before it ends');
  expect(renewLine({ ...never, dueDays: 60 }, 'es')).toBe('Al menos 60 días antes de que venza');
  expect(renewLine({ ...never, dueDays: 0, lateDays: 30 }, 'en')).toBe('By the day it ends; late for 30 days more');
});

test('hours of class are left out when no source gives them', () => {
  expect(classHoursLine(null, 'en')).toBeNull();
  expect(classHoursLine(1.5, 'es')).toBe('1.5 horas');
  expect(classHoursLine(1, 'en')).toBe('1 hour');
});
