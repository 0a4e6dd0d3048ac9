import * as z from 'zod/mini';
import type { Locale } from '../../lib/locale.ts';
import { localPath, type SitePath } from '../../lib/paths.ts';
import { applicationStatuses, openStatuses } from './application.ts';
import { offerStatuses } from './offer-status.ts';

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

/** Whether an application can be taken back from here; the database decides (withdraw_application). */
export function mayWithdraw(row: Pick<MyRow, 'status'>): boolean {
  return openStatuses.some((status) => status === row.status);
}

/** Where a draft goes on. */
export function applyPath(locale: Locale, slug: string): SitePath {
  return localPath(locale, `/apply?job=${encodeURIComponent(slug)}`);
}
