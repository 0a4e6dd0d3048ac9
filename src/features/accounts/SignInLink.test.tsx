import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderDesk } from '../../components/desk-test.tsx';
import { fail, ok } from '../../lib/result.ts';
import { takeLinkToken } from './link-token.ts';
import { SignInLink } from './SignInLink.tsx';

test('opening the link spends nothing; the button does', async () => {
  const verify = vi.fn(async () => ok(undefined));
  const onSignedIn = vi.fn();
  renderDesk(<SignInLink verify={verify} onSignedIn={onSignedIn} onGiveUp={() => undefined} />);
  expect(verify).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Sign me in' }));
  expect(verify).toHaveBeenCalledOnce();
  expect(onSignedIn).toHaveBeenCalledOnce();
});

test('an old link says so and offers a code instead', async () => {
  const onGiveUp = vi.fn();
  renderDesk(
    <SignInLink
      verify={async () => fail({ code: 'wrong_code' as const })}
      onSignedIn={() => undefined}
      onGiveUp={onGiveUp}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Sign me in' }));
  expect(screen.getByRole('alert').textContent).toContain('This link is old or was used before');
  await userEvent.click(screen.getByRole('button', { name: 'Send me a code' }));
  expect(onGiveUp).toHaveBeenCalledOnce();
});

test('the token leaves the address at once', () => {
  window.history.replaceState(null, '', '/portal?token_hash=abc&type=email&x=1');
  expect(takeLinkToken()).toBe('abc');
  expect(window.location.search).toBe('?x=1');
  expect(takeLinkToken()).toBeUndefined();
});
