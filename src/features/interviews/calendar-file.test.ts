import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile } from './calendar-file.ts';
import type { ToldInterview } from './interview.ts';

const interview: ToldInterview = {
  id: '5f0c6c1e-7a34-4f0a-9a6f-0d3b7f6a1c11',
  status: 'set',
  way: 'in_person',
  details: 'Ring twice; the door is at the side, by the river',
  zone: 'America/Los_Angeles',
  minutes: 45,
  sequence: 3,
  startsAt: '2027-03-14T16:30:00+00:00',
  askedAt: null,
  askedNote: null,
  place: {
    name: 'Portland office',
    street: '310 NE Confluence Street, Suite 200',
    city: 'Portland',
    jurisdiction: 'US-OR',
    postalCode: '97232',
  },
  interviewers: ['Hana Okafor'],
  times: [],
  endedNote: null,
  jobTitle: { en: 'Peer support specialist', es: 'Especialista en apoyo entre pares' },
  reference: '7KM-2QX',
  organization: 'Two Rivers',
  organizationEmail: 'hello@tworivers.example.org',
  organizationPhone: '+1 503 555 0142',
};
const now = new Date('2027-03-01T12:00:00Z');

/** Reads a file with Mozilla's parser: what another program understands of it. */
function read(text: string | undefined) {
  const calendar = new ICAL.Component(ICAL.parse(text ?? ''));
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('no event');
  return { calendar, component, event: new ICAL.Event(component) };
}

describe('the calendar file', () => {
  it('is read by another program as the same interview', () => {
    const text = calendarFile(interview, { method: 'PUBLISH', locale: 'en', now });
    const { calendar, component, event } = read(text);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toMatch(/^-\/\/Peerdesk\/\//);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(event.uid).toBe(`${interview.id}@interviews.peerdesk`);
    expect(event.sequence).toBe(3);
    expect(event.startDate.toJSDate().toISOString()).toBe('2027-03-14T16:30:00.000Z');
    expect(event.endDate.toJSDate().toISOString()).toBe('2027-03-14T17:15:00.000Z');
    expect(event.summary).toBe('Interview: Peer support specialist, Two Rivers');
    expect(event.location).toBe('Portland office, 310 NE Confluence Street, Suite 200, Portland, OR 97232');
    expect(event.description).toContain('Ring twice; the door is at the side, by the river');
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2027-03-01T12:00:00Z');
  });

  it('tells the time on the clock of the place, with its zone, on the very day the clocks change', () => {
    // 2027-03-14, 8:30 UTC−8 would be 9:30 UTC−7: the clocks went forward at 2 that night
    const { event } = read(calendarFile(interview, { method: 'PUBLISH', locale: 'en', now }));
    expect(event.description).toContain('9:30 AM PDT');
    const before = { ...interview, startsAt: '2027-03-13T16:30:00Z' };
    expect(read(calendarFile(before, { method: 'PUBLISH', locale: 'en', now })).event.description).toContain(
      '8:30 AM PST',
    );
  });

  it('keeps its UID and raises its SEQUENCE when it is called off', () => {
    const attendee = { email: 'rowan@example.org', name: 'Rowan; "R", Example' };
    const asked = read(calendarFile(interview, { method: 'REQUEST', locale: 'es', attendee, now }));
    const off = read(
      calendarFile(
        { ...interview, status: 'cancelled', sequence: 4 },
        { method: 'CANCEL', locale: 'es', attendee, now },
      ),
    );
    expect(off.event.uid).toBe(asked.event.uid);
    expect(off.event.sequence).toBeGreaterThan(asked.event.sequence);
    expect(off.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(off.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(asked.event.summary).toBe('Entrevista: Especialista en apoyo entre pares, Two Rivers');
    const [person] = asked.component.getAllProperties('attendee');
    expect(person?.getFirstValue()).toMatch(/^mailto:rowan@example\.org$/i);
    expect(asked.component.getFirstProperty('organizer')?.getFirstValue()).toMatch(/^mailto:hello@/i);
  });

  it('does not exist before a time is set', () => {
    expect(calendarFile({ ...interview, startsAt: null }, { method: 'PUBLISH', locale: 'en', now })).toBeUndefined();
  });

  it('folds and escapes whatever people write: lines of at most 75 bytes, CRLF, and the words come back whole', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }).filter((text) => /^[^\p{Cc}]+$/u.test(text)),
        (words) => {
          const text = calendarFile({ ...interview, details: words }, { method: 'PUBLISH', locale: 'es', now }) ?? '';
          for (const line of text.split('\r\n')) {
            expect(line).not.toMatch(/[\r\n]/);
            expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          }
          expect(read(text).event.description).toContain(words);
        },
      ),
      { numRuns: 200 },
    );
  });
});
