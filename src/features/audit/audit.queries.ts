import * as z from 'zod/mini';
import type { AppError } from '../../lib/errors.ts';
import { given } from '../../lib/given.ts';
import { startOfDay } from '../../lib/instants.ts';
import { ok, type Result } from '../../lib/result.ts';
import { call } from '../../lib/supabase.ts';
import { type AuditEvent, type AuditSearch, auditEventSchema } from './audit.ts';

/** How many events come at a time. */
export const auditPageSize = 50;

/** The day after a calendar day. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/**
 * Events newest first. Whoever is neither admin nor auditor gets none.
 * @param zone on whose clock the days of the search begin and end
 * @param before the last event already shown
 */
export function searchAudit(
  search: AuditSearch,
  zone: string,
  before?: Pick<AuditEvent, 'id' | 'happenedAt'>,
): Promise<Result<AuditEvent[], AppError>> {
  return call(
    (client) =>
      client.rpc('search_audit', {
        ...given({
          p_table: search.table,
          p_record_id: search.record,
          p_actor: search.actor,
          p_action: search.action,
          p_from: search.from && startOfDay(search.from, zone),
          p_until: search.until && startOfDay(dayAfter(search.until), zone),
          p_before_at: before?.happenedAt,
          p_before_id: before?.id,
        }),
        p_limit: auditPageSize,
      }),
    z.array(auditEventSchema),
    ['changes'],
  );
}

const personSchema = z.object({ userId: z.string(), email: z.string(), fullName: z.nullable(z.string()) });

/** Names of staff by user id. People who left the staff are not among them. */
export async function listPeople(): Promise<Result<ReadonlyMap<string, string>, AppError>> {
  const people = await call(
    (client) => client.from('accounts').select('user_id, email, full_name'),
    z.array(personSchema),
  );
  if (!people.ok) return people;
  const named = people.value.map(({ userId, fullName, email }) => [userId, fullName ?? email] as const);
  return ok(new Map(named.sort(([, a], [, b]) => a.localeCompare(b))));
}
