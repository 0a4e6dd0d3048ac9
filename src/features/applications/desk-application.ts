import * as z from 'zod/mini';
import { locales } from '../../lib/locale.ts';
import { applicationStatuses } from './application.ts';
import { reviewSchema } from './desk-review.ts';
import { closeReasonSchema, deskRowSchema, titlesSchema } from './desk-row.ts';

const text = z.string();
const maybe = z.nullable(z.string());

const candidateSchema = z.object({
  fullName: maybe,
  calledName: maybe,
  email: maybe,
  phone: maybe,
  contactWays: z.array(z.enum(['call', 'text', 'email'])),
  mayLeaveMessage: z.boolean(),
  locale: z.enum(locales),
  hasAccount: z.boolean(),
});

/** Who applied and how to reach them. */
export type DeskCandidate = z.output<typeof candidateSchema>;

const detailsSchema = z.object({
  statement: maybe,
  availableOn: maybe,
  hoursWanted: z.nullable(z.number()),
  mayWorkInUs: z.nullable(z.boolean()),
  isOfRequiredAge: z.nullable(z.boolean()),
  languages: z.array(text),
  signedAt: text,
  // left out while the name is hidden
  helperName: z.optional(maybe),
  helperRelation: z.optional(maybe),
  helperEmail: z.optional(maybe),
  signatureName: z.optional(maybe),
});

const experienceSchema = z.object({
  position: z.number(),
  kind: z.enum(['paid', 'volunteer', 'caring', 'training', 'gap']),
  organisation: maybe,
  role: maybe,
  startedOn: text,
  endedOn: maybe,
  duties: maybe,
});

/** Work paid or unpaid, caring, training, or a gap. */
export type Experience = z.output<typeof experienceSchema>;

const answerSchema = z.object({
  questionId: text,
  textValue: maybe,
  isYes: z.nullable(z.boolean()),
  numberValue: z.nullable(z.number()),
  choices: z.nullable(z.array(text)),
});

/** An answer to one of the posting's own questions. */
export type Answer = z.output<typeof answerSchema>;

const documentSchema = z.object({
  // both null while the name is hidden
  id: maybe,
  fileName: maybe,
  purpose: z.enum(['resume', 'cover_letter', 'certificate', 'other']),
  mediaType: text,
  sizeBytes: z.number(),
  uploadedAt: text,
  isErased: z.boolean(),
});

/** A file that went with the application. */
export type SentDocument = z.output<typeof documentSchema>;

const questionTextsSchema = z.partialRecord(
  z.enum(locales),
  z.object({ label: text, choiceLabels: z.optional(z.array(text)) }),
);

/** The posting as it was answered, as far as this page reads it. */
const postingSchema = z.nullable(
  z.object({
    questions: z.optional(
      z.array(
        z.object({
          id: text,
          choices: z.optional(z.array(text)),
          knockOutAnswers: z.optional(z.array(text)),
          knockOutBelow: z.optional(z.nullable(z.number())),
          texts: questionTextsSchema,
        }),
      ),
    ),
  }),
);

/** The posting as it was answered. */
export type AnsweredPosting = z.output<typeof postingSchema>;

const eventSchema = z.object({
  id: text,
  happenedAt: text,
  command: text,
  fromStatus: z.nullable(z.enum(applicationStatuses)),
  toStatus: z.enum(applicationStatuses),
  reason: z.nullable(closeReasonSchema),
  note: maybe,
  isTold: z.boolean(),
  by: z.enum(['staff', 'candidate', 'clock']),
  byName: maybe,
});

/** A step of the application. */
export type DeskEvent = z.output<typeof eventSchema>;

const noteSchema = z.object({ id: text, body: text, writtenAt: text, byName: maybe });
const revealSchema = z.object({ id: text, revealedAt: text, reason: text, byName: maybe });

const mailSchema = z.object({
  isSuppressed: z.boolean(),
  messages: z.array(
    z.object({
      id: text,
      kind: text,
      toEmail: maybe,
      status: text,
      errorCode: maybe,
      queuedAt: text,
      sentAt: maybe,
    }),
  ),
});

