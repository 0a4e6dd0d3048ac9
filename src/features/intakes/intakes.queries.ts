import * as z from 'zod/mini';
import type { AppError } from '../../lib/errors.ts';
import { given, nullable } from '../../lib/given.ts';
import { type Locale, locales } from '../../lib/locale.ts';
import { ok, type Result } from '../../lib/result.ts';
import { call, nothing } from '../../lib/supabase.ts';
import { type OpenIntake, openIntakeSchema } from './desk-intake.ts';
import type { contactWays } from './intake-fields.ts';
import type { AttemptOutcome, CloseReason } from './intake-state.ts';
import { type QueueFilters, type QueueRow, queueRowSchema } from './queue.ts';

type ContactWay = (typeof contactWays)[number];

const rows = z.array(queueRowSchema);

/** Where a page of the queue begins: after this row. */
export type After = Pick<QueueRow, 'id' | 'receivedAt'>;

/**
 * A page of the queue: open requests longest waiting first, closed ones newest first.
 * @param me the caller's user id, for "mine"
 * @param limit at most 200
 * @param after the last row already shown
 */
export function listIntakes(
  filters: QueueFilters,
  me: string,
  limit: number,
  after?: After,
): Promise<Result<QueueRow[], AppError>> {
  return call(
    (client) =>
      client.rpc('list_intakes', {
        ...given({
          p_status: filters.status,
          p_owner: filters.who === 'mine' ? me : undefined,
          p_language: filters.language,
          p_program: filters.program,
          p_after_at: after?.receivedAt,
          p_after_id: after?.id,
        }),
        p_scope: filters.scope,
        p_unowned: filters.who === 'unowned',
        p_overdue: filters.overdue,
        p_limit: limit,
      }),
    rows,
  );
}

/** At most 20 requests by reference, whole phone number, whole address, or part of a name. The search is logged. */
export function searchIntakes(term: string): Promise<Result<QueueRow[], AppError>> {
  return call((client) => client.rpc('search_intakes', { p_term: term }), rows);
}

const countsSchema = z.object({ open: z.number(), unowned: z.number(), mine: z.number(), overdue: z.number() });

/** How many open requests there are, have no owner, are the caller's, are past the standard. */
export type IntakeCounts = z.output<typeof countsSchema>;

/** Counts of open requests. */
export function countIntakes(): Promise<Result<IntakeCounts, AppError>> {
  return call((client) => client.rpc('count_intakes'), countsSchema);
}

/**
 * When any request last changed, or null when there is none: one index look-up, cheap enough to ask every few seconds.
 * @param id only this request; reading `intakes` shows no contact or health fact, so it is not logged
 */
export async function lastChange(id?: string): Promise<Result<string | null, AppError>> {
  const result = await call(
    (client) => {
      const query = client.from('intakes').select('updated_at').order('updated_at', { ascending: false }).limit(1);
      return id === undefined ? query : query.eq('id', id);
    },
    z.array(z.object({ updatedAt: z.string() })),
  );
  return result.ok ? ok(result.value[0]?.updatedAt ?? null) : result;
}

/** Everything about one request. The opening is logged. `not_found`, `denied`. */
export function openIntake(id: string): Promise<Result<OpenIntake, AppError>> {
  return call((client) => client.rpc('open_intake', { p_id: id }), openIntakeSchema);
}

/** Makes the caller the owner. `wrong_state` once closed. */
export function takeOver(id: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('take_over_intake', { p_id: id }), nothing);
}

/** Gives the request to another coordinator, or back to the queue with null. `invalid` with field `to`, `wrong_state`. */
export function handOver(id: string, to: string | null, note: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('hand_over_intake', { p_id: id, p_to: nullable(to), p_note: note }), nothing);
}

/** Keeps a try to reach the person. `nextStepOn` is `YYYY-MM-DD` in the organisation's zone, or empty. */
export function recordAttempt(
  id: string,
  attempt: { way: ContactWay; outcome: AttemptOutcome; note: string; nextStepOn: string },
): Promise<Result<unknown, AppError>> {
  const { way, outcome, note, nextStepOn } = attempt;
  return call(
    (client) =>
      client.rpc('record_intake_attempt', {
        p_id: id,
        p_way: way,
        p_outcome: outcome,
        p_note: note,
        ...given({ p_next_step_on: nextStepOn || undefined }),
      }),
    nothing,
  );
}

/** Closes with a reason; `other` needs a note. `invalid` with field `reason` or `note`, `wrong_state`. */
export function closeIntake(id: string, reason: CloseReason, note: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('close_intake', { p_id: id, p_reason: reason, p_note: note }), nothing);
}

/** Opens a closed request again, saying why. `invalid` with field `note`, `wrong_state`. */
export function reopenIntake(id: string, note: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('reopen_intake', { p_id: id, p_note: note }), nothing);
}

/** Keeps whether two requests are the same person. Nothing is merged. */
export function decideDuplicate(id: string, other: string, isSame: boolean): Promise<Result<unknown, AppError>> {
  return call(
    (client) => client.rpc('decide_intake_duplicate', { p_id: id, p_other: other, p_is_same: isSame }),
    nothing,
  );
}

const coordinatorSchema = z.object({
  userId: z.string(),
  accounts: z.object({ fullName: z.nullable(z.string()), email: z.string() }),
});

/** Somebody a request can be handed to. */
export interface Coordinator {
  userId: string;
  name: string;
}

/** Everybody who answers requests, by name. */
export async function listCoordinators(): Promise<Result<Coordinator[], AppError>> {
  const result = await call(
    (client) =>
      client
        .from('staff_roles')
        .select('user_id, accounts!staff_roles_user_id_fkey(full_name, email)')
        .eq('role', 'coordinator'),
    z.array(coordinatorSchema),
  );
  if (!result.ok) return result;
  const people = result.value.map(({ userId, accounts }) => ({ userId, name: accounts.fullName ?? accounts.email }));
  return ok(people.sort((a, b) => a.name.localeCompare(b.name)));
}

const programNamesSchema = z.array(z.object({ programId: z.string(), locale: z.enum(locales), name: z.string() }));

/** A program's name per id, in a language; a program without that language has its English name. By name. */
export async function listProgramNames(locale: Locale): Promise<Result<Map<string, string>, AppError>> {
  const result = await call(
    (client) => client.from('program_texts').select('program_id, locale, name').order('name'),
    programNamesSchema,
  );
  if (!result.ok) return result;
  const inEnglish = result.value.filter((text) => text.locale === 'en');
  const inLanguage = result.value.filter((text) => text.locale === locale);
  return ok(new Map([...inEnglish, ...inLanguage].map(({ programId, name }) => [programId, name])));
}
