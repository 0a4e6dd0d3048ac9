import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderDesk } from '../../components/desk-test.tsx';
import { fail, ok } from '../../lib/result.ts';
import type { Desk, StaffRole } from '../accounts/account.ts';
import { DeskPage } from './DeskPage.tsx';
import { type DeskQueries, deskQueries } from './desk-data.ts';
import type { BoardCounts, DeskRow } from './desk-row.ts';
import { deskRow, deskRows } from './desk-test-rows.ts';

const desk = (roles: StaffRole[] = ['hr']): Desk => ({
  account: {
    userId: 'me',
    email: 'hana@example.org',
    fullName: 'Hana',
    locale: 'en',
    roles,
    secondFactorSatisfied: true,
  },
  organization: { name: 'Two Rivers', zone: 'America/Los_Angeles', contactStandardDays: 10 },
});
const counts = (change: Partial<BoardCounts> = {}): BoardCounts => ({
  submitted: 0,
  screening: 0,
  interview: 0,
  offer: 0,
  clearing: 0,
  untold: 0,
  ...change,
});

function setUp(rows: DeskRow[], change: Partial<DeskQueries> = {}, roles?: StaffRole[]) {
  const queries: DeskQueries = {
    ...deskQueries,
    lastChange: vi.fn(async () => ok(null)),
    listJobChoices: vi.fn(async () => ok([])),
    listViews: vi.fn(async () => ok([])),
    loadBoard: vi.fn(async () => ok({ rows, counts: counts({ submitted: rows.length }) })),
    listApplications: vi.fn(async () => ok(rows)),
    previewMoveLetter: vi.fn(async () =>
      ok({
        kind: 'application_screening',
        locale: 'es' as const,
        reachesCandidate: true,
        template: { subject: 'Asunto', heading: 'Hola {name}', paragraphs: ['Leemos {job}.'] },
        name: 'Marisol',
        job: 'Especialista',
        reference: 'C3F-7GH',
        organization: 'Two Rivers',
        phone: '555',
      }),
    ),
    moveApplication: vi.fn(async () => ok(null)),
    ...change,
  };
  renderDesk(<DeskPage desk={desk(roles)} queries={queries} />);
  return queries;
}

beforeEach(() => window.history.replaceState(null, '', '/portal/applications'));

test('a column says how many it holds in the database, however few were loaded', async () => {
  setUp(deskRows(3), {
    loadBoard: async () => ok({ rows: deskRows(3), counts: counts({ submitted: 1200 }) }),
  });
  const column = await screen.findByRole('region', { name: 'New, 1200 applications' });
  expect(within(column).getAllByRole('listitem')).toHaveLength(3);
  expect(within(column).getByRole('button', { name: 'Show more in New' })).toBeTruthy();
});

test('arrows go between columns, m moves the card that has the focus', async () => {
  setUp([deskRow({ candidateName: 'Left' }), deskRow({ id: 'b', status: 'screening', candidateName: 'Right' })], {
    loadBoard: async () =>
      ok({
        rows: [deskRow({ candidateName: 'Left' }), deskRow({ id: 'b', status: 'screening', candidateName: 'Right' })],
        counts: counts({ submitted: 1, screening: 1 }),
      }),
  });
  await screen.findByText('Left');
  const user = userEvent.setup();
  await user.keyboard('j');
  expect(document.activeElement?.textContent).toBe('Left');
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement?.textContent).toBe('Right');
  await user.keyboard('{ArrowLeft}m');
  expect(screen.getByRole('dialog', { name: 'Move Left' })).toBeTruthy();
});

test('whether the candidate is told must be chosen, after the mail they would read was shown', async () => {
  const queries = setUp([deskRow()]);
  await screen.findByText('Marisol Exampel');
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Move C3F-7GH' }));
  const dialog = screen.getByRole('dialog');
  await user.click(within(dialog).getByRole('radio', { name: 'Start screening' }));
  const letter = await within(dialog).findByText('Hola Marisol');
  expect(letter.closest('blockquote')?.lang).toBe('es');
  await user.click(within(dialog).getByRole('button', { name: 'Move' }));
  expect(document.activeElement).toBe(within(dialog).getByRole('alert'));
  expect(queries.moveApplication).not.toHaveBeenCalled();
  await user.click(within(dialog).getByRole('radio', { name: 'No, say nothing' }));
  await user.click(within(dialog).getByRole('button', { name: 'Move' }));
  expect(queries.moveApplication).toHaveBeenCalledWith('00000000-0000-4000-8000-000000000001', 'submitted', {
    command: 'start_screening',
    reason: undefined,
    note: '',
    isTold: false,
  });
  expect(await screen.findByText('C3F-7GH is now in: Screening.')).toBeTruthy();
});

