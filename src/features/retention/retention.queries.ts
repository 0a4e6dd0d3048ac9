import * as z from 'zod/mini';
import type { AppError } from '../../lib/errors.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { call, nothing } from '../../lib/supabase.ts';
import {
  type ErasureReceipt,
  type ErasureRequest,
  erasureReceiptSchema,
  erasureRequestSchema,
  type HeldApplication,
  heldApplicationSchema,
  type RetentionNotice,
  type RetentionRule,
  type RuleForm,
  retentionNoticeSchema,
  retentionRuleSchema,
} from './retention.ts';

/** The rules. Admin, HR, auditor. */
export function listRules(): Promise<Result<RetentionRule[], AppError>> {
  return call(
    (client) =>
      client
        .from('retention_rules')
        .select('id, statuses, keep_months, notice_days, is_enabled, source, source_url, revision')
        .order('id'),
    z.array(retentionRuleSchema),
  );
}

/** Changes a rule. `stale` when somebody else did meanwhile; `invalid` below the law's year. Admin, HR. */
export async function saveRule(
  id: string,
  { keepMonths, noticeDays, isEnabled }: RuleForm,
  revision: number,
): Promise<Result<unknown, AppError>> {
  const result = await call(
    (client) =>
      client.rpc('save_retention_rule', {
        p_id: id,
        p_keep_months: Number(keepMonths),
        p_notice_days: Number(noticeDays),
        p_is_enabled: isEnabled,
        p_revision: revision,
      }),
    nothing,
  );
  return result.ok || result.error.code !== 'wrong_state' ? result : fail({ ...result.error, code: 'stale' });
}

/** Most rows of a list on this page. */
export const mostListed = 50;

/** What is about to be erased, soonest first, at most `mostListed`. HR, auditor. */
export function listNotices(): Promise<Result<RetentionNotice[], AppError>> {
  return call(
    (client) =>
      client
        .from('retention_notices')
        .select('id, application_id, rule_id, noticed_at, due_on, application:applications(reference)')
        .is('cancelled_at', null)
        .is('done_at', null)
        .order('due_on')
        .order('id')
        .limit(mostListed),
    z.array(retentionNoticeSchema),
  );
}

/** Applications that are held, with why. HR, auditor. */
export function listHeld(): Promise<Result<HeldApplication[], AppError>> {
  return call(
    (client) =>
      client
        .from('applications')
        .select('id, reference, status, holds:application_holds(is_held, reason, decided_at)')
        .eq('is_held', true)
        .order('reference')
        .limit(mostListed),
    z.array(heldApplicationSchema),
  );
}

/** Holds an application, or lets it go, saying why. HR. `wrong_state` when it is so already. */
export function holdApplication(id: string, isHeld: boolean, reason: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('hold_application', { p_id: id, p_is_held: isHeld, p_reason: reason }), nothing);
}

/** Holds the application with a reference. `not_found` with the field when there is none. */
export async function holdByReference(reference: string, reason: string): Promise<Result<unknown, AppError>> {
  const found = await call(
    (client) => client.from('applications').select('id').eq('reference', reference),
    z.array(z.object({ id: z.string() })),
  );
  if (!found.ok) return found;
  const [row] = found.value;
  return row === undefined
    ? fail({ code: 'not_found', field: 'reference' })
    : await holdApplication(row.id, true, reason);
}

/** Wishes to be forgotten that are not finished, oldest first. Admin, HR, auditor. */
export function listErasureRequests(): Promise<Result<ErasureRequest[], AppError>> {
  return call(
    (client) =>
      client
        .from('erasure_requests')
        .select('id, reference, asked_at')
        .is('done_at', null)
        .is('cancelled_at', null)
        .order('asked_at')
        .limit(mostListed),
    z.array(erasureRequestSchema),
  );
}

/** What was erased, newest first. Admin, HR, auditor. */
export async function listReceipts(): Promise<Result<ErasureReceipt[], AppError>> {
  const result = await call(
    (client) =>
      client
        .from('erasure_receipts')
        .select('id, what, tables, files, erased_at, request_id')
        .order('erased_at', { ascending: false })
        .order('id')
        .limit(mostListed),
    z.array(erasureReceiptSchema),
    ['tables'],
  );
  return result.ok ? ok(result.value) : result;
}
