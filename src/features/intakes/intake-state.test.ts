import { expect, test } from 'vitest';
import { urgencyOf } from './intake-state.ts';

test.each([
  [0, 'fine'],
  [7, 'fine'],
  [8, 'near'],
  [9, 'near'],
  [10, 'last_day'],
  [11, 'over'],
] as const)('%i of 10 working days is %s', (days, urgency) => {
  expect(urgencyOf(days, 10, null, '2026-11-20')).toBe(urgency);
});

test('on the weekend after the last day a request is over, though no working day has passed', () => {
  expect(urgencyOf(10, 10, '2026-11-20', '2026-11-20')).toBe('last_day');
  expect(urgencyOf(10, 10, '2026-11-20', '2026-11-21')).toBe('over');
});
