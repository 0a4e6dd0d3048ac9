import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderDesk } from '../../components/desk-test.tsx';
import { fail, ok } from '../../lib/result.ts';
import type { StaffMember } from './account.ts';
import { RoleSwitches } from './RoleSwitches.tsx';

const ana: StaffMember = { userId: 'u1', email: 'ana@example.org', fullName: 'Ana', locale: 'en', roles: ['admin'] };

test('a switch gives the role at once and says so', async () => {
  const change = vi.fn(async () => ok(undefined));
  renderDesk(<RoleSwitches person={ana} isMe={false} onChanged={async () => undefined} change={change} />);
  await userEvent.click(screen.getByRole('checkbox', { name: /^Coordinator/ }));
  expect(change).toHaveBeenCalledWith('u1', 'coordinator', true);
  expect(screen.getByText('Coordinator: given.')).toBeTruthy();
});

test('the last administrator stays, and the reason is told in plain words', async () => {
  const change = vi.fn(async () => fail({ code: 'wrong_state' as const }));
  renderDesk(<RoleSwitches person={ana} isMe onChanged={async () => undefined} change={change} />);
  await userEvent.click(screen.getByRole('checkbox', { name: /^Administrator/ }));
  expect(screen.getByRole('alert').textContent).toContain('Someone must stay administrator');
  expect(screen.getByRole('checkbox', { name: /^Administrator/ })).toHaveProperty('checked', true);
});
