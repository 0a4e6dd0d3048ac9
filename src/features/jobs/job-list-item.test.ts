import { expect, test } from 'vitest';
import { jobRow, placeRow } from '../../../tests/support/published-rows.ts';
import { publishedJobSchema } from './job.ts';
import { toListItem } from './job-list-item.ts';
import { shareLine, whereLine, workplaceLine } from './where.ts';

const job = (over: Record<string, unknown>) => publishedJobSchema.parse(jobRow(1, over));

test('a row says pay, place, kind, hours and the last day in the zone of the place', () => {
  const item = toListItem(job({ closes_at: '2027-01-01T07:59:00+00:00' }), 'America/New_York', 'en');
  expect(item).toMatchObject({
    pay: '$16.05 – $17.25 an hour',
    where: 'Milwaukie, Clackamas County, OR',
    when: 'Full-time, 40 hours a week, Monday to Friday',
    until: 'Apply by December 31, 2026',
  });
});

test('a job without a place keeps the clock of the organisation', () => {
  const remote = job({ workplace: 'remote', places: [], closes_at: '2027-01-01T04:59:00+00:00' });
  expect(toListItem(remote, 'America/New_York', 'en').until).toBe('Apply by December 31, 2026');
  expect(whereLine(remote, 'es')).toBe('Todo desde casa, Oregon');
});

test('several kinds of job read as one phrase in each language', () => {
  const both = job({ employment_types: ['full_time', 'contract'], schedule_kind: 'varies' });
  expect(toListItem(both, 'UTC', 'en').when).toBe('Full-time or contract, 40 hours a week, hours vary');
  expect(toListItem(both, 'UTC', 'es').when).toBe(
    'Tiempo completo o por contrato, 40 horas por semana, horario variable',
  );
});

test('remote with places to return to is for now only', () => {
  expect(workplaceLine(job({ workplace: 'remote', places: [placeRow()] }), 'en')).toBe('From home for now');
});

test('a share of time is said unless it is all of it', () => {
  expect([100, 50, 30].map((percent) => shareLine(percent, 'en'))).toEqual([
    null,
    'half of the time',
    '30% of the time',
  ]);
});
