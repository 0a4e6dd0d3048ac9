import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderDesk } from '../../components/desk-test.tsx';
import { fail, ok } from '../../lib/result.ts';
import { AssignmentForm } from './AssignmentForm.tsx';
import type { ProgramTeam } from './worker.ts';
import { workerWords } from './worker-words.ts';

const team: ProgramTeam = {
  programId: 'p1',
  names: { en: 'Peer groups', es: 'Grupos de pares' },
  limits: { workers_per_supervisor_fte: 6 },
  supervisors: [{ userId: 's1', name: 'Sol Rivera', fte: 0.5, load: 2.5, atMost: 3 }],
  groups: [],
  overrides: [],
};
const breach = {
  code: 'wrong_state' as const,
  cause: {
    details: JSON.stringify({ limit: 'workers_per_supervisor_fte', program_id: 'p1', would_be: 3.25, at_most: 3 }),
  },
};

function show(send: Parameters<typeof AssignmentForm>[0]['send'], locale: 'en' | 'es' = 'en') {
  const [onDone, onRefused] = [vi.fn(), vi.fn()];
  renderDesk(
    <AssignmentForm
      id="hire"
      hasHiredOn
      submitLabel="Hire"
      defaults={{
        hiredOn: '2026-12-01',
        percent: '75',
        programs: [{ programId: 'p1', supervisorId: '', percent: '' }],
      }}
      teams={async () => ok([team])}
      send={send}
      onDone={onDone}
      onRefused={onRefused}
    />,
    locale,
  );
  return { onDone, onRefused };
}

it('shows how full a supervisor’s team is, and needs one to be chosen', async () => {
  const send = vi.fn(async () => ok(undefined));
  show(send);
  expect(await screen.findByRole('option', { name: 'Sol Rivera (2.5 of 3 FTE)' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Hire' }));
  const summary = await screen.findByRole('alert');
  await waitFor(() => expect(document.activeElement).toBe(summary));
  expect(summary.textContent).toContain('Supervisor Fill this in.');
  await userEvent.click(screen.getByRole('link', { name: /Supervisor/ }));
  expect(document.activeElement).toBe(screen.getByLabelText(/^Supervisor/));
  expect(send).not.toHaveBeenCalled();
});

it('beyond a limit says by how much, keeps what was typed, and sends the reason with the second try', async () => {
  const send = vi
    .fn<Parameters<typeof AssignmentForm>[0]['send']>()
    .mockResolvedValueOnce(fail(breach))
    .mockResolvedValueOnce(ok(undefined));
  const { onDone, onRefused } = show(send);
  await userEvent.selectOptions(await screen.findByLabelText('Supervisor'), 's1');
  await userEvent.click(screen.getByRole('button', { name: 'Hire' }));
  const said = await screen.findByRole('alert');
  expect(said.textContent).toContain('In Peer groups this supervisor would have 3.25 FTE of workers; 3 are allowed.');
  expect(onRefused, 'nothing changed elsewhere').not.toHaveBeenCalled();
  await userEvent.type(screen.getByLabelText(/Why go beyond it/), 'A colleague leaves');
  await userEvent.click(screen.getByRole('button', { name: 'Hire' }));
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(send.mock.calls[1]?.[0]).toMatchObject({ override: 'A colleague leaves', percent: 75, hiredOn: '2026-12-01' });
});

it('says that somebody was faster when the state changed, and asks the page to look again', async () => {
  const { onRefused } = show(async () => fail({ code: 'wrong_state', cause: { details: 'withdrawn' } }));
  await userEvent.selectOptions(await screen.findByLabelText('Supervisor'), 's1');
  await userEvent.click(screen.getByRole('button', { name: 'Hire' }));
  await waitFor(() => expect(onRefused).toHaveBeenCalled());
  expect((await screen.findByRole('alert')).textContent).toContain('Someone changed this');
});

it('adds a second program, asks for shares, and says in Spanish what does not add up', async () => {
  const words = workerWords.es;
  show(async () => ok(undefined), 'es');
  await userEvent.click(await screen.findByRole('button', { name: words.addProgram }));
  await userEvent.click(screen.getByRole('button', { name: 'Hire' }));
  expect((await screen.findByRole('alert')).textContent).toContain(words.programs);
  expect(screen.getAllByLabelText(words.share)).toHaveLength(2);
});
