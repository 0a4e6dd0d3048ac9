import { describe, expect, it } from 'vitest';
import { isDue } from '../../supabase/local/cron.ts';

const sunday = new Date('2026-11-22T09:10:00Z');

describe('a pg_cron schedule', () => {
  it.each([
    ['* * * * *', true],
    ['*/5 * * * *', true],
    ['*/4 * * * *', false],
    ['10 9 * * *', true],
    ['10 10 * * *', false],
    ['5-15 8-10 * * *', true],
    ['0,10,20 9 22 11 *', true],
    ['10 9 * * 0', true],
    ['10 9 * * 7', true],
    ['10 9 * * 1-5', false],
    ['10 9 1 * 0', true],
    ['10 9 1 * 1', false],
    ['30 seconds', true],
  ])('%s falls due on a Sunday at 09:10 UTC: %s', (schedule, expected) => {
    expect(isDue(schedule, sunday)).toBe(expected);
  });

  it.each(['* * * *', '60 * * * *', 'x * * * *', '* * 0 * *'])('"%s" is refused by name', (schedule) => {
    expect(() => isDue(schedule, sunday)).toThrow(`"${schedule}" is no schedule`);
  });
});
