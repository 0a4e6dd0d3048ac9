import { calendarDay } from '../../lib/dates.ts';
import type { Locale } from '../../lib/locale.ts';
import { localPath, myPaths, portalPaths, type SitePath, sitePaths } from '../../lib/paths.ts';
import { calendarFile, calendarFileName } from '../interviews/calendar-file.ts';
import { placeLine, type ToldInterview } from '../interviews/interview.ts';
import { builtInLetters } from './built-in-letters.ts';
import type { DigestMessage, LetterMessage } from './hiring-facts.ts';
import { digestCounts } from './hiring-facts.ts';
import { hiringMailWords } from './hiring-mail-words.ts';
import { fillLetter, type LetterValues } from './letter.ts';
import type { Mail } from './mail.ts';

/**
 * Writes a mail of hiring: the letter of its kind, in the organisation's own words where there are any, around a link
 * and a code.
 * @param at makes the absolute address of a page
 */
export function letterMail(message: LetterMessage, at: (path: SitePath) => string): Mail {
  const { locale, facts, kind } = message;
  const words = hiringMailWords[locale];
  const letter = fillLetter(message.letter ?? builtInLetters[locale][kind], letterValues(message));
  const isHelper = 'is_helper' in facts && facts.is_helper;
  const greeting = greetingOf(message);
  const link = linkOf(message, at);
  const reference = 'reference' in facts && kind !== 'erasure_done' ? facts.reference : undefined;
  const attachments = calendarOf(message);
  const isNudge = kind === 'draft_nudge' || kind === 'draft_closing';
  return {
    locale,
    subject: letter.subject,
    senderName: facts.organization,
    replyTo: facts.email,
    heading: letter.heading,
    paragraphs: [...greeting, ...letter.paragraphs],
    ...(reference && { code: { label: words.code, value: reference } }),
    ...(link && !isHelper && { link }),
    ...(attachments && { attachments }),
    closing: [...(isNudge ? [words.nudge] : []), ...(reference ? [words.call(facts.phone)] : []), facts.organization],
  };
}

function greetingOf({ locale, facts, kind }: LetterMessage): string[] {
  const words = hiringMailWords[locale];
  if (!('name' in facts) || kind === 'interviewer_set' || kind === 'interviewer_cancelled') return [];
  if ('is_helper' in facts && facts.is_helper) return [words.helper(facts.name ?? words.someone)];
  return facts.name ? [words.hello(facts.name)] : [];
}

/** What each placeholder of a message's letter stands for. */
function letterValues(message: LetterMessage): LetterValues {
  const { locale, facts } = message;
  const words = hiringMailWords[locale];
  const house = { organization: facts.organization, phone: facts.phone };
  if (message.kind === 'erasure_done') return { ...house, reference: message.facts.reference };
  if (message.kind === 'reference_asked' || message.kind === 'reference_reminder') {
    const { name, candidate, answer_by } = message.facts;
    return { ...house, name, candidate, answer_by: answer_by ? calendarDay(answer_by, locale) : undefined };
  }
  const { name, job, reference } = message.facts;
  const candidate = { ...house, name: name ?? words.someone, job: job ?? words.someJob, reference };
  switch (message.kind) {
    case 'draft_nudge':
    case 'draft_closing':
    case 'job_closing_early': {
      const { closes_at, zone } = message.facts;
      return { ...candidate, closes: closes_at ? instantPhrase(closes_at, zone, locale) : undefined };
    }
    case 'application_changed':
      return { ...candidate, status: words.status[message.facts.status] };
    case 'document_asked':
      return { ...candidate, document: words.document[message.facts.document] };
    case 'interview_proposed':
    case 'interview_set':
    case 'interview_cancelled':
    case 'interviewer_set':
    case 'interviewer_cancelled': {
      const { startsAt, zone } = message.facts.interview;
      return {
        ...candidate,
        when: startsAt ? instantPhrase(startsAt, zone, locale) : undefined,
        place: placeOf(message.facts.interview, locale),
      };
    }
    case 'offer_made':
    case 'offer_reminder': {
      const { answer_by } = message.facts;
      return { ...candidate, answer_by: answer_by ? calendarDay(answer_by, locale) : undefined };
    }
    case 'retention_notice':
      return { ...candidate, erase_on: calendarDay(message.facts.erase_on, locale) };
    default:
      return candidate;
  }
}