/** Mails to the candidate and whether their address still works. */
export type DeskMail = z.output<typeof mailSchema>;

const otherSchema = z.object({
  id: text,
  reference: text,
  status: z.enum(applicationStatuses),
  submittedAt: text,
  jobTitles: titlesSchema,
});

/** Another application of the same person. */
export type OtherApplication = z.output<typeof otherSchema>;

const lookAlikeSchema = z.object({
  ...otherSchema.shape,
  fullName: maybe,
  phone: maybe,
  email: maybe,
  hasAccount: z.boolean(),
  samePhone: z.nullable(z.boolean()),
  sameEmail: z.nullable(z.boolean()),
  similarName: z.nullable(z.boolean()),
  isSamePerson: z.nullable(z.boolean()),
  isJoined: z.boolean(),
});

/** Somebody who looks like the same person, by their newest application. */
export type LookAlike = z.output<typeof lookAlikeSchema>;

const refereeSchema = z.object({
  id: text,
  position: z.number(),
  fullName: text,
  relation: maybe,
  email: maybe,
  phone: maybe,
  replacedById: maybe,
});

/** Everything the hiring team may know of one application, as `open_application` gives it. Its opening is logged. */
export const openApplicationSchema = z.object({
  application: deskRowSchema,
  jobVersion: z.number(),
  currentVersion: z.nullable(z.number()),
  posting: postingSchema,
  candidate: z.nullable(candidateSchema),
  details: z.nullable(detailsSchema),
  experiences: z.array(experienceSchema),
  educations: z.array(z.object({ position: z.number(), school: text, subject: maybe, isCompleted: z.boolean() })),
  credentials: z.array(
    z.object({
      credentialTypeId: text,
      claim: z.enum(['held', 'in_training', 'planned']),
      number: maybe,
      expiresOn: maybe,
      names: titlesSchema,
    }),
  ),
  attestations: z.array(
    z.object({ kind: text, jurisdiction: text, attestedAt: text, locale: z.enum(locales), body: maybe }),
  ),
  answers: z.array(answerSchema),
  documents: z.array(documentSchema),
  referees: z.nullable(z.array(refereeSchema)),
  hasSupport: z.nullable(z.boolean()),
  mail: mailSchema,
  events: z.array(eventSchema),
  notes: z.array(noteSchema),
  reveals: z.array(revealSchema),
  reviews: z.nullable(z.array(reviewSchema)),
  myReview: z.nullable(reviewSchema),
  reviewAttributes: z.array(z.object({ attribute: text, label: maybe })),
  otherApplications: z.array(otherSchema),
  duplicates: z.array(lookAlikeSchema),
  mayReveal: z.boolean(),
  commands: z.array(text),
});

/** Everything the hiring team may know of one application. */
export type OpenApplication = z.output<typeof openApplicationSchema>;

/** Mails that did not get through: the person waits for words that never came. */
export function failedMail({ messages }: DeskMail): DeskMail['messages'] {
  return messages.filter(
    ({ status, errorCode }) =>
      ['bounced', 'complained', 'given_up'].includes(status) || (status === 'dropped' && errorCode === 'SUPPRESSED'),
  );
}

/** One entry of what happened: a step, or somebody who lifted the hiding of the name. Newest first. */
export type HistoryEntry =
  | { kind: 'event'; at: string; event: DeskEvent }
  | { kind: 'reveal'; at: string; reveal: z.output<typeof revealSchema> };

/** Steps and lifted hidings in one list, newest first. */
export function historyOf({ events, reveals }: Pick<OpenApplication, 'events' | 'reveals'>): HistoryEntry[] {
  const entries: HistoryEntry[] = [
    ...events.map((event) => ({ kind: 'event' as const, at: event.happenedAt, event })),
    ...reveals.map((reveal) => ({ kind: 'reveal' as const, at: reveal.revealedAt, reveal })),
  ];
  return entries.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
