import * as z from 'zod/mini';
import type { Locale } from '../../lib/locale.ts';
import { localPath, type SitePath } from '../../lib/paths.ts';
import { documentKinds } from '../documents/document.ts';
import { toldInterviewSchema } from '../interviews/interview.ts';
import { applicationStatuses, candidateReasons, openStatuses } from './application.ts';
import { myAnswersSchema } from './my-answers.ts';
import { myOfferSchema, offerStatuses } from './my-offer.ts';

const maybe = z.nullable(z.string());

/** A text per language; where one is missing the other stands. */
export const perLocaleSchema = z.object({ en: z.optional(z.string()), es: z.optional(z.string()) });

/** The words of a language, else of the other one, else nothing. */
export function inLocale(texts: z.output<typeof perLocaleSchema> | null, locale: Locale): string {
  return texts?.[locale] ?? texts?.en ?? texts?.es ?? '';
}

/** An application as its candidate's list shows it (`list_my_applications`). */
export const myRowSchema = z.object({
  id: z.string(),
  reference: z.string(),
  /** As they may see it: a decision nobody told them of is not in it. */
  status: z.enum(applicationStatuses),
  sinceAt: z.string(),
  submittedAt: maybe,
  /** The day by which we mean to write, `YYYY-MM-DD`; null where it is not our turn. */
  answerDueOn: maybe,
  jobSlug: z.string(),
  titles: perLocaleSchema,
  isJobOpen: z.boolean(),
  closesAt: maybe,
  isPaper: z.boolean(),
  savedAt: maybe,
  unread: z.number(),
  openRequests: z.number(),
  interview: z.nullable(
    z.object({ status: z.enum(['proposed', 'set']), startsAt: maybe, zone: z.string(), isAsked: z.boolean() }),
  ),
  offer: z.nullable(z.object({ status: z.enum(offerStatuses), expiresAt: z.string() })),
});

/** An application as its candidate's list shows it. */
export type MyRow = z.output<typeof myRowSchema>;

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

/** Whether an application can be taken back from here; the database decides (withdraw_application). */
export function mayWithdraw(row: Pick<MyRow, 'status'>): boolean {
  return openStatuses.some((status) => status === row.status);
}

/** Where a draft goes on. */
export function applyPath(locale: Locale, slug: string): SitePath {
  return localPath(locale, `/apply?job=${encodeURIComponent(slug)}`);
}
