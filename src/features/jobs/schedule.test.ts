import { describe, expect, test } from 'vitest';
import { clockLine, dayLine, hoursLine, scheduleLine, zoneName } from './schedule.ts';

const nineToFive = {
  kind: 'fixed',
  days: [1, 2, 3, 4, 5],
  startsAt: '09:00',
  endsAt: '17:00',
  hoursPerWeek: 40,
} as const;
const zone = 'America/Los_Angeles';

describe('dayLine', () => {
  test('spans three or more days in a row', () => {
    expect(dayLine([1, 2, 3, 4, 5], 'en')).toBe('Monday to Friday');
    expect(dayLine([2, 3, 4], 'es')).toBe('de martes a jueves');
  });

  test('names two days, and days with gaps, one by one', () => {
    expect(dayLine([6, 7], 'en')).toBe('Saturday and Sunday');
    expect(dayLine([5, 1, 3], 'en')).toBe('Monday, Wednesday, and Friday');
    expect(dayLine([1, 3], 'es')).toBe('lunes y miércoles');
  });

  test('calls all seven every day', () => {
    expect(dayLine([1, 2, 3, 4, 5, 6, 7], 'es')).toBe('todos los días');
  });
});

describe('clockLine', () => {
  test('turns 24 hours into a.m. and p.m., noon and midnight too', () => {
    expect(['00:00', '09:05', '12:00', '17:30'].map(clockLine)).toEqual([
      '12:00 a.m.',
      '9:05 a.m.',
      '12:00 p.m.',
      '5:30 p.m.',
    ]);
  });
});

describe('scheduleLine', () => {
  test('names days, hours and the zone of the place', () => {
    expect(scheduleLine({ ...nineToFive, days: [...nineToFive.days] }, zone, 'en')).toBe(
      'Monday to Friday, 9:00 a.m. to 5:00 p.m. Pacific Time',
    );
    expect(scheduleLine({ ...nineToFive, days: [...nineToFive.days] }, zone, 'es')).toBe(
      'De lunes a viernes, de 9:00 a.m. a 5:00 p.m., hora del Pacífico',
    );
  });

  test('says that hours change when they do', () => {
    const varies = { kind: 'varies' as const, days: [], startsAt: null, endsAt: null, hoursPerWeek: null };
    expect(scheduleLine(varies, zone, 'en')).toContain('change');
    expect(hoursLine(null, 'en')).toBeNull();
  });
});

test('a zone has one name in summer and winter', () => {
  expect(zoneName('America/New_York', 'en')).toBe('Eastern Time');
});