test('who was a moment too late is told who moved it where', async () => {
  setUp([deskRow()], {
    moveApplication: async () => fail({ code: 'wrong_state' }),
    lastMove: async () => ok({ toStatus: 'interview', happenedAt: new Date().toISOString(), byName: 'Maya Castillo' }),
  });
  await screen.findByText('Marisol Exampel');
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Move C3F-7GH' }));
  await user.click(screen.getByRole('radio', { name: 'Decide: not selected' }));
  await user.selectOptions(screen.getByLabelText('Reason'), 'knock_out_answer');
  await user.click(screen.getByRole('button', { name: 'Move' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/Maya Castillo moved it to “Interview”/);
});

test('only moves of one’s own role are offered', async () => {
  setUp(
    [deskRow({ status: 'not_selected' })],
    {
      loadBoard: async () => ok({ rows: [deskRow({ status: 'not_selected' })], counts: counts({ untold: 1 }) }),
    },
    ['hiring_manager'],
  );
  await screen.findByText('Marisol Exampel');
  await userEvent.setup().click(screen.getByRole('button', { name: 'Move C3F-7GH' }));
  expect(within(screen.getByRole('dialog')).queryAllByRole('radio')).toEqual([]);
});

test('a step with many says who is left out and why before it is taken, and what became of each after it', async () => {
  window.history.replaceState(null, '', '/portal/applications?view=table');
  const bulk = (rows: DeskRow[], isDone: boolean) =>
    rows.map((row, n) => ({
      id: row.id,
      reference: row.reference,
      candidateName: row.candidateName,
      status: row.status,
      isDone: isDone && n === 0,
      code: n === 0 ? null : ('wrong_state' as const),
      reachesCandidate: true,
    }));
  const rows = deskRows(2);
  const queries = setUp(rows, {
    previewApplications: vi.fn(async () => ok(bulk(rows, false))),
    moveApplications: vi.fn(async () => ok(bulk(rows, true))),
  });
  await screen.findByText('Person 0');
  const user = userEvent.setup();
  await user.keyboard('jx');
  await user.click(screen.getByRole('checkbox', { name: 'Choose C3F-001' }));
  expect(screen.getByText('2 chosen')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Move…', hidden: false }));
  const dialog = screen.getByRole('dialog', { name: 'Move 2 applications' });
  await user.click(within(dialog).getByRole('radio', { name: 'Start screening' }));
  expect(await within(dialog).findByText('1 will be moved')).toBeTruthy();
  expect(within(dialog).getByText(/Person 1 \(C3F-001\): not possible from where it stands/)).toBeTruthy();
  await user.click(within(dialog).getByRole('radio', { name: 'No, say nothing' }));
  await user.click(within(dialog).getByRole('button', { name: 'Move 1' }));
  expect(await within(dialog).findByText('1 is moved')).toBeTruthy();
  expect(within(dialog).getByText('1 was left as it is')).toBeTruthy();
  expect(queries.moveApplications).toHaveBeenCalledTimes(1);
});

test('a hidden name is said to be hidden, and the search’s words never enter the address', async () => {
  const queries = setUp([deskRow({ candidateName: null, isNameHidden: true })], {
    searchApplications: vi.fn(async () => ok([])),
  });
  expect(await screen.findByText('Name hidden')).toBeTruthy();
  const user = userEvent.setup();
  await user.type(screen.getByRole('searchbox'), 'Quatermass{Enter}');
  expect(queries.searchApplications).toHaveBeenCalledWith('Quatermass');
  expect(window.location.href).not.toContain('Quatermass');
});

test('a failed load is told in plain words and can be tried again', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  let isDown = true;
  setUp([], {
    loadBoard: async () =>
      isDown
        ? fail({ code: 'unavailable', cause: { message: 'relation on fire' } })
        : ok({ rows: [deskRow()], counts: counts({ submitted: 1 }) }),
  });
  expect((await screen.findByRole('alert')).textContent).not.toContain('relation');
  isDown = false;
  await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Marisol Exampel')).toBeTruthy();
});
