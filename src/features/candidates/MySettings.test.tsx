import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderDesk } from '../../components/desk-test.tsx';
import { fail, ok } from '../../lib/result.ts';
import type { Profile } from './candidate.ts';
import type { updateMyHelper, updateMyProfile } from './candidates.queries.ts';
import { HelperForm } from './HelperForm.tsx';
import { ProfileForm } from './ProfileForm.tsx';

const profile: Profile = {
  email: 'ann@example.org',
  fullName: 'Ann Example',
  calledName: null,
  phone: null,
  locale: 'en',
  contactWays: ['email'],
  mayLeaveMessage: false,
  isMailRefused: false,
  helpers: [],
};

function setUp(change: Partial<Profile> = {}) {
  const send = vi.fn<typeof updateMyProfile>(async () => ok(undefined));
  const onSpeak = vi.fn(async () => true);
  renderDesk(<ProfileForm profile={{ ...profile, ...change }} onSpeak={onSpeak} send={send} />);
  return { send, onSpeak, user: userEvent.setup() };
}

test('calls and texts need a number, said beside it before anything is sent', async () => {
  const { send, user } = setUp();
  await user.click(screen.getByRole('checkbox', { name: 'Text' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByRole('alert').textContent).toContain('Phone');
  expect(send).not.toHaveBeenCalled();
  await user.type(screen.getByRole('textbox', { name: 'Phone' }), '503 555 0111');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(send).toHaveBeenCalledWith(expect.objectContaining({ phone: '503 555 0111', contactWays: ['text', 'email'] }));
  expect(await screen.findByText('Saved.')).toBeTruthy();
});

test('the page follows the language once it is kept, and not before', async () => {
  const { send, onSpeak, user } = setUp();
  send.mockResolvedValueOnce(fail({ code: 'offline' }));
  await user.selectOptions(screen.getByLabelText(/Language/), 'es');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(onSpeak).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(onSpeak).toHaveBeenCalledWith('es');
});

test('who takes mail away is told what they may miss; an address that refuses mail is said at the top', async () => {
  const { user } = setUp({ isMailRefused: true });
  expect(screen.getByText(/does not reach this address/)).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: 'E-mail' }));
  expect(screen.getByText(/Without mail you may miss/)).toBeTruthy();
});

test('a helper who is to get mail needs a name and an address; nobody is an answer too', async () => {
  const send = vi.fn<typeof updateMyHelper>(async () => ok(undefined));
  const onDone = vi.fn();
  const user = userEvent.setup();
  renderDesk(
    <HelperForm
      helper={{
        applicationId: 'a',
        reference: '7KM-2QX',
        titles: { en: 'Peer' },
        name: null,
        relation: null,
        email: null,
        isUpdated: true,
      }}
      send={send}
      onDone={onDone}
    />,
  );
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByRole('alert').textContent).toMatch(/Name of the person.*Their e-mail/s);
  await user.click(screen.getByRole('checkbox', { name: 'Send them the same mails' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(send).toHaveBeenCalledWith('a', { name: '', relation: '', email: '', isUpdated: false });
  expect(onDone).toHaveBeenCalled();
});
