import { describe, expect, test } from 'vitest';
import { requirementRow } from '../../../tests/support/published-rows.ts';
import { groupRequirements, publishedRequirementSchema } from './requirement.ts';

const requirement = (over: Parameters<typeof requirementRow>[0]) =>
  publishedRequirementSchema.parse(requirementRow(over));

describe('groupRequirements', () => {
  test('orders the moments from the application to the weeks after the start', () => {
    const groups = groupRequirements([
      requirement({ due: 'after_start', due_days: 30 }),
      requirement({ due: 'start' }),
      requirement({ due: 'application' }),
      requirement({ due: 'conditional_offer' }),
      requirement({ due: 'interview' }),
    ]);
    expect(groups.map((group) => group.due)).toEqual([
      'application',
      'interview',
      'conditional_offer',
      'start',
      'after_start',
    ]);
  });

  test('leaves out a moment at which nothing is due', () => {
    expect(groupRequirements([requirement({ due: 'start' })])).toHaveLength(1);
  });

  test('puts what is needed before what is only welcome, and earlier days before later ones', () => {
    const [group] = groupRequirements([
      requirement({ due: 'after_start', due_days: 90 }),
      requirement({ due: 'after_start', due_days: 10, is_required: false }),
      requirement({ due: 'after_start', due_days: 30 }),
    ]);
    expect(group?.requirements.map((one) => [one.isRequired, one.dueDays])).toEqual([
      [true, 30],
      [true, 90],
      [false, 10],
    ]);
  });
});

test('a requirement without Spanish words shows its English ones', () => {
  const one = requirement({ texts: { en: { label: 'Diploma', how_to_get: null } } });
  expect(one.texts.es).toEqual({ label: 'Diploma', howToGet: null });
});
