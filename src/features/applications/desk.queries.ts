import * as z from 'zod/mini';
import type { AppError } from '../../lib/errors.ts';
import { given } from '../../lib/given.ts';
import type { Locale } from '../../lib/locale.ts';
import { ok, type Result } from '../../lib/result.ts';
import { call, nothing } from '../../lib/supabase.ts';
import type { ApplicationStatus, CloseReason } from './application.ts';
import { type OpenApplication, openApplicationSchema } from './desk-application.ts';
import { columnSize, type DeskFilters, databaseFilters } from './desk-filters.ts';
import {
  type BoardColumn,
  type BoardCounts,
  boardCountsSchema,
  type DeskRow,
  deskRowSchema,
  titleIn,
} from './desk-row.ts';

const rows = z.array(deskRowSchema);

/** Where a page begins: after this row. */
export type After = Pick<DeskRow, 'id' | 'statusAt'>;

/**
 * A page of applications: waiting ones longest first, ended ones newest first.
 * @param column narrows to one column of the board
 * @param limit at most 200
 */
export function listApplications(
  filters: DeskFilters,
  limit: number,
  after?: After,
  column?: BoardColumn,
): Promise<Result<DeskRow[], AppError>> {
  return call(
    (client) =>
      client.rpc('list_applications', {
        p_filters: databaseFilters(filters, column),
        p_limit: limit,
        ...given({ p_after_at: after?.statusAt, p_after_id: after?.id }),
      }),
    rows,
  );
}

/** The top of every column of the board, and how many applications each holds in all. */
export async function loadBoard(
  filters: DeskFilters,
): Promise<Result<{ rows: DeskRow[]; counts: BoardCounts }, AppError>> {
  const p_filters = databaseFilters(filters);
  const [top, counts] = await Promise.all([
    call((client) => client.rpc('list_application_board', { p_filters, p_limit: columnSize }), rows),
    call((client) => client.rpc('count_applications', { p_filters }), boardCountsSchema),
  ]);
  if (!top.ok) return top;
  return counts.ok ? ok({ rows: top.value, counts: counts.value }) : counts;
}

/** At most 20 applications by reference, whole number, whole address, or part of a name. The search is logged. */
export function searchApplications(term: string): Promise<Result<DeskRow[], AppError>> {
  return call((client) => client.rpc('search_applications', { p_term: term }), rows);
}

/** When any application last changed, or null: one index look-up, cheap enough to ask every few seconds. */
export async function lastChange(id?: string): Promise<Result<string | null, AppError>> {
  const result = await call(
    (client) => {
      const query = client
        .from('applications')
        .select('updated_at')
        .neq('status', 'draft')
        .order('updated_at', { ascending: false })
        .limit(1);
      return id === undefined ? query : query.eq('id', id);
    },
    z.array(z.object({ updatedAt: z.string() })),
  );
  return result.ok ? ok(result.value[0]?.updatedAt ?? null) : result;
}

const hiringCountsSchema = z.object({
  ...boardCountsSchema.shape,
  stale: z.number(),
  unread: z.number(),
  myReview: z.number(),
});

/** The numbers a working day of the hiring team begins with. */
export function countMyHiring(): Promise<Result<z.output<typeof hiringCountsSchema>, AppError>> {
  return call((client) => client.rpc('count_my_hiring'), hiringCountsSchema);
}

/** A job to filter by. */
export interface JobChoice {
  id: string;
  name: string;
}

const jobsSchema = z.array(
  z.object({
    id: z.string(),
    reference: z.string(),
    jobTexts: z.array(z.object({ locale: z.string(), title: z.string() })),
  }),
);

/** The newest two hundred postings that were ever published, by title. */
export async function listJobChoices(locale: Locale): Promise<Result<JobChoice[], AppError>> {
  const result = await call(
    (client) =>
      client
        .from('jobs')
        .select('id, reference, job_texts(locale, title)')
        .neq('status', 'draft')
        .order('published_at', { ascending: false })
        .limit(200),
    jobsSchema,
  );
  if (!result.ok) return result;
  const choices = result.value.map(({ id, reference, jobTexts }) => {
    const titles = Object.fromEntries(jobTexts.map((text) => [text.locale, text.title]));
    return { id, name: `${titleIn(titles, locale, reference)} (${reference})` };
  });
  return ok(choices.sort((a, b) => a.name.localeCompare(b.name)));
}

/** Everything about one application. The opening is logged. `not_found`, `denied`. */
export function openApplication(id: string): Promise<Result<OpenApplication, AppError>> {
  return call((client) => client.rpc('open_application', { p_id: id }), openApplicationSchema);
}

/** The support a candidate asked for, or null. HR only; logged by itself. */
export function openSupport(id: string): Promise<Result<string | null, AppError>> {
  return call((client) => client.rpc('open_application_support', { p_id: id }), z.nullable(z.string()));
}

/** HR lifts the hiding of one name for themselves. `invalid` with field `reason`. */
export function revealCandidate(id: string, reason: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('reveal_candidate', { p_id: id, p_reason: reason }), nothing);
}

/** Adds a note for the team. `invalid` with field `body`. */
export function addNote(id: string, body: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('add_application_note', { p_id: id, p_body: body }), nothing);
}

/** Keeps that the people behind two applications are one, or are not. Nothing is merged. */
export function decideSamePerson(id: string, other: string, isSame: boolean): Promise<Result<unknown, AppError>> {
  return call(
    (client) => client.rpc(isSame ? 'join_candidates' : 'separate_candidates', { p_id: id, p_other: other }),
    nothing,
  );
}

/** A move, as its dialog asks for it. */
export interface MoveRequest {
  command: string;
  reason?: CloseReason | undefined;
  note: string;
  isTold: boolean;
}

/** Makes a move. `wrong_state` when somebody was faster, `invalid` with field `reason` or `note`. */
export function moveApplication(
  id: string,
  from: ApplicationStatus,
  { command, reason, note, isTold }: MoveRequest,
): Promise<Result<unknown, AppError>> {
  return call(
    (client) =>
      client.rpc('move_application', {
        p_id: id,
        p_command: command,
        p_from: from,
        p_is_told: isTold,
        ...given({ p_reason: reason, p_note: note || undefined }),
      }),
    nothing,
  );
}
