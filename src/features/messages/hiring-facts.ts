import { z } from 'zod';
import { camelKeys } from '../../lib/camel-keys.ts';
import { locales } from '../../lib/locale.ts';
import { toldInterviewSchema } from '../interviews/interview.ts';

/** A letter in the organisation's own words; null where the built-in words stand. */
const letterSchema = z.object({ subject: z.string(), heading: z.string(), paragraphs: z.array(z.string()) });

/** What every claimed message carries beside its kind and facts. */
export const messageBase = {
  id: z.uuid(),
  to_email: z.string(),
  locale: z.enum(locales),
  attempt: z.number().int(),
  subject_id: z.uuid(),
  letter: letterSchema.nullish(),
};

/** What every mail may say about the house. */
export const house = { organization: z.string(), phone: z.string(), email: z.string(), website: z.string() };

/** What every mail about an application may say. */
const application = {
  ...house,
  application_id: z.uuid(),
  reference: z.string(),
  /** What the candidate likes to be called; null on a paper form that left it out. */
  name: z.string().nullable(),
  job: z.string().nullable(),
  /** This copy goes to the helper the candidate named. */
  is_helper: z.boolean(),
};

/** An interview as private.interview_document tells it. */
const interviewFacts = z
  .unknown()
  .transform((value) => camelKeys(value))
  .pipe(toldInterviewSchema);

/** States of an application as its candidate may know them. */
export const knownStatuses = ['submitted', 'screening', 'interview', 'offer', 'clearing'] as const;
/** Papers that may be asked for. */
export const askedDocuments = ['resume', 'cover_letter', 'certificate', 'other'] as const;

/** What the morning digest counts, in the order it tells. */
export const digestCounts = [
  'new_applications',
  'answered_offers',
  'waiting_reviews',
  'unread_messages',
  'interviews_today',
  'conditions_due',
] as const;

/** The kinds of hiring's mails with their facts (private.hiring_message_facts). Never an answer or a health fact. */
export const hiringMessages = [
  z.object({
    ...messageBase,
    kind: z.enum([
      'application_received',
      'application_screening',
      'application_interview',
      'application_not_selected',
      'application_withdrawn',
      'message_waiting',
      'offer_withdrawn',
      'offer_accepted',
      'offer_declined',
      'offer_lapsed',
      'conditions_not_met',
      'application_hired',
    ]),
    facts: z.object(application),
  }),
  z.object({
    ...messageBase,
    kind: z.enum(['draft_nudge', 'draft_closing', 'job_closing_early']),
    facts: z.object({ ...application, closes_at: z.string().nullable(), zone: z.string() }),
  }),
  z.object({
    ...messageBase,
    kind: z.literal('application_changed'),
    facts: z.object({ ...application, status: z.enum(knownStatuses) }),
  }),
  z.object({
    ...messageBase,
    kind: z.literal('document_asked'),
    facts: z.object({ ...application, document: z.enum(askedDocuments) }),
  }),
  z.object({
    ...messageBase,
    kind: z.enum([
      'interview_proposed',
      'interview_set',
      'interview_cancelled',
      'interviewer_set',
      'interviewer_cancelled',
    ]),
    facts: z.object({ ...application, interview: interviewFacts }),
  }),
  z.object({
    ...messageBase,
    kind: z.enum(['offer_made', 'offer_reminder']),
    facts: z.object({ ...application, answer_by: z.iso.date().nullable() }),
  }),
  z.object({
    ...messageBase,
    kind: z.literal('retention_notice'),
    facts: z.object({ ...application, erase_on: z.iso.date() }),
  }),
  z.object({
    ...messageBase,
    kind: z.literal('erasure_done'),
    facts: z.object({ ...house, reference: z.string() }),
  }),
  z.object({
    ...messageBase,
    kind: z.enum(['reference_asked', 'reference_reminder']),
    facts: z.object({
      ...house,
      name: z.string(),
      candidate: z.string(),
      answer_by: z.iso.date().nullable(),
      token: z.string(),
    }),
  }),
] as const;

/** The morning digest of one member of the hiring team. */
export const digestMessage = z.object({
  ...messageBase,
  kind: z.literal('hiring_digest'),
  facts: z.object({ ...house, counts: z.record(z.enum(digestCounts), z.number().int()) }),
});

/** The facts of the house. */
export type HouseFacts = z.output<z.ZodObject<typeof house>>;
/** A message of several kinds as one of each, so that asking for the kind says what the facts are. */
export type EachKind<Message> = Message extends { kind: infer Kind }
  ? Kind extends string
    ? Omit<Message, 'kind'> & { kind: Kind }
    : never
  : never;
/** A claimed message of hiring whose words are a letter. */
export type LetterMessage = EachKind<z.output<(typeof hiringMessages)[number]>>;
/** A claimed morning digest. */
export type DigestMessage = z.output<typeof digestMessage>;
