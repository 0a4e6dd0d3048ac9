import * as z from 'zod/mini';

/** Where a request stands, as the database's `reference_status`. */
export const referenceStatuses = ['asked', 'given', 'refused', 'expired', 'cancelled'] as const;
/** Whether a referee would work with the person again, as in SQL. */
export const wouldWorkAgain = ['yes', 'with_reservations', 'no', 'rather_not_say'] as const;

export type ReferenceStatus = (typeof referenceStatuses)[number];
export type WouldWorkAgain = (typeof wouldWorkAgain)[number];

/** Longest answers (checks of 79_references.sql). */
export const referenceLimits = { name: 300, relation: 120, howKnown: 1000, long: 4000 } as const;

const month = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;
const monthText = z.string().check(z.trim(), z.regex(/^$|^(19|20)\d{2}-(0[1-9]|1[0-2])$/, 'month'));
const needed = (most: number) => z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(most, 'too_long'));
const phoneText = z.string().check(
  z.trim(),
  z.refine((text) => text === '' || /^.{10,40}$/.test(text), 'not_phone'),
  z.refine(
    (text) => text === '' || (text.replace(/\D/g, '').length >= 10 && text.replace(/\D/g, '').length <= 15),
    'not_phone',
  ),
);

/** A referee's answers as typed: on the public page, and by HR on the phone. Months are `YYYY-MM` or empty. */
export const referenceFormSchema = z
  .object({
    givenBy: needed(referenceLimits.name),
    howKnown: needed(referenceLimits.howKnown),
    knownFrom: monthText,
    knownUntil: monthText,
    wouldWorkAgain: z.enum(wouldWorkAgain, 'required'),
    strengths: needed(referenceLimits.long),
    concerns: z.string().check(z.trim(), z.maxLength(referenceLimits.long, 'too_long')),
    mayCall: z.boolean(),
    phone: phoneText,
  })
  .check(
    z.refine((form) => !form.mayCall || form.phone !== '', { error: 'required', path: ['phone'] }),
    z.refine(
      (form) => !(month.test(form.knownFrom) && month.test(form.knownUntil)) || form.knownFrom <= form.knownUntil,
      {
        error: 'order',
        path: ['knownUntil'],
      },
    ),
  );

/** A referee's answers, checked. */
export type ReferenceForm = z.output<typeof referenceFormSchema>;

/** The answers as the database takes them (private.keep_reference). */
export function referenceArgument(form: ReferenceForm): Record<string, string | boolean> {
  return {
    given_by: form.givenBy,
    how_known: form.howKnown,
    known_from: form.knownFrom,
    known_until: form.knownUntil,
    would_work_again: form.wouldWorkAgain,
    strengths: form.strengths,
    concerns: form.concerns,
    may_call: form.mayCall,
    phone: form.phone,
  };
}

/** The form's field for the database's name of it. */
export const referenceFields = {
  given_by: 'givenBy',
  how_known: 'howKnown',
  known_from: 'knownFrom',
  known_until: 'knownUntil',
  would_work_again: 'wouldWorkAgain',
  strengths: 'strengths',
  concerns: 'concerns',
  may_call: 'mayCall',
  phone: 'phone',
} as const satisfies Record<string, keyof ReferenceForm>;

/** A token as the link carries it: 64 hex digits behind `#`. */
export const tokenShape = /^[0-9a-f]{64}$/;

/** What the function `give-reference` is asked. The token travels in the body, never in an address. */
export const referenceAskSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('open'), token: z.string().check(z.regex(tokenShape)) }),
  z.object({ action: z.literal('refuse'), token: z.string().check(z.regex(tokenShape)) }),
  z.object({ action: z.literal('give'), token: z.string().check(z.regex(tokenShape)), answers: z.unknown() }),
]);

/** What a referee's page is told: the least that serves. `unknown` for every link that opens nothing. */
export const referenceReplySchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('open'),
    referee: z.string(),
    candidate: z.nullable(z.string()),
    jobTitle: z.nullable(z.object({ en: z.optional(z.string()), es: z.optional(z.string()) })),
    organization: z.string(),
    expiresAt: z.string(),
    zone: z.string(),
  }),
  z.object({ state: z.enum(['given', 'refused', 'unknown', 'slow', 'failed']) }),
  z.object({ state: z.literal('invalid'), field: z.optional(z.string()) }),
]);

/** What a referee's page is told. */
export type ReferenceReply = z.output<typeof referenceReplySchema>;
/** What a referee may know of whom the reference is for. */
export type ReferenceFacts = Extract<ReferenceReply, { state: 'open' }>;

const maybe = z.nullable(z.string());

/** Somebody who may be asked, and where that stands (list_references). HR only. */
export const refereeSchema = z.object({
  refereeId: z.string(),
  fullName: z.string(),
  relation: maybe,
  email: maybe,
  phone: maybe,
  isReplaced: z.boolean(),
  requestId: maybe,
  status: z.nullable(z.enum(referenceStatuses)),
  askedAt: maybe,
  expiresAt: maybe,
  reminders: z.nullable(z.number()),
  remindedAt: maybe,
  endedAt: maybe,
  isByPhone: z.boolean(),
  mailStatus: maybe,
  isSuppressed: z.boolean(),
});

/** Somebody who may be asked. */
export type Referee = z.output<typeof refereeSchema>;

/** What a referee said (open_reference). HR only; each opening is logged. */
export const openReferenceSchema = z.object({
  givenBy: z.string(),
  howKnown: z.string(),
  knownFrom: maybe,
  knownUntil: maybe,
  wouldWorkAgain: z.enum(wouldWorkAgain),
  strengths: z.string(),
  concerns: maybe,
  mayCall: z.boolean(),
  phone: maybe,
  givenAt: z.string(),
  recordedBy: maybe,
});

/** What a referee said. */
export type OpenReference = z.output<typeof openReferenceSchema>;

/** Whether the mail to a referee did not get through: the address is wrong, or takes no mail. */
export function isUndelivered({ mailStatus, isSuppressed }: Pick<Referee, 'mailStatus' | 'isSuppressed'>): boolean {
  return isSuppressed || ['bounced', 'complained', 'given_up', 'dropped'].includes(mailStatus ?? '');
}

const emailText = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(254, 'too_long'),
    z.regex(/^$|^[^@\s]+@[^@\s]+\.[^@\s]+$/, 'not_email'),
  );

/** Another person to ask instead. */
export const refereeFormSchema = z
  .object({
    fullName: needed(referenceLimits.name),
    relation: z.string().check(z.trim(), z.maxLength(referenceLimits.relation, 'too_long')),
    email: emailText,
    phone: phoneText,
  })
  .check(z.refine((form) => form.email !== '' || form.phone !== '', { error: 'required', path: ['email'] }));

/** Another person to ask instead. */
export type RefereeForm = z.output<typeof refereeFormSchema>;
