import { z } from 'zod';
import { locales } from '../../lib/locale.ts';

/** What every mail may say about the house. */
const house = { organization: z.string(), phone: z.string(), email: z.string(), website: z.string() };
const message = {
  id: z.uuid(),
  to_email: z.string(),
  locale: z.enum(locales),
  attempt: z.number().int(),
  subject_id: z.uuid(),
};

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
      kind: z.enum(['intake_received', 'intake_notice', 'staff_invited', 'message_given_up']),
      error_code: z.string().nullable(),
    }),
  }),
]);

/** A claimed message. */
export type ClaimedMessage = z.output<typeof claimedMessageSchema>;
/** What a mail can be about. */
export type MailKind = ClaimedMessage['kind'];
/** A claimed message of one kind. */
export type MessageOf<Kind extends MailKind> = Extract<ClaimedMessage, { kind: Kind }>;
