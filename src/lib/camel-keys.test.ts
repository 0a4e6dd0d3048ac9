import { expect, test } from 'vitest';
import { camelKeys } from './camel-keys.ts';

test('keys are renamed at every depth, values stay', () => {
  expect(camelKeys([{ due_on: '2026-11-22', by_name: null, inner: { next_step_on: ['a_b'] } }])).toEqual([
    { dueOn: '2026-11-22', byName: null, inner: { nextStepOn: ['a_b'] } },
  ]);
});

test('content whose keys are data is left as written', () => {
  expect(camelKeys({ table_name: 'intakes', changes: { owner_id: 'hidden' } }, ['changes'])).toEqual({
    tableName: 'intakes',
    changes: { owner_id: 'hidden' },
  });
});
