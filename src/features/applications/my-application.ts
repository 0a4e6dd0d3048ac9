import * as z from 'zod/mini';
import { documentKinds } from '../documents/document.ts';
import { toldInterviewSchema } from '../interviews/interview.ts';
import { applicationStatuses, candidateReasons } from './application.ts';
import { myAnswersSchema } from './my-answers.ts';
import { myOfferSchema } from './my-offer.ts';
import { myRowSchema } from './my-row.ts';

const maybe = z.nullable(z.string());

const eventSchema = z.object({
  id: z.string(),
  command: z.string(),
  toStatus: z.enum(applicationStatuses),
  happenedAt: z.string(),
  isMine: z.boolean(),
  reason: z.nullable(z.enum([...candidateReasons])),
  note: maybe,
});

/** A step that the candidate knows of. */
export type MyEvent = z.output<typeof eventSchema>;

const requestSchema = z.object({
  id: z.string(),
  kind: z.enum(documentKinds),
  note: maybe,
  dueOn: maybe,
  askedAt: z.string(),
  fulfilledAt: maybe,
  fileName: maybe,
});

/** A paper we asked for. */
export type MyRequest = z.output<typeof requestSchema>;

const postingTextSchema = z.object({
  title: z.optional(z.string()),
  summary: z.optional(z.string()),
  responsibilities: z.optional(z.array(z.string())),
  benefits: z.optional(z.array(z.string())),
});

/** The posting as it stood when it was answered; versions of long ago may lack what came later. */
const postingSchema = z.object({
  texts: z.optional(z.object({ en: z.optional(postingTextSchema), es: z.optional(postingTextSchema) })),
});

/** One application whole (`open_my_application`). */
export const myApplicationSchema = z.object({
  application: z.extend(myRowSchema, { locale: z.enum(['en', 'es']), jobVersion: z.number() }),
  posting: z.nullable(postingSchema),
  events: z.array(eventSchema),
  requests: z.array(requestSchema),
  interviews: z.array(toldInterviewSchema),
  offers: z.array(myOfferSchema),
  answers: z.nullable(myAnswersSchema),
});

/** One application whole, as its candidate may know it. */
export type MyApplication = z.output<typeof myApplicationSchema>;
