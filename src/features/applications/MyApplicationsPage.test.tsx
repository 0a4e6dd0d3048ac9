import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderDesk } from '../../components/desk-test.tsx';
import { fail, ok } from '../../lib/result.ts';
import { MyApplicationsPage } from './MyApplicationsPage.tsx';
import type { discardDraft, listMyApplications } from './my-list.queries.ts';
import type { MyRow } from './my-row.ts';
import { myRow } from './my-test-rows.ts';

function setUp(rows: MyRow[], locale: 'en' | 'es' = 'en') {
  const list = vi.fn<typeof listMyApplications>(async () => ok(rows));
  const discard = vi.fn<typeof discardDraft>(async () => ok(undefined));
  renderDesk(<MyApplicationsPage list={list} discard={discard} />, locale);
  return { list, discard, user: userEvent.setup() };
}

test('who never applied is shown the open jobs', async () => {
  setUp([]);
  const link = await screen.findByRole('link', { name: 'See our open jobs' });
  expect(link.getAttribute('href')).toBe('/jobs');
});

test('what is under way, what is not sent and what has ended stand apart, each with its next step', async () => {
  setUp([
    myRow({ id: 'a', status: 'screening', unread: 2 }),
    myRow({ id: 'b', status: 'draft', reference: 'AAA-AAA', submittedAt: null, savedAt: '2026-11-20T17:00:00Z' }),
    myRow({ id: 'c', status: 'not_selected', reference: 'CCC-CCC' }),
  ]);
  await screen.findByRole('link', { name: /^Go on writing/ });
  const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
  expect(headings).toEqual(['Not sent yet', 'Sent', 'Ended']);
  const live = screen.getByText('2 new messages').closest('li');
  expect(live?.textContent).toContain('Our turn');
  expect(screen.getByRole('link', { name: /^Go on writing/ }).getAttribute('href')).toBe(
    '/apply?job=peer-support-specialist',
  );
});

test('in Spanish the job, the state and the way into the form are Spanish', async () => {
  setUp([myRow({ status: 'draft', submittedAt: null })], 'es');
  expect(await screen.findByText('Especialista de apoyo entre pares')).toBeTruthy();
  expect(screen.getByRole('link', { name: /^Seguir escribiendo/ }).getAttribute('href')).toBe(
    '/es/apply?job=peer-support-specialist',
  );
});

test('a draft is thrown away only after a question, and a refusal leaves it where it is', async () => {
  const { discard, list, user } = setUp([myRow({ status: 'draft', submittedAt: null })]);
  discard.mockResolvedValueOnce(fail({ code: 'wrong_state' }));
  await user.click(await screen.findByRole('button', { name: /^Throw away:/ }));
  expect(discard).not.toHaveBeenCalled();
  const dialog = screen.getByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Throw it away' }));
  expect(within(dialog).getByRole('alert').textContent).toContain('changed a moment ago');
  list.mockResolvedValue(ok([]));
  await user.click(within(dialog).getByRole('button', { name: 'Throw it away' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByText('The draft is gone.')).toBeTruthy();
});

test('a failure says so and can be tried again', async () => {
  const list = vi.fn<typeof listMyApplications>(async () => fail({ code: 'offline' }));
  renderDesk(<MyApplicationsPage list={list} />);
  list.mockResolvedValue(ok([]));
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Nothing here yet')).toBeTruthy();
});
