import * as z from 'zod/mini';
import { locales } from '../../lib/locale.ts';
import {
  consentKinds,
  contactWays,
  dayParts,
  meetingWays,
  senderStyles,
  supportKinds,
  updatesToChoices,
} from './intake-fields.ts';
import { attemptOutcomes, closeReasons, intakeCommands, intakeStatuses } from './intake-state.ts';
import { queueRowSchema } from './queue.ts';

const text = z.string();
const maybe = z.nullable(z.string());

/** Who asked and how to reach them safely. */
const contactSchema = z.object({
  fullName: text,
  phone: maybe,
  email: maybe,
  contactWays: z.array(z.enum(contactWays)),
  mayLeaveMessage: z.boolean(),
  dayParts: z.array(z.enum(dayParts)),
  sender: z.enum(senderStyles),
  contactNote: maybe,
  meetingWays: z.array(z.enum(meetingWays)),
  languageOther: maybe,
  planOther: maybe,
  memberNumber: maybe,
  helperName: maybe,
  helperRelation: maybe,
  helperPhone: maybe,
  helperEmail: maybe,
  updatesTo: z.enum(updatesToChoices),
});

/** How to reach the person, and what they asked us to mind. */
export type Contact = z.output<typeof contactSchema>;

const attemptSchema = z.object({
  id: text,
  attemptedAt: text,
  way: z.enum(contactWays),
  outcome: z.enum(attemptOutcomes),
  note: maybe,
  byName: maybe,
});

/** A try to reach the person. */
export type Attempt = z.output<typeof attemptSchema>;

const eventSchema = z.object({
  id: text,
  happenedAt: text,
  command: text,
  fromStatus: z.nullable(z.enum(intakeStatuses)),
  toStatus: z.enum(intakeStatuses),
  reason: z.nullable(z.enum(closeReasons)),
  note: maybe,
  byName: maybe,
  toOwnerName: maybe,
});

/** A step of the request. */
export type IntakeEvent = z.output<typeof eventSchema>;

/** States of a mail, in the order in which they may follow (supabase/schemas/80_messages.sql). */
export const messageStatuses = [
  'queued',
  'sending',
  'sent',
  'delayed',
  'delivered',
  'bounced',
  'complained',
  'given_up',
  'dropped',
] as const;

const messageSchema = z.object({
  id: text,
  kind: text,
  toEmail: text,
  status: z.enum(messageStatuses),
  errorCode: maybe,
  queuedAt: text,
  sentAt: maybe,
  isSuppressed: z.boolean(),
});

/** A mail about the request and what became of it. */
export type IntakeMessage = z.output<typeof messageSchema>;

const duplicateSchema = z.object({
  id: text,
  reference: text,
  status: z.enum(intakeStatuses),
  receivedAt: text,
  fullName: text,
  phone: maybe,
  email: maybe,
  county: maybe,
  language: text,
  samePhone: z.nullable(z.boolean()),
  sameEmail: z.nullable(z.boolean()),
  similarName: z.boolean(),
  isSamePerson: z.nullable(z.boolean()),
});

/** Another request that looks like the same person. */
export type Duplicate = z.output<typeof duplicateSchema>;

const consentSchema = z.object({
  kind: z.enum(consentKinds),
  version: text,
  locale: z.enum(locales),
  agreedAt: text,
  signedBy: text,
});

/** Something the person agreed to, in which version. */
export type Consent = z.output<typeof consentSchema>;

const healthSchema = z.object({ support: z.enum(supportKinds), accessNeeds: maybe });

/** Health facts: a section of their own on the screen, as in the database. */
export type HealthFacts = z.output<typeof healthSchema>;

/** Everything about one request, as `open_intake` gives it. Its opening is logged. */
export const openIntakeSchema = z.object({
  intake: queueRowSchema,
  closeReason: z.nullable(z.enum(closeReasons)),
  locale: z.enum(locales),
  jurisdiction: text,
  contact: contactSchema,
  health: z.nullable(healthSchema),
  programName: z.nullable(z.partialRecord(z.enum(locales), z.string())),
  planName: maybe,
  consents: z.array(consentSchema),
  attempts: z.array(attemptSchema),
  events: z.array(eventSchema),
  messages: z.array(messageSchema),
  duplicates: z.array(duplicateSchema),
  commands: z.array(z.enum(intakeCommands)),
});

/** Everything about one request. */
export type OpenIntake = z.output<typeof openIntakeSchema>;

/** Mails that did not get through: shown loudly, because the person waits for words that never came. */
export function failedMessages(messages: readonly IntakeMessage[]): IntakeMessage[] {
  return messages.filter(
    ({ status, errorCode }) =>
      ['bounced', 'complained', 'given_up'].includes(status) || (status === 'dropped' && errorCode === 'SUPPRESSED'),
  );
}
