import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderDesk } from '../../components/desk-test.tsx';
import { fail, ok } from '../../lib/result.ts';
import type { ToldInterview } from '../interviews/interview.ts';
import { MyInterview } from './MyInterview.tsx';
import { MyInterviewPick } from './MyInterviewPick.tsx';
import type { pickInterviewTime } from './my-applications.queries.ts';

const interview: ToldInterview = {
  id: 'i',
  status: 'proposed',
  way: 'video',
  details: 'The link comes by mail.',
  zone: 'America/New_York',
  minutes: 45,
  sequence: 0,
  startsAt: null,
  askedAt: null,
  askedNote: null,
  place: null,
  interviewers: ['Hana', 'Maya'],
  times: [
    { id: 't1', startsAt: '2026-12-01T15:00:00Z', isOpen: true },
    { id: 't2', startsAt: '2026-12-02T15:00:00Z', isOpen: false },
    { id: 't3', startsAt: '2026-12-03T15:00:00Z', isOpen: true },
  ],
  endedNote: null,
  jobTitle: { en: 'Peer' },
  reference: '7KM-2QX',
  organization: 'Two Rivers',
  organizationEmail: 'desk@example.org',
  organizationPhone: '+1 503 555 0100',
};

function setUp(change: Partial<ToldInterview> = {}) {
  const pick = vi.fn<typeof pickInterviewTime>(async () => ok(undefined));
  const onDone = vi.fn(async () => undefined);
  renderDesk(<MyInterviewPick interview={{ ...interview, ...change }} pick={pick} onDone={onDone} />);
  return { pick, onDone, user: userEvent.setup() };
}

test('only free times are offered, on the clock of the place', () => {
  setUp();
  const times = screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent);
  expect(times).toEqual([
    expect.stringContaining('Dec 1, 10:00 AM EST'),
    expect.stringContaining('Dec 3, 10:00 AM EST'),
  ]);
});

test('choosing is asked for before anything is sent', async () => {
  const { pick, user } = setUp();
  await user.click(screen.getByRole('button', { name: 'Take this time' }));
  expect(screen.getByRole('alert').textContent).toContain('Which time fits?');
  expect(pick).not.toHaveBeenCalled();
});

test('a time that somebody else took is said beside the times, and the page looks again', async () => {
  const { pick, onDone, user } = setUp();
  pick.mockResolvedValueOnce(fail({ code: 'taken', field: 'time' }));
  await user.click(screen.getByRole('radio', { name: /Dec 1/ }));
  await user.click(screen.getByRole('button', { name: 'Take this time' }));
  expect(screen.getAllByText(/Somebody took this time/).length).toBeGreaterThan(0);
  expect(onDone).toHaveBeenCalledWith('');
  await user.click(screen.getByRole('radio', { name: /Dec 3/ }));
  await user.click(screen.getByRole('button', { name: 'Take this time' }));
  expect(pick).toHaveBeenLastCalledWith('i', 't3');
});

test('when no time is free any more, that is said, with the way to ask for others', () => {
  renderDesk(<MyInterview interview={{ ...interview, times: [] }} onDone={async () => undefined} />);
  expect(screen.getByText(/None of these times is free/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'No time fits me…' })).toBeTruthy();
});

test('a set interview says when and where, and can be kept, moved or called off', () => {
  renderDesk(
    <MyInterview
      interview={{ ...interview, status: 'set', startsAt: '2026-12-01T15:00:00Z' }}
      onDone={async () => undefined}
    />,
  );
  expect(screen.getByText(/Dec 1, 10:00 AM EST/)).toBeTruthy();
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
    'Put it in my calendar',
    'I need another time…',
    'Call it off…',
  ]);
});

test('an interview that was called off says so, with what was written, and offers nothing', () => {
  renderDesk(
    <MyInterview
      interview={{ ...interview, status: 'cancelled', endedNote: 'Hana is ill' }}
      onDone={async () => undefined}
    />,
  );
  expect(screen.getByText('Hana is ill')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