function placeOf({ way, place }: ToldInterview, locale: Locale): string | undefined {
  if (way !== 'in_person') return hiringMailWords[locale].way[way];
  return place ? placeLine(place) : undefined;
}

/** The calendar file of an interview that is set or off; nothing while there is no time. */
function calendarOf(message: LetterMessage): Mail['attachments'] {
  if (!('interview' in message.facts)) return undefined;
  const { interview, is_helper } = message.facts;
  const isOff = interview.status === 'cancelled';
  const method = isOff ? 'CANCEL' : is_helper ? 'PUBLISH' : 'REQUEST';
  const attendee = is_helper ? {} : { attendee: { email: message.to_email } };
  const file = calendarFile(interview, { method, locale: message.locale, ...attendee });
  if (file === undefined) return undefined;
  return [{ filename: calendarFileName, content: file, contentType: `text/calendar; charset=utf-8; method=${method}` }];
}

/** Day and time with the zone named: `January 31, 2027 at 9:05 AM PST`, `31 de enero de 2027, 9:05 a.m. PST`. */
function instantPhrase(instant: string, zone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'es' ? 'es-US' : 'en-US', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: zone,
  }).format(new Date(instant));
}

function linkOf(message: LetterMessage, at: (path: SitePath) => string): Mail['link'] {
  const words = hiringMailWords[message.locale].open;
  switch (message.kind) {
    case 'erasure_done':
      return undefined;
    case 'reference_asked':
    case 'reference_reminder':
      // the token stands behind the #, so that no server's log ever holds it
      return {
        label: words.reference,
        href: `${at(localPath(message.locale, sitePaths.reference))}#${message.facts.token}`,
      };
    case 'interviewer_set':
    case 'interviewer_cancelled':
      return { label: words.desk, href: at(portalPaths.application(message.facts.application_id)) };
    case 'draft_nudge':
    case 'draft_closing':
    case 'job_closing_early':
      // drafts stand on the first page, each with its way on and its way out
      return { label: words.draft, href: at(myPaths.home) };
    case 'offer_made':
    case 'offer_reminder':
      return { label: words.offer, href: at(myPaths.application(message.facts.application_id)) };
    case 'interview_proposed':
      return { label: words.interview, href: at(myPaths.application(message.facts.application_id)) };
    default:
      return { label: words.application, href: at(myPaths.application(message.facts.application_id)) };
  }
}

/** Writes the morning digest: counts and a link, no name. */
export function digestMail({ locale, facts }: DigestMessage, at: (path: SitePath) => string): Mail {
  const words = hiringMailWords[locale].digest;
  const said = digestCounts.filter((name) => facts.counts[name] > 0);
  const total = said.reduce((sum, name) => sum + facts.counts[name], 0);
  return {
    locale,
    subject: words.subject(total),
    senderName: facts.organization,
    heading: words.heading,
    paragraphs: [words.lead],
    lines: said.map((name) => ({ label: words.counts[name](facts.counts[name]), href: at(digestPaths[name]) })),
    link: { label: hiringMailWords[locale].open.desk, href: at(portalPaths.applications) },
    closing: [words.off, facts.organization],
  };
}

/** Where each line leads: the hiring desk, narrowed by its own filters. */
const digestPaths: Record<(typeof digestCounts)[number], SitePath> = {
  new_applications: `${portalPaths.applications}?view=table&status=submitted`,
  answered_offers: `${portalPaths.applications}?view=table&status=clearing`,
  waiting_reviews: `${portalPaths.applications}?my_review=yes`,
  unread_messages: `${portalPaths.applications}?unread=yes`,
  interviews_today: `${portalPaths.applications}?view=table&status=interview`,
  conditions_due: `${portalPaths.applications}?view=table&status=clearing`,
};
