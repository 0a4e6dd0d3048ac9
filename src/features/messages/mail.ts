import type { Locale } from '../../lib/locale.ts';
import { portalPaths, type SitePath } from '../../lib/paths.ts';
import { roleWords } from '../accounts/role-words.ts';
import { digestMail, letterMail } from './hiring-mail.ts';
import { hiringMailWords } from './hiring-mail-words.ts';
import { kindWords } from './kind-words.ts';
import type { ClaimedMessage, MessageOf } from './mail-facts.ts';
import { mailWords } from './mail-words.ts';
import { sampleMessage } from './sample-message.ts';

/** A mail before it has a shape: the same words become the text and the HTML. */
export interface Mail {
  locale: Locale;
  subject: string;
  /** The name beside our address. */
  senderName: string;
  /** Where answers go; our own address when left out. */
  replyTo?: string;
  heading: string;
  paragraphs: string[];
  /** Something to copy or to say over the phone. */
  code?: { label: string; value: string };
  /** A list in which each line leads somewhere. */
  lines?: { label: string; href: string }[];
  link?: { label: string; href: string };
  /** Files that come with it, as text. */
  attachments?: { filename: string; content: string; contentType: string }[];
  /** Small print below. */
  closing: string[];
}

/**
 * Writes the mail of a claimed message from its facts.
 * @param siteUrl origin of the site that holds the portal, no trailing slash
 */
export function writeMail(message: ClaimedMessage, siteUrl: string): Mail {
  const at = (path: SitePath) => `${siteUrl}${path}`;
  switch (message.kind) {
    case 'intake_received':
      return received(message);
    case 'intake_notice':
      return notice(message, at(portalPaths.intake(message.subject_id)));
    case 'staff_invited':
      return invited(message, at(portalPaths.home));
    case 'message_given_up':
      return givenUp(message, at(portalPaths.health));
    case 'hiring_digest':
      return digestMail(message, at);
    case 'template_test':
      return tested(message, siteUrl);
    default:
      return letterMail(message, at);
  }
}

/** To whoever tries words out: the letter as saved, about nobody. */
function tested({ locale, facts, letter }: MessageOf<'template_test'>, siteUrl: string): Mail {
  const mail = writeMail(sampleMessage(facts.kind, locale, facts, letter), siteUrl);
  return { ...mail, subject: `[${hiringMailWords[locale].test}] ${mail.subject}` };
}

/** To the asker. In neutral style nothing in it names the house: others may see the mail. */
function received({ locale, facts }: MessageOf<'intake_received'>): Mail {
  const words = mailWords[locale].received;
  const isNeutral = facts.sender === 'neutral';
  const days = facts.contact_standard_days;
  return {
    locale,
    subject: isNeutral ? words.neutralSubject(facts.reference) : words.subject(facts.reference),
    senderName: isNeutral ? words.neutralSender : facts.organization,
    ...(isNeutral ? {} : { replyTo: facts.email }),
    heading: words.heading,
    paragraphs: [
      facts.is_helper ? words.helperThanks(facts.called_name) : `${words.hello(facts.called_name)} ${words.thanks}`,
      ...(facts.program === null ? [] : [words.program(facts.program)]),
      facts.is_helper ? words.helperNext(days) : words.next(days),
    ],
    code: { label: words.code, value: facts.reference },
    closing: [words.call(facts.phone), words.notYou, ...(isNeutral ? [] : [facts.organization])],
  };
}

/** To coordinators: a link and a reference, no fact. */
function notice({ locale, facts }: MessageOf<'intake_notice'>, href: string): Mail {
  const words = mailWords[locale].notice;
  return {
    locale,
    subject: words.subject(facts.reference),
    senderName: facts.organization,
    heading: words.heading,
    paragraphs: [words.body],
    code: { label: words.code, value: facts.reference },
    link: { label: words.open, href },
    closing: [facts.organization],
  };
}

function invited({ locale, facts, to_email }: MessageOf<'staff_invited'>, href: string): Mail {
  const words = mailWords[locale].invited;
  const role = roleWords[locale][facts.role];
  return {
    locale,
    subject: words.subject(facts.organization),
    senderName: facts.organization,
    replyTo: facts.email,
    heading: words.heading(facts.organization),
    paragraphs: [facts.invited_by ? words.by(facts.invited_by, role) : words.role(role), words.how(to_email)],
    link: { label: words.open, href },
    closing: [words.notYou],
  };
}

function givenUp({ locale, facts }: MessageOf<'message_given_up'>, href: string): Mail {
  const words = mailWords[locale];
  return {
    locale,
    subject: words.givenUp.subject,
    senderName: facts.organization,
    heading: words.givenUp.heading,
    paragraphs: [
      words.givenUp.what(kindWords[locale][facts.kind], facts.error_code ?? words.noCause),
      words.givenUp.do,
    ],
    link: { label: words.givenUp.open, href },
    closing: [facts.organization],
  };
}

/** The mail as plain text. */
export function mailText(mail: Mail): string {
  const parts = [
    mail.heading,
    ...mail.paragraphs,
    mail.code && `${mail.code.label}: ${mail.code.value}`,
    ...(mail.lines ?? []).map(({ label, href }) => `${label}:\n${href}`),
    mail.link && `${mail.link.label}:\n${mail.link.href}`,
    '--',
    ...mail.closing,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
