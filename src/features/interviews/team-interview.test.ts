import { describe, expect, it } from 'vitest';
import { placeLine, titleIn } from './interview.ts';
import { endOf, isOpen, proposalSchema } from './team-interview.ts';

const form = {
  way: 'phone',
  locationId: '',
  details: ' We call you ',
  minutes: '45',
  interviewers: ['u1'],
  times: ['2026-12-02T10:00', '', '2026-12-01T09:30', '2026-12-02T10:00'],
  reason: '',
};
const faults = (change: object) => {
  const read = proposalSchema.safeParse({ ...form, ...change });
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('a proposal', () => {
  it('leaves empty boxes and repeats out, and puts the times in order', () => {
    expect(proposalSchema.parse(form)).toMatchObject({
      minutes: 45,
      details: 'We call you',
      times: ['2026-12-01T09:30', '2026-12-02T10:00'],
    });
  });
  it.each([
    ['no way to meet', { way: undefined }, 'way: required'],
    ['a meeting without a place', { way: 'in_person' }, 'locationId: required'],
    ['nine minutes', { minutes: '9' }, 'minutes: required'],
    ['four hours and a minute', { minutes: '241' }, 'minutes: required'],
    ['nobody', { interviewers: [] }, 'interviewers: required'],
    ['nine people', { interviewers: 'abcdefghi'.split('') }, 'interviewers: too_long'],
    ['no time', { times: ['', ''] }, 'times: required'],
    ['501 characters', { details: 'x'.repeat(501) }, 'details: too_long'],
  ])('with %s is told what to mend', (_name, change, fault) => expect(faults(change)).toContain(fault));
});

it('only what waits for the candidate or is set is still to come', () => {
  expect((['proposed', 'set', 'cancelled', 'held', 'no_show'] as const).map((status) => isOpen({ status }))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it('the newest calling-off counts', () => {
  const event = (id: string, command: string, happenedAt: string) => ({
    id,
    command,
    happenedAt,
    note: id,
    isByCandidate: false,
  });
  const interviewEvents = [
    event('a', 'cancel', '2026-11-01T10:00:00Z'),
    event('b', 'cancel', '2026-11-03T10:00:00Z'),
    event('c', 'propose', '2026-11-04T10:00:00Z'),
  ];
  expect(endOf({ interviewEvents } as Parameters<typeof endOf>[0])?.id).toBe('b');
});

it('a place is written as people look for it, whatever of it is known', () => {
  const place = { name: 'Portland office', street: null, city: 'Portland', jurisdiction: 'US-OR', postalCode: null };
  expect(placeLine(place)).toBe('Portland office, Portland, OR');
  expect(titleIn({ en: 'Peer' }, 'es')).toBe('Peer');
  expect(titleIn(null, 'es')).toBeUndefined();
});
