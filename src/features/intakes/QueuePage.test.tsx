import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderDesk } from '../../components/desk-test.tsx';
import type { AppError } from '../../lib/errors.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Desk } from '../accounts/account.ts';
import type { QueueQueries } from './desk-data.ts';
import { QueuePage } from './QueuePage.tsx';
import type { QueueRow } from './queue.ts';
import { queueRow, queueRows } from './queue-test-rows.ts';

vi.mock('./intakes.queries.ts', async (original) => ({
  ...(await original<typeof import('./intakes.queries.ts')>()),
  listProgramNames: async () => ok(new Map()),
}));

const desk: Desk = {
  account: {
    userId: 'me',
    email: 'cole@example.org',
    fullName: 'Cole',
    locale: 'en',
    roles: ['coordinator'],
    secondFactorSatisfied: true,
  },
  organization: { name: 'Two Rivers', zone: 'America/Los_Angeles', contactStandardDays: 10 },
};

function setUp(first: Result<QueueRow[], AppError>) {
  let rows = first;
  let change = '2026-11-20T18:00:00+00:00';
  const queries = {
    listIntakes: vi.fn<QueueQueries['listIntakes']>(async () => rows),
    searchIntakes: vi.fn<QueueQueries['searchIntakes']>(async () => ok([queueRow({ calledName: 'Found' })])),
    lastChange: vi.fn<QueueQueries['lastChange']>(async () => ok(change)),
  };
  renderDesk(<QueuePage desk={desk} queries={queries} />);
  return {
    queries,
    become(next: Result<QueueRow[], AppError>) {
      rows = next;
      change = new Date(Date.parse(change) + 1000).toISOString();
    },
  };
}

beforeEach(() => {
  window.history.replaceState(null, '', '/portal/intakes');
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

const press = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
const names = () =>
  screen
    .getAllByRole('link')
    .filter((link) => link.hasAttribute('data-row-link'))
    .map((link) => link.textContent);

test('j and k move between rows, the slash goes to the search, the question mark shows the keys', async () => {
  setUp(ok(queueRows(3)));
  await screen.findByText('Person 0');
  const user = press();
  await user.keyboard('j');
  expect(document.activeElement?.textContent).toBe('Person 0');
  await user.keyboard('jj');
  expect(document.activeElement?.textContent).toBe('Person 2');
  await user.keyboard('k');
  expect(document.activeElement?.textContent).toBe('Person 1');
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement?.textContent).toBe('Person 0');
  await user.keyboard('/');
  const search = screen.getByRole('searchbox');
  expect(document.activeElement).toBe(search);
  await user.keyboard('j');
  expect(search).toHaveProperty('value', 'j');
  search.blur();
  await user.keyboard('?');
  expect(screen.getByRole('dialog', { name: 'Keys for this page' })).toBeTruthy();
});

test('single keys can be turned off, and then do nothing', async () => {
  setUp(ok(queueRows(2)));
  await screen.findByText('Person 0');
  const user = press();
  await user.click(screen.getByRole('button', { name: /Keys/ }));
  await user.click(screen.getByRole('button', { name: 'Turn single keys off' }));
  await user.click(screen.getByRole('button', { name: 'Close' }));
  const before = document.activeElement;
  await user.keyboard('j');
  expect(document.activeElement).toBe(before);
  localStorage.clear();
});

test('a new request appears by itself, is announced politely, and leaves the focus where it was', async () => {
  const { become } = setUp(ok(queueRows(2)));
  await screen.findByText('Person 0');
  await act(() => vi.advanceTimersByTimeAsync(4_100));
  screen
    .getAllByRole('link')
    .find((link) => link.textContent === 'Person 1')
    ?.focus();
  become(
    ok([
      ...queueRows(2),
      queueRow({ id: '00000000-0000-4000-8000-00000000000f', reference: 'X9X-9XX', calledName: 'Newly' }),
    ]),
  );
  await act(() => vi.advanceTimersByTimeAsync(4_100));
  expect(names()).toEqual(['Person 0', 'Person 1', 'Newly']);
  expect(screen.getByText('New request: X9X-9XX.').closest('[role="status"]')).toBeTruthy();
  expect(within(screen.getByText('Newly').closest('tr') ?? document.body).getByText('Just in')).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Person 1');
});

test('the list is read again only when something changed', async () => {
  const { queries } = setUp(ok(queueRows(1)));
  await screen.findByText('Person 0');
  await act(() => vi.advanceTimersByTimeAsync(4_100));
  const afterFirstLook = queries.listIntakes.mock.calls.length;
  await act(() => vi.advanceTimersByTimeAsync(20_000));
  expect(queries.lastChange.mock.calls.length).toBeGreaterThanOrEqual(4);
  expect(queries.listIntakes.mock.calls.length).toBe(afterFirstLook);
});

test('when refreshing fails, the list stays and says how old it is', async () => {
  const { queries } = setUp(ok(queueRows(1)));
  await screen.findByText('Person 0');
  queries.lastChange.mockResolvedValue(fail({ code: 'offline' }));
  await act(() => vi.advanceTimersByTimeAsync(4_100));
  expect(screen.getByText(/could not be refreshed/)).toBeTruthy();
  expect(screen.getByText('Person 0')).toBeTruthy();
});

test('filters stand in the address, a searched name never does', async () => {
  const { queries } = setUp(ok(queueRows(1)));
  await screen.findByText('Person 0');
  const user = press();
  await user.selectOptions(screen.getByLabelText('Owner'), 'mine');
  expect(window.location.search).toBe('?who=mine');
  expect(queries.listIntakes.mock.lastCall?.[0]).toEqual({ scope: 'open', who: 'mine', overdue: false });
  await user.type(screen.getByRole('searchbox'), 'Lindgren{Enter}');
  expect(await screen.findByText('Found')).toBeTruthy();
  expect(queries.searchIntakes).toHaveBeenCalledWith('Lindgren');
  expect(window.location.href).not.toContain('Lindgren');
});

test('an empty queue says that all is answered; empty filters offer to be cleared', async () => {
  setUp(ok([]));
  expect(await screen.findByRole('heading', { name: 'Nobody is waiting' })).toBeTruthy();
  const user = press();
  await user.click(screen.getByRole('checkbox', { name: 'Past the standard only' }));
  expect(await screen.findByRole('heading', { name: 'No request matches these filters' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(window.location.search).toBe('');
});

test('a failed first load is told in plain words and can be tried again', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { become } = setUp(fail({ code: 'unavailable', cause: { message: 'relation "intakes" is on fire' } }));
  expect((await screen.findByRole('alert')).textContent).not.toContain('relation');
  become(ok(queueRows(1)));
  await press().click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Person 0')).toBeTruthy();
});

test('how long someone waits is told in words, not in colour alone', async () => {
  setUp(
    ok([queueRow({ daysWaiting: 12, dueOn: '2026-11-18' }), queueRow({ id: 'b', daysWaiting: 9, calledName: 'Bill' })]),
  );
  expect(await screen.findByText('2 days over')).toBeTruthy();
  expect(screen.getByText('soon')).toBeTruthy();
});
