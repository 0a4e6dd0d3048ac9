import { describe, expect, it } from 'vitest';
import { fleschKincaidGrade, szigrisztIndex } from '../../content/reading-level.ts';
import { locales } from '../../lib/locale.ts';
import { builtInLetters } from './built-in-letters.ts';
import { hasLoneBrace, placeholdersOf } from './letter.ts';
import { type LetterKind, letterKinds, letterPlaceholders } from './letter-kinds.ts';
import { mailText, writeMail } from './mail.ts';
import { type ClaimedMessage, claimedMessageSchema } from './mail-facts.ts';
import { sampleMessage } from './sample-message.ts';

const site = 'https://rivers.example.org';
const house = {
  organization: 'Two Rivers',
  phone: '+1 503 555 0142',
  email: 'hello@rivers.example.org',
  website: site,
};
const each = letterKinds.flatMap((kind) => locales.map((locale) => [kind, locale] as const));

/** Everything a reader or a bystander can see of a mail. */
function whole(message: ClaimedMessage): string {
  const mail = writeMail(message, site);
  return [mail.subject, mail.senderName, mailText(mail)].join('\n');
}

const forbidden =
  /assess|evaluaci|peer|\bpares\b|mental|alcohol|drug|droga|recover|recuperaci|health|salud|medicaid|diagnos|disab|discapac|race|raza|gender|género|knock|score|reason|motivo|undefined|null|\{|\}/i;

describe.each(each)('the letter %s in %s', (kind, locale) => {
  const message = sampleMessage(kind, locale, house, null);
  const mail = writeMail(message, site);

  it('has a link into the right place and a code to say on the phone', () => {
    const path: Partial<Record<LetterKind, string>> = {
      draft_nudge: '/my',
      draft_closing: '/my',
      job_closing_early: '/my',
      reference_asked: locale === 'es' ? '/es/reference#' : '/reference#',
      reference_reminder: locale === 'es' ? '/es/reference#' : '/reference#',
      interviewer_set: '/portal/applications/detail?id=',
      interviewer_cancelled: '/portal/applications/detail?id=',
    };
    if (kind === 'erasure_done') expect(mail.link).toBeUndefined();
    else expect(mail.link?.href).toContain(`${site}${path[kind] ?? '/my/application?id='}`);
    if (!kind.startsWith('reference_')) expect(whole(message)).toContain('7KM-2QX');
  });

  it('holds no forbidden word, no hole and no placeholder', () => {
    expect(whole(message)).not.toMatch(forbidden);
    expect(mail.paragraphs.length).toBeGreaterThan(0);
    expect(mail.subject.length).toBeLessThanOrEqual(150);
  });

  it('names only the placeholders of its kind', () => {
    const { subject, heading, paragraphs } = builtInLetters[locale][kind];
    const text = [subject, heading, ...paragraphs].join(' ');
    const allowed: readonly string[] = letterPlaceholders[kind];
    expect(placeholdersOf(text).filter((name) => !allowed.includes(name))).toEqual([]);
    expect(hasLoneBrace(text)).toBe(false);
  });

  it('gives way to the organisation’s own words, and leaves out a paragraph whose fact is missing', () => {
    const letter = { subject: 'Own {organization}', heading: 'Own', paragraphs: ['Said.', 'Unsaid {nothing}.'] };
    const own = writeMail(sampleMessage(kind, locale, house, letter), site);
    expect(own.subject).toBe('Own Two Rivers');
    expect(own.paragraphs).toContain('Said.');
    expect(own.paragraphs.join(' ')).not.toContain('Unsaid');
  });

  it('carries a calendar file exactly when a time is set or called off', () => {
    const isAboutTime = /^interview(er)?_(set|cancelled)$/.test(kind);
    expect(mail.attachments?.map((file) => file.filename)).toEqual(isAboutTime ? ['interview.ics'] : undefined);
    if (isAboutTime) {
      const method = kind.endsWith('set') ? 'REQUEST' : 'CANCEL';
      expect(mail.attachments?.[0]?.content).toContain(`METHOD:${method}`);
      expect(mail.attachments?.[0]?.contentType).toContain(`method=${method}`);
    }
  });
});

describe.each(locales)('a copy for the helper (%s)', (locale) => {
  it('says why they get it and opens nobody’s page', () => {
    const message = sampleMessage('interview_set', locale, house, null);
    if (message.kind !== 'interview_set') throw new Error('another kind');
    const copy = writeMail({ ...message, facts: { ...message.facts, is_helper: true } }, site);
    expect(copy.paragraphs[0]).toContain('Robin');
    expect(copy.link).toBeUndefined();
    expect(copy.attachments?.[0]?.content).not.toContain('ATTENDEE');
  });
});

describe.each(locales)('the morning digest (%s)', (locale) => {
  const digest = claimedMessageSchema.parse({
    ...sampleMessage('offer_made', locale, house, null),
    kind: 'hiring_digest',
    facts: {
      ...house,
      counts: {
        new_applications: 3,
        answered_offers: 0,
        waiting_reviews: 0,
        unread_messages: 1,
        interviews_today: 0,
        conditions_due: 0,
      },
    },
  });

  it('counts what waits with a link each, leaves out what does not, and names nobody', () => {
    const mail = writeMail(digest, site);
    expect(mail.lines?.map((line) => line.label)).toHaveLength(2);
    expect(mail.subject).toContain('4');
    for (const line of mail.lines ?? []) expect(line.href).toContain(`${site}/portal/`);
    expect(whole(digest)).not.toMatch(forbidden);
  });
});

describe('how easily the letters to candidates and referees read', () => {
  const toPeople = letterKinds.filter((kind) => !kind.startsWith('interviewer_'));
  const textOf = (locale: 'en' | 'es') =>
    toPeople
      .map((kind) => mailText(writeMail(sampleMessage(kind, locale, house, null), site)).split('\n--')[0])
      .join('\n');

  it('is grade 6.9 or lower in English', () => {
    expect(fleschKincaidGrade(textOf('en').replaceAll(/https?:\S+/g, ''))).toBeLessThanOrEqual(6.9);
  });

  it('is rather easy in Spanish (INFLESZ 65 or more)', () => {
    expect(szigrisztIndex(textOf('es').replaceAll(/https?:\S+/g, ''))).toBeGreaterThanOrEqual(65);
  });
});
