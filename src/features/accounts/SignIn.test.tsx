import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderDesk } from '../../components/desk-test.tsx';
import type { AppError } from '../../lib/errors.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { SignIn } from './SignIn.tsx';

afterEach(() => {
  vi.useRealTimers();
});

type Answer = Result<void, AppError>;
const fine: Answer = ok(undefined);

function setUp(answers: { send?: Answer; verify?: Answer } = {}) {
  const sendCode = vi.fn(async () => answers.send ?? fine);
  const verifyCode = vi.fn(async () => answers.verify ?? fine);
  const onSignedIn = vi.fn();
  renderDesk(<SignIn actions={{ sendCode, verifyCode }} onSignedIn={onSignedIn} />);
  return { sendCode, verifyCode, onSignedIn, user: userEvent.setup() };
}

async function askForCode(user: ReturnType<typeof userEvent.setup>, email = 'Cole@Example.org ') {
  await user.type(screen.getByLabelText('E-mail'), email);
  await user.click(screen.getByRole('button', { name: 'Send me a code' }));
}

test('an address that is none is refused beside its field, and nothing is sent', async () => {
  const { sendCode, user } = setUp();
  await askForCode(user, 'cole');
  expect(screen.getByText(/Write an e-mail address/)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('E-mail'));
  expect(sendCode).not.toHaveBeenCalled();
});

test('a code is asked for with the address in lower case, and the words do not tell who is staff', async () => {
  const { sendCode, user } = setUp();
  await askForCode(user);
  expect(sendCode).toHaveBeenCalledWith('cole@example.org');
  expect(screen.getByText(/If cole@example.org can sign in here, a mail/)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('6-digit code'));
});

test('a code is offered to the browser and may be pasted with spaces and words around it', async () => {
  const { verifyCode, onSignedIn, user } = setUp();
  await askForCode(user);
  const field = screen.getByLabelText('6-digit code');
  expect(field.getAttribute('autocomplete')).toBe('one-time-code');
  expect(field.getAttribute('inputmode')).toBe('numeric');
  await user.click(field);
  await user.paste('Your code: 123 456');
  await user.keyboard('{Enter}');
  expect(verifyCode).toHaveBeenCalledWith('cole@example.org', '123456');
  expect(onSignedIn).toHaveBeenCalledOnce();
});

test('a wrong code keeps the page and what was typed, and says so beside the field', async () => {
  const { onSignedIn, user } = setUp({ verify: fail({ code: 'wrong_code' }) });
  await askForCode(user);
  await user.type(screen.getByLabelText('6-digit code'), '000000{Enter}');
  expect(screen.getByText(/That code is wrong or too old/)).toBeTruthy();
  expect(screen.getByLabelText('6-digit code')).toHaveProperty('value', '000000');
  expect(onSignedIn).not.toHaveBeenCalled();
});

test('too few digits are not sent', async () => {
  const { verifyCode, user } = setUp();
  await askForCode(user);
  await user.type(screen.getByLabelText('6-digit code'), '123{Enter}');
  expect(screen.getByText('Write the 6 digits from the mail.')).toBeTruthy();
  expect(verifyCode).not.toHaveBeenCalled();
});

test('a lost network is told with its own words and a reference, and the address stays', async () => {
  const quiet = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { user } = setUp({ send: fail({ code: 'offline' }) });
  await askForCode(user, 'cole@example.org');
  expect(screen.getByRole('alert').textContent).toMatch(/could not reach our server.*reference [2-9A-Z]{6}/s);
  expect(screen.getByLabelText('E-mail')).toHaveProperty('value', 'cole@example.org');
  expect(quiet).toHaveBeenCalledWith(expect.stringMatching(/^peerdesk [2-9A-Z]{6}: offline$/));
  quiet.mockRestore();
});

test('a new code can be asked for after the wait, not before', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const sendCode = vi.fn(async () => fine);
  renderDesk(<SignIn actions={{ sendCode, verifyCode: async () => fine }} onSignedIn={() => undefined} />);
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  await askForCode(user, 'cole@example.org');
  expect(screen.queryByRole('button', { name: 'Send a new code' })).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(31_000));
  await user.click(screen.getByRole('button', { name: 'Send a new code' }));
  expect(sendCode).toHaveBeenCalledTimes(2);
  expect(await screen.findByText(/Only the newest code works/)).toBeTruthy();
});
