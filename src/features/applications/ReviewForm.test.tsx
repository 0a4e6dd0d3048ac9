import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderDesk } from '../../components/desk-test.tsx';
import { fail, ok } from '../../lib/result.ts';
import type { Review } from './desk-review.ts';
import { ReviewForm } from './ReviewForm.tsx';

const attributes = [
  { attribute: 'teamwork', label: null },
  { attribute: 'a1', label: 'Knows the county' },
];
const kept: Review = {
  id: 'r',
  reviewerId: 'me',
  reviewerName: 'Me',
  recommendation: 'mixed',
  comment: 'So far',
  givenAt: null,
  updatedAt: '2026-11-20T18:00:00+00:00',
  ratings: [{ attribute: 'a1', label: 'Knows the county', rating: 2 }],
};

function setUp(review: Review | null = null) {
  const queries = {
    saveReview: vi.fn(async () => ok(kept)),
    giveReview: vi.fn(async () => ok(kept)),
    discardReview: vi.fn(async () => ok(null)),
  };
  const onGiven = vi.fn();
  renderDesk(
    <ReviewForm
      applicationId="a"
      review={review}
      attributes={attributes}
      onGiven={onGiven}
      onDiscarded={vi.fn()}
      queries={queries}
    />,
  );
  return { queries, onGiven, user: userEvent.setup({ advanceTimers: vi.advanceTimersByTime }) };
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

test('what is written is kept a moment later, once, and said to be', async () => {
  const { queries, user } = setUp();
  await user.click(
    within(screen.getByRole('group', { name: 'Works with others' })).getByRole('radio', { name: '4 of 5' }),
  );
  await user.type(screen.getByLabelText(/Why/), 'Calm');
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  expect(queries.saveReview).toHaveBeenLastCalledWith('a', {
    recommendation: '',
    comment: 'Calm',
    ratings: { teamwork: '4', a1: '' },
  });
  expect(screen.getByText('Kept. Nobody else sees it yet.')).toBeTruthy();
  const calls = queries.saveReview.mock.calls.length;
  await act(() => vi.advanceTimersByTimeAsync(5_000));
  expect(queries.saveReview.mock.calls.length).toBe(calls);
});

test('what was kept before stands in the form again', () => {
  setUp(kept);
  expect(screen.getByLabelText(/Why/)).toHaveProperty('value', 'So far');
  const group = screen.getByRole('group', { name: 'Knows the county' });
  expect(within(group).getByRole('radio', { name: '2 of 5' })).toHaveProperty('checked', true);
});

test('a review is given whole or not at all; what lacks is named and led to', async () => {
  const { queries, onGiven, user } = setUp(kept);
  await user.click(screen.getByRole('button', { name: 'Give the review' }));
  const summary = screen.getByRole('alert');
  expect(document.activeElement).toBe(summary);
  expect(
    within(summary)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Works with others Fill this in.']);
  expect(queries.giveReview).not.toHaveBeenCalled();
  await user.click(
    within(screen.getByRole('group', { name: 'Works with others' })).getByRole('radio', { name: '3 of 5' }),
  );
  await user.click(screen.getByRole('button', { name: 'Give the review' }));
  expect(queries.giveReview).toHaveBeenCalledTimes(1);
  expect(onGiven).toHaveBeenCalledTimes(1);
});

test('when keeping fails it is said, and the next change tries again', async () => {
  const { queries, user } = setUp();
  queries.saveReview.mockResolvedValueOnce(fail({ code: 'offline' }) as never);
  await user.type(screen.getByLabelText(/Why/), 'A');
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  expect(screen.getByText(/could not be kept just now/)).toBeTruthy();
  await user.type(screen.getByLabelText(/Why/), 'B');
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  expect(screen.getByText('Kept. Nobody else sees it yet.')).toBeTruthy();
});
