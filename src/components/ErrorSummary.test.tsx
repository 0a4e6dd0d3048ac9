import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderDesk } from './desk-test.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';

const problem = { id: 'f-name', name: 'name', message: 'required' };

function Form({ attempt }: { attempt: number }) {
  return (
    <>
      <ErrorSummary problems={[problem]} labels={{ name: 'Name' }} attempt={attempt} />
      <input id="f-name" aria-label="Name" />
    </>
  );
}

test('nothing is said before the first refused submit', () => {
  renderDesk(<Form attempt={0} />);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a refused submit moves the focus to the summary', () => {
  renderDesk(<Form attempt={1} />);
  expect(document.activeElement).toBe(screen.getByRole('alert'));
});

test('a second refused submit moves the focus there again', async () => {
  const view = renderDesk(<Form attempt={1} />);
  screen.getByRole('textbox', { name: 'Name' }).focus();
  view.unmount();
  renderDesk(<Form attempt={2} />);
  expect(document.activeElement).toBe(screen.getByRole('alert'));
});

test('each line names its question and leads to its control', async () => {
  renderDesk(<Form attempt={1} />);
  await userEvent.click(screen.getByRole('link', { name: 'Name Fill this in.' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' }));
});
