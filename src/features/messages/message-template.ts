import * as z from 'zod/mini';
import { locales } from '../../lib/locale.ts';
import { hasLoneBrace, type Letter, placeholdersOf } from './letter.ts';
import { type LetterKind, letterKinds, letterPlaceholders } from './letter-kinds.ts';

/** The organisation's own words for a mail in one language. */
export const messageTemplateSchema = z.object({
  kind: z.enum(letterKinds),
  locale: z.enum(locales),
  subject: z.string(),
  heading: z.string(),
  paragraphs: z.array(z.string()),
  /** What the next save must name, so that nobody overwrites what they did not see. */
  revision: z.number(),
  updatedAt: z.string(),
});

/** The organisation's own words for a mail in one language. */
export type MessageTemplate = z.output<typeof messageTemplateSchema>;

/** Longest parts, as the checks of 85_message_templates.sql have them. */
export const letterLimits = { line: 150, paragraphs: 12, body: 5000 } as const;

/** Text as it stands in one box: paragraphs divided by an empty line. */
export function bodyOf(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n');
}

/** The paragraphs of a text: an empty line begins the next. */
export function paragraphsOf(body: string): string[] {
  return body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}

/** Placeholders of a text that the kind does not have. */
export function unknownPlaceholders(kind: LetterKind, text: string): string[] {
  const known: readonly string[] = letterPlaceholders[kind];
  return placeholdersOf(text).filter((name) => !known.includes(name));
}

/** What is typed when wording a mail. Faults are `required`, `too_long`, `placeholder:name` or `brace`. */
export function letterFormSchema(kind: LetterKind) {
  const words = (longest: number) =>
    z.string().check(
      z.trim(),
      z.minLength(1, 'required'),
      z.maxLength(longest, 'too_long'),
      z.superRefine((text, context) => {
        const [unknown] = unknownPlaceholders(kind, text);
        if (unknown !== undefined) context.addIssue({ code: 'custom', message: `placeholder:${unknown}`, input: text });
        else if (hasLoneBrace(text)) context.addIssue({ code: 'custom', message: 'brace', input: text });
      }),
    );
  return z.object({
    subject: words(letterLimits.line),
    heading: words(letterLimits.line),
    body: words(letterLimits.body).check(
      z.refine((text) => paragraphsOf(text).length <= letterLimits.paragraphs, 'too_long'),
    ),
  });
}

/** What the form holds. */
export type LetterForm = z.output<ReturnType<typeof letterFormSchema>>;

/** A letter as the form shows it. */
export function formOf({ subject, heading, paragraphs }: Letter): LetterForm {
  return { subject, heading, body: bodyOf(paragraphs) };
}

/** The form's words as a letter. */
export function letterOf({ subject, heading, body }: LetterForm): Letter {
  return { subject, heading, paragraphs: paragraphsOf(body) };
}

/** The kinds of a group of the page, in the order things happen. */
export const mailGroups = {
  applying: ['draft_nudge', 'draft_closing', 'job_closing_early', 'application_received', 'application_withdrawn'],
  deciding: [
    'application_screening',
    'application_interview',
    'application_changed',
    'application_not_selected',
    'message_waiting',
    'document_asked',
  ],
  meeting: ['interview_proposed', 'interview_set', 'interview_cancelled', 'interviewer_set', 'interviewer_cancelled'],
  offering: [
    'offer_made',
    'offer_reminder',
    'offer_withdrawn',
    'offer_accepted',
    'offer_declined',
    'offer_lapsed',
    'conditions_not_met',
    'application_hired',
    'reference_asked',
    'reference_reminder',
  ],
  keeping: ['retention_notice', 'erasure_done'],
  desk: ['hiring_digest', 'intake_received', 'intake_notice', 'staff_invited', 'message_given_up'],
} as const;

/** A group of mails on the page. */
export type MailGroup = keyof typeof mailGroups;

const nodeSchema = z.union([
  z.string(),
  z.object({
    tag: z.string(),
    style: z.string(),
    get children(): z.ZodMiniArray<typeof nodeSchema> {
      return z.array(nodeSchema);
    },
  }),
]);

/** A mail as the sender would write it, with invented facts (the function preview-message). */
export const previewSchema = z.object({
  from: z.string(),
  subject: z.string(),
  text: z.string(),
  body: z.array(nodeSchema),
  attachments: z.array(z.string()),
});

/** A mail as the sender would write it. */
export type MailPreview = z.output<typeof previewSchema>;
/** A piece of a mail's HTML. */
export type MailPreviewNode = z.output<typeof nodeSchema>;
