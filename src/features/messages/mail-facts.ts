import { z } from 'zod';
import { digestMessage, type EachKind, hiringMessages, house, messageBase as message } from './hiring-facts.ts';
import { letterKinds } from './letter-kinds.ts';

/** What a mail can be about, in the database's order of `message_kind`. */
export const mailKinds = [
  'intake_received',
  'intake_notice',
  'staff_invited',
  'message_given_up',
  ...letterKinds,
  'hiring_digest',
  'template_test',
] as const;

/**
 * A message as `claim_messages` hands it out, with the facts that are true now (private.message_facts). No health fact
 * is ever among them, and the program's name only with the person's consent.
 */
export const claimedMessageSchema = z.discriminatedUnion('kind', [
  z.object({
    ...message,
    kind: z.literal('intake_received'),
    facts: z.object({
      ...house,
      reference: z.string(),
      sender: z.enum(['organization', 'neutral']),
      is_helper: z.boolean(),
      called_name: z.string(),
      contact_standard_days: z.number().int(),
      program: z.string().nullable(),
    }),
  }),
  z.object({ ...message, kind: z.literal('intake_notice'), facts: z.object({ ...house, reference: z.string() }) }),
  z.object({
    ...message,
    kind: z.literal('staff_invited'),
    facts: z.object({
      ...house,
      role: z.enum(['admin', 'hr', 'hiring_manager', 'coordinator', 'assessor', 'supervisor', 'auditor']),
      full_name: z.string().nullable(),
      invited_by: z.string().nullable(),
    }),
  }),
  z.object({
    ...message,
    kind: z.literal('message_given_up'),
    facts: z.object({
      ...house,
      kind: z.enum(mailKinds),
      error_code: z.string().nullable(),
    }),
  }),
  ...hiringMessages,
  digestMessage,
  z.object({ ...message, kind: z.literal('template_test'), facts: z.object({ ...house, kind: z.enum(letterKinds) }) }),
]);

/** A claimed message. */
export type ClaimedMessage = EachKind<z.output<typeof claimedMessageSchema>>;
/** What a mail can be about. */
export type MailKind = (typeof mailKinds)[number];
/** A claimed message of one kind. */
export type MessageOf<Kind extends MailKind> = Extract<ClaimedMessage, { kind: Kind }>;
