import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderDesk } from '../../components/desk-test.tsx';
import { fail, ok } from '../../lib/result.ts';
import { MessageThread } from './MessageThread.tsx';
import type { ThreadQueries } from './message-thread.queries.ts';
import type { ThreadMessage, ThreadSide } from './message-thread.ts';

// the test's browser lays nothing out, so that nothing would ever come into sight
beforeEach(() => vi.stubGlobal('IntersectionObserver', undefined));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const written = (change: Partial<ThreadMessage>): ThreadMessage => ({
  id: crypto.randomUUID(),
  isFromCandidate: false,
  isMine: false,
  authorName: 'Hana',
  body: 'When could you start?',
  writtenAt: '2026-11-20T17:00:00.123456+00:00',
  readAt: null,
  ...change,
});

function setUp(side: ThreadSide, first: ThreadMessage[], options: { mayWrite?: boolean } = {}) {
  const list = vi.fn<ThreadQueries['list']>(async (_id, after) => ok(after === undefined ? first : later));
  const later: ThreadMessage[] = [];
  const write = vi.fn<ThreadQueries['write']>(async () => ok(undefined));
  const markRead = vi.fn<ThreadQueries['markRead']>(async () => ok(undefined));
  renderDesk(
    <MessageThread
      applicationId="a"
      side={side}
      otherName={side === 'candidate' ? 'Two Rivers' : 'Ann Example'}
      mayWrite={options.mayWrite ?? true}
      queries={{ list, write, markRead }}
    />,
  );
  return { list, later, write, markRead, user: userEvent.setup() };
}

test('both sides’ words stand in order, with who wrote and what was read, and theirs count as read', async () => {
  const theirs = written({});
  const { markRead } = setUp('candidate', [
    theirs,
    written({
      isFromCandidate: true,
      isMine: true,
      authorName: null,
      body: 'On Monday',
      writtenAt: '2026-11-20T17:30:00+00:00',
      readAt: '2026-11-20T18:00:00+00:00',
    }),
  ]);
  const [first, second] = await screen.findAllByRole('listitem');
  expect(first?.textContent).toContain('Hana, our team');
  expect(second?.textContent).toMatch(/You.*On Monday.*Read Fri, Nov 20, 10:00 AM PST/);
  await waitFor(() => expect(markRead).toHaveBeenCalledWith('a', theirs.writtenAt));
});

test('what arrives while one is here is shown and announced', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { later, list } = setUp('team', []);
  await screen.findByText(/Nothing written yet/);
  later.push(written({ isFromCandidate: true, authorName: null, body: 'Is parking free?' }));
  list.mockImplementation(async () => ok(later));
  await act(() => vi.advanceTimersByTimeAsync(9_000));
  // the first look found an empty thread, so there is no "after": what comes next is still new
  expect(screen.getByRole('listitem').textContent).toContain('Is parking free?');
  expect(screen.getByText('New message from Ann Example.')).toBeTruthy();
});

test('a refused message stays typed, and sending again sends the same one', async () => {
  const { write, user } = setUp('candidate', []);
  await user.click(await screen.findByRole('button', { name: 'Send message' }));
  const box = screen.getByLabelText('Your message');
  expect(document.activeElement).toBe(box);
  expect(write).not.toHaveBeenCalled();
  await user.type(box, 'Hello');
  write.mockResolvedValueOnce(fail({ code: 'offline' }));
  await user.click(screen.getByRole('button', { name: 'Send message' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect((box as HTMLTextAreaElement).value).toBe('Hello');
  await user.click(screen.getByRole('button', { name: 'Send message' }));
  await waitFor(() => expect((box as HTMLTextAreaElement).value).toBe(''));
  const [first, second] = write.mock.calls;
  expect(second).toEqual(first);
});

test('hidden words are not shown and not marked, and who may only read has no box', async () => {
  const { markRead } = setUp('team', [written({ isFromCandidate: true, authorName: null, body: null })], {
    mayWrite: false,
  });
  const thread = await screen.findByRole('region', { name: 'Messages' });
  expect(within(thread).getByText(/Hidden while names are hidden/)).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(markRead).not.toHaveBeenCalled();
});
