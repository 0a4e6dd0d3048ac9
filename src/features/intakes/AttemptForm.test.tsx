import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderDesk } from '../../components/desk-test.tsx';
import type { AppError } from '../../lib/errors.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { AttemptForm } from './AttemptForm.tsx';

function setUp(answer: Result<unknown, AppError> = ok(undefined)) {
  const send = vi.fn(async () => answer);
  const onDone = vi.fn();
  const onRefused = vi.fn();
  renderDesk(
    <AttemptForm
      id="i1"
      contact={{ contactWays: ['call', 'text'] }}
      hasOwner
      onDone={onDone}
      onRefused={onRefused}
      send={send}
    />,
  );
  return { send, onDone, onRefused, user: userEvent.setup() };
}

async function fill(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole('radio', { name: 'Call' }));
  await user.click(screen.getByRole('radio', { name: 'No answer' }));
  await user.type(screen.getByLabelText(/^Note/), 'Rang twice');
}

test('an empty form is refused with a summary that takes the focus and names each question', async () => {
  const { send, user } = setUp();
  await user.click(screen.getByRole('button', { name: 'Keep this try' }));
  const summary = await screen.findByRole('alert');
  expect(document.activeElement).toBe(summary);
  expect(summary.textContent).toContain('How did you try? Fill this in.');
  await user.click(screen.getByRole('link', { name: /What came of it/ }));
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Reached them' }));
  expect(send).not.toHaveBeenCalled();
});

test('ways the person did not choose can be recorded, but say so', () => {
  setUp();
  expect(screen.getByRole('radio', { name: 'E-mail (they asked us not to)' })).toBeTruthy();
});

test('a kept try empties the form', async () => {
  const { send, onDone, user } = setUp();
  await fill(user);
  await user.click(screen.getByRole('button', { name: 'Keep this try' }));
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(send).toHaveBeenCalledWith('i1', { way: 'call', outcome: 'no_answer', note: 'Rang twice', nextStepOn: '' });
  expect(screen.getByLabelText(/^Note/)).toHaveProperty('value', '');
});

test('when someone else was faster, the words are plain, the request is read again, and nothing typed is lost', async () => {
  const { onRefused, onDone, user } = setUp(fail({ code: 'wrong_state' }));
  await fill(user);
  await user.click(screen.getByRole('button', { name: 'Keep this try' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Someone changed this request a moment ago');
  expect(onRefused).toHaveBeenCalledOnce();
  expect(onDone).not.toHaveBeenCalled();
  expect(screen.getByLabelText(/^Note/)).toHaveProperty('value', 'Rang twice');
});

test('a field that the server refuses is marked beside it', async () => {
  const { user } = setUp(fail({ code: 'invalid', field: 'next_step_on' }));
  await fill(user);
  await user.click(screen.getByRole('button', { name: 'Keep this try' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Choose today or a later day');
  expect(screen.getByLabelText(/Day of the next step/).getAttribute('aria-invalid')).toBe('true');
});
