import * as z from 'zod/mini';
import type { AppError } from '../../lib/errors.ts';
import { given } from '../../lib/given.ts';
import { locales } from '../../lib/locale.ts';
import { ok, type Result } from '../../lib/result.ts';
import { call, nothing } from '../../lib/supabase.ts';
import { type ApplicationStatus, applicationStatuses } from './application.ts';
import type { MoveRequest } from './desk.queries.ts';
import { type Review, type ReviewDraft, reviewDocument, reviewSchema } from './desk-review.ts';

const bulkRowSchema = z.object({
  id: z.string(),
  reference: z.string(),
  candidateName: z.nullable(z.string()),
  status: z.enum(applicationStatuses),
  isDone: z.boolean(),
  /** Why it cannot be done; null when it can, or was. */
  code: z.nullable(z.enum(['wrong_state', 'denied', 'told_already', 'closed', 'not_found'])),
  /** Whether a mail about it would reach the candidate. */
  reachesCandidate: z.nullable(z.boolean()),
});

/** One application in a step with many. */
export type BulkRow = z.output<typeof bulkRowSchema>;

const bulkRows = z.array(bulkRowSchema);

/** Which of these a step can be made with, and whom a mail would reach. `command` is a move or `message`. */
export function previewApplications(ids: readonly string[], command: string): Promise<Result<BulkRow[], AppError>> {
  return call((client) => client.rpc('preview_applications', { p_ids: [...ids], p_command: command }), bulkRows);
}

/** Makes one move with many; gives what became of each. `invalid` with field `reason` or `note` refuses the whole. */
export function moveApplications(
  seen: readonly { id: string; status: ApplicationStatus }[],
  { command, reason, note, isTold }: MoveRequest,
): Promise<Result<BulkRow[], AppError>> {
  return call(
    (client) =>
      client.rpc('move_applications', {
        p_ids: seen.map((row) => row.id),
        p_seen: seen.map((row) => row.status),
        p_command: command,
        p_is_told: isTold,
        ...given({ p_reason: reason, p_note: note || undefined }),
      }),
    bulkRows,
  );
}

/** Writes one message to many candidates; gives what became of each. `invalid` with field `body` refuses the whole. */
export function messageApplications(ids: readonly string[], body: string): Promise<Result<BulkRow[], AppError>> {
  return call((client) => client.rpc('message_applications', { p_ids: [...ids], p_body: body }), bulkRows);
}

const letterSchema = z.nullable(
  z.object({
    /** The mail that tells of the move; null for moves that say nothing. */
    kind: z.nullable(z.string()),
    locale: z.enum(locales),
    reachesCandidate: z.nullable(z.boolean()),
    /** The organisation's own words; null where the built-in ones stand. */
    template: z.nullable(z.object({ subject: z.string(), heading: z.string(), paragraphs: z.array(z.string()) })),
    name: z.nullable(z.string()),
    job: z.nullable(z.string()),
    reference: z.string(),
    organization: z.nullable(z.string()),
    phone: z.nullable(z.string()),
  }),
);

/** What a mail about a move would be made of. */
export type MoveLetter = NonNullable<z.output<typeof letterSchema>>;

/** What the candidate would read if they were told of a move; null when the application is gone. */
export function previewMoveLetter(id: string, command: string): Promise<Result<MoveLetter | null, AppError>> {
  return call((client) => client.rpc('preview_move_letter', { p_id: id, p_command: command }), letterSchema);
}

const lastMoveSchema = z.array(
  z.object({
    toStatus: z.enum(applicationStatuses),
    happenedAt: z.string(),
    accounts: z.nullable(z.object({ fullName: z.nullable(z.string()), email: z.string() })),
  }),
);

/** Who moved an application last, and where to: for whoever was a moment too late. */
export interface LastMove {
  toStatus: ApplicationStatus;
  happenedAt: string;
  /** The name of staff; null when it was the candidate or the clock. */
  byName: string | null;
}

/** The newest step of an application, or null when it has none. */
export async function lastMove(id: string): Promise<Result<LastMove | null, AppError>> {
  const result = await call(
    (client) =>
      client
        .from('application_events')
        .select('to_status, happened_at, accounts(full_name, email)')
        .eq('application_id', id)
        .order('happened_at', { ascending: false })
        .limit(1),
    lastMoveSchema,
  );
  if (!result.ok) return result;
  const [move] = result.value;
  if (!move) return ok(null);
  const { toStatus, happenedAt, accounts } = move;
  return ok({ toStatus, happenedAt, byName: accounts ? (accounts.fullName ?? accounts.email) : null });
}

const viewsSchema = z.array(z.object({ id: z.string(), name: z.string(), query: z.string() }));

/** A set of filters kept under a name: the query of an address. */
export type SavedView = z.output<typeof viewsSchema>[number];

/** The caller's own views, by name. */
export function listViews(): Promise<Result<SavedView[], AppError>> {
  return call((client) => client.from('saved_views').select('id, name, query').order('name'), viewsSchema);
}

/** Keeps filters under a name; the same name again replaces them. `invalid` with field `name`. */
export function saveView(name: string, query: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('save_view', { p_name: name, p_query: query }), nothing);
}

/** Forgets a view. */
export function deleteView(id: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('delete_view', { p_id: id }), nothing);
}

/** Keeps the caller's unfinished review, whole or in part. `wrong_state` once given or past the interview. */
export function saveReview(id: string, draft: ReviewDraft): Promise<Result<Review, AppError>> {
  return call((client) => client.rpc('save_review', { p_id: id, p_review: reviewDocument(draft) }), reviewSchema);
}

/** Gives the caller's review for good. `invalid` with field `recommendation` or `ratings`. */
export function giveReview(id: string, draft: ReviewDraft): Promise<Result<Review, AppError>> {
  return call((client) => client.rpc('give_review', { p_id: id, p_review: reviewDocument(draft) }), reviewSchema);
}

/** Throws the caller's unfinished review away. */
export function discardReview(id: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('discard_review', { p_id: id }), nothing);
}
