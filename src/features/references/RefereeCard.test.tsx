import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderDesk } from '../../components/desk-test.tsx';
import { RefereeCard } from './RefereeCard.tsx';
import type { Referee } from './reference.ts';
import { referenceWords } from './reference-words.ts';

const ida: Referee = {
  refereeId: 'r1',
  fullName: 'Ida Referee',
  relation: 'Colleague',
  email: 'ida@example.org',
  phone: null,
  isReplaced: false,
  requestId: null,
  status: null,
  askedAt: null,
  expiresAt: null,
  reminders: null,
  remindedAt: null,
  endedAt: null,
  isByPhone: false,
  mailStatus: null,
  isSuppressed: false,
};
const asked: Partial<Referee> = {
  status: 'asked',
  requestId: 'q1',
  askedAt: '2026-11-20T17:00:00Z',
  expiresAt: '2027-02-12T17:00:00Z',
  reminders: 1,
  remindedAt: '2026-11-27T17:00:00Z',
};

function show(change: Partial<Referee>, mayAct = true) {
  const onStep = vi.fn();
  renderDesk(
    <RefereeCard
      referee={{ ...ida, ...change }}
      mayAct={mayAct}
      onDone={vi.fn()}
      onRefused={vi.fn()}
      onStep={onStep}
    />,
  );
  return onStep;
}
const buttons = () => screen.queryAllByRole('button').map((button) => button.textContent);
const { ask, write, replace, cancel, read } = referenceWords.en;

it.each<[string, Partial<Referee>, string[]]>([
  ['somebody not asked yet', {}, [ask, write, replace]],
  ['somebody without an address', { email: null, phone: '503 555 0177' }, [write, replace]],
  ['somebody asked', asked, [write, replace, cancel]],
  ['somebody who answered', { status: 'given', requestId: 'q1' }, [read]],
  ['somebody who said no', { status: 'refused', requestId: 'q1' }, [ask, write, replace]],
  ['somebody replaced', { isReplaced: true, status: 'cancelled' }, []],
])('of %s the desk offers what the database allows', (_name, change, wanted) => {
  show(change);
  expect(buttons()).toEqual(wanted);
});

it('after the application only the reading is left', () => {
  show({ ...asked }, false);
  expect(buttons()).toEqual([]);
});

it('says loudly when the mail did not get through, and when it was sent and reminded', () => {
  show({ ...asked, mailStatus: 'bounced' });
  expect(screen.getByText(referenceWords.en.bounced)).toBeTruthy();
  expect(screen.getByText(/Asked .*9:00 AM PST\. Reminded .*The link works until/)).toBeTruthy();
});

it('names the person in each step, for whoever hears the buttons alone', async () => {
  const onStep = show({});
  await userEvent.click(screen.getByRole('button', { name: `${replace} Ida Referee` }));
  expect(onStep).toHaveBeenCalledWith('replace');
});
