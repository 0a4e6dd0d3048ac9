import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderDesk } from '../../components/desk-test.tsx';
import { fail, ok } from '../../lib/result.ts';
import { setSharedComputer } from '../../lib/shared-computer.ts';
import type { cancelErasure, myData, myErasure, requestErasure } from './candidates.queries.ts';
import { Erasure } from './Erasure.tsx';
import { OwnCopy } from './OwnCopy.tsx';

beforeEach(() => setSharedComputer(false));

const copy = {
  profile: { full_name: 'Ann Example', phone: null },
  applications: [
    {
      answers: { support: 'a large-print test' },
      messages: [{ body: '<b>Hello</b>', written_at: '2026-11-20T17:00:00+00:00' }],
    },
  ],
};

function setUp() {
  const load = vi.fn<typeof myData>(async () => ok(copy));
  const save = vi.fn();
  renderDesk(<OwnCopy load={load} save={save} />);
  return { load, save, user: userEvent.setup() };
}

test('the file holds the copy as it is, under a name that tells nothing', async () => {
  const { save, user } = setUp();
  await user.click(screen.getByRole('button', { name: /Download it all/ }));
  const [name, type, text] = save.mock.calls[0] ?? [];
  expect([name, type]).toEqual(['my-data.json', 'application/json']);
  expect(JSON.parse(text)).toEqual(copy);
  expect(screen.getByRole('status').textContent).not.toContain('delete the file');
});

test('on a shared computer the file comes with a warning', async () => {
  setSharedComputer(true);
  const { user } = setUp();
  await user.click(screen.getByRole('button', { name: /Download it all/ }));
  expect(screen.getByRole('status').textContent).toContain('delete the file when you are done');
});

test('the copy can be read here, in words, as text and without what is empty', async () => {
  const { user } = setUp();
  await user.click(screen.getByRole('button', { name: 'Read it all here' }));
  expect(screen.getByText('Support you asked for').nextElementSibling?.textContent).toBe('a large-print test');
  expect(screen.getByText('<b>Hello</b>')).toBeTruthy();
  expect(screen.queryByText('Phone')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Close it' }));
  expect(screen.queryByText('Support you asked for')).toBeNull();
});

test('too many copies are refused in plain words', async () => {
  const { load, user } = setUp();
  load.mockResolvedValue(fail({ code: 'rate_limited' }));
  await user.click(screen.getByRole('button', { name: /Download it all/ }));
  expect(screen.getByRole('alert').textContent).toContain('Please wait an hour');
});

test('asking to be forgotten says what goes now, what later and why, asks once more, and can be taken back', async () => {
  const plan = {
    drafts: 1,
    documents: 2,
    voluntaryAnswers: 0,
    waits: [{ applicationId: 'a', reference: '7KM-2QX', until: '2027-11-20', why: 'law' as const }],
  };
  const load = vi.fn<typeof myErasure>(async () => ok({ request: null, ...plan }));
  const ask = vi.fn<typeof requestErasure>(async () => ok({ reference: 'AAA-AAA', isDone: false }));
  const cancel = vi.fn<typeof cancelErasure>(async () => ok(undefined));
  const user = userEvent.setup();
  renderDesk(<Erasure load={load} ask={ask} cancel={cancel} />);
  expect(await screen.findByText('2 papers you never sent')).toBeTruthy();
  expect(screen.getByText(/7KM-2QX/).closest('li')?.textContent).toContain('It goes on November 20, 2027.');
  await user.click(screen.getByRole('button', { name: 'Ask to be forgotten…' }));
  expect(ask).not.toHaveBeenCalled();
  load.mockResolvedValue(ok({ request: { reference: 'AAA-AAA', askedAt: '2026-11-22T20:00:00Z' }, ...plan }));
  await user.click(screen.getByRole('button', { name: 'Forget me' }));
  expect(await screen.findByText(/We got your wish/)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: /I changed my mind/ }));
  expect(cancel).toHaveBeenCalled();
});
