import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { instantWords } from '../../lib/instants.ts';
import type { Locale } from '../../lib/locale.ts';
import { calendarWords } from './calendar-words.ts';
import { placeLine, type ToldInterview, titleIn } from './interview.ts';

/** What a calendar file is for: to keep (a download), to come (mail), or called off (mail). RFC 5546, 3.2. */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

interface CalendarOptions {
  method: CalendarMethod;
  locale: Locale;
  /** Whom the file is for; needed in mail, where REQUEST and CANCEL name an attendee. */
  attendee?: { email: string; name?: string };
  /** When the file is made. */
  now?: Date;
}

/** Name of the file. The same for every interview, so that it says nothing. */
export const calendarFileName = 'interview.ics';

/**
 * An interview as a calendar file (RFC 5545): instants in UTC, an UID that stays through every change, a SEQUENCE that
 * rises with each. Undefined while no time is set.
 */
export function calendarFile(interview: ToldInterview, options: CalendarOptions): string | undefined {
  const { method, locale, attendee, now = new Date() } = options;
  if (interview.startsAt === null) return undefined;
  const start = new Date(interview.startsAt);
  const isOff = method === 'CANCEL' || interview.status === 'cancelled';
  const words = calendarWords[locale];
  const calendar = ical({
    prodId: { company: 'Peerdesk', product: 'Interviews', language: locale.toUpperCase() },
    method: ICalCalendarMethod[method],
  });
  const event = calendar.createEvent({
    id: `${interview.id}@interviews.peerdesk`,
    sequence: interview.sequence,
    stamp: now,
    start,
    end: new Date(start.getTime() + interview.minutes * 60_000),
    summary: words.summary(titleIn(interview.jobTitle, locale), interview.organization),
    description: descriptionOf(interview, locale, start),
    location: locationOf(interview, locale),
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: interview.organization, email: interview.organizationEmail },
  });
  if (attendee) {
    event.createAttendee({
      email: attendee.email,
      ...(attendee.name === undefined ? {} : { name: attendee.name }),
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.ACCEPTED,
      rsvp: false,
    });
  }
  return calendar.toString();
}

function locationOf({ way, place, details }: ToldInterview, locale: Locale): string {
  if (way === 'in_person' && place) return placeLine(place);
  return [calendarWords[locale].way[way], details].filter(Boolean).join(': ');
}

function descriptionOf(interview: ToldInterview, locale: Locale, start: Date): string {
  const words = calendarWords[locale];
  return [
    instantWords(start, { locale, zone: interview.zone }, new Date(0)),
    words.length(interview.minutes),
    interview.details,
    words.change(interview.organizationPhone, interview.reference),
  ]
    .filter(Boolean)
    .join('\n');
}
