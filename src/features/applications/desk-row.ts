import * as z from 'zod/mini';
import { locales } from '../../lib/locale.ts';
import { applicationSources, applicationStatuses, candidateReasons, ourReasons } from './application.ts';

/** A title in the languages the posting has. */
export const titlesSchema = z.nullable(z.partialRecord(z.enum(locales), z.string()));

/** Every reason an application can end for. */
export const closeReasonSchema = z.enum([...new Set([...ourReasons, ...candidateReasons])]);

/** One application as board and table show it: what may be known without opening it. */
export const deskRowSchema = z.object({
  id: z.string(),
  reference: z.string(),
  status: z.enum(applicationStatuses),
  /** Since when it is in this status. */
  statusAt: z.string(),
  submittedAt: z.string(),
  /** When the candidate was told that they are not selected. */
  toldAt: z.nullable(z.string()),
  closeReason: z.nullable(closeReasonSchema),
  /** Days in this status; null once it has ended. */
  daysWaiting: z.nullable(z.number()),
  isStale: z.boolean(),
  jobId: z.string(),
  jobReference: z.string(),
  jobTitles: titlesSchema,
  /** Null while the name is hidden, or when it was erased. */
  candidateName: z.nullable(z.string()),
  isNameHidden: z.boolean(),
  isAnonymised: z.boolean(),
  source: z.enum(applicationSources),
  locale: z.enum(locales),
  hasKnockOut: z.boolean(),
  isPaper: z.boolean(),
  reviewsGiven: z.number(),
  myReview: z.nullable(z.enum(['unfinished', 'given'])),
  unread: z.number(),
  otherApplications: z.number(),
  updatedAt: z.string(),
});

/** One application as board and table show it. */
export type DeskRow = z.output<typeof deskRowSchema>;

/** A job's title in a language, else in English, else its reference. */
export function titleIn(titles: DeskRow['jobTitles'], locale: (typeof locales)[number], otherwise: string): string {
  return titles?.[locale] ?? titles?.en ?? otherwise;
}

/** Columns of the board, left to right: the open states, and what was decided and not yet told. */
export const boardColumns = ['submitted', 'screening', 'interview', 'offer', 'clearing', 'untold'] as const;

/** One column of the board. */
export type BoardColumn = (typeof boardColumns)[number];

/** The column an application stands in, or undefined when it has ended. */
export function columnOf(row: Pick<DeskRow, 'status' | 'toldAt'>): BoardColumn | undefined {
  if (row.status === 'not_selected') return row.toldAt === null ? 'untold' : undefined;
  return boardColumns.find((column) => column === row.status);
}

/** How many applications stand in each column, as the database counts them. */
export const boardCountsSchema = z.object({
  submitted: z.number(),
  screening: z.number(),
  interview: z.number(),
  offer: z.number(),
  clearing: z.number(),
  untold: z.number(),
});

/** How many applications stand in each column. */
export type BoardCounts = z.output<typeof boardCountsSchema>;

/** Puts pages together, each application once. */
export function joinRows(first: readonly DeskRow[], rest: readonly DeskRow[]): DeskRow[] {
  const seen = new Set(first.map((row) => row.id));
  return [...first, ...rest.filter((row) => !seen.has(row.id))];
}
