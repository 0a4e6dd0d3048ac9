import * as z from 'zod/mini';
import type { AppError } from '../../lib/errors.ts';
import { given } from '../../lib/given.ts';
import type { Result } from '../../lib/result.ts';
import { call, nothing } from '../../lib/supabase.ts';
import { type MessageProblem, type MessageRule, messageProblemSchema, messageRuleSchema } from './message.ts';

/** How many mails come at a time. */
export const problemPageSize = 20;

/** Mails that did not arrive, newest first, after the last one already shown. Admin, auditor. */
export function listMessageProblems(
  before?: Pick<MessageProblem, 'id' | 'updatedAt'>,
): Promise<Result<MessageProblem[], AppError>> {
  return call(
    (client) =>
      client.rpc('list_message_problems', {
        ...given({ p_before_at: before?.updatedAt, p_before_id: before?.id }),
        p_limit: problemPageSize,
      }),
    z.array(messageProblemSchema),
  );
}

/** Sends a stuck mail again and lifts the suppression of its address. Admin. `not_found`, `wrong_state` when it moved on. */
export function retryMessage(id: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('retry_message', { p_id: id }), nothing);
}

/** The rules, by event. Admin, auditor. */
export function listMessageRules(): Promise<Result<MessageRule[], AppError>> {
  return call(
    (client) =>
      client.from('message_rules').select('event, audience, kind, is_enabled').order('event').order('audience'),
    z.array(messageRuleSchema),
  );
}

/** Switches a rule on or off. Admin; `not_found` when no row was changed, which is how the database says no. */
export function switchMessageRule(rule: MessageRule, isEnabled: boolean): Promise<Result<unknown, AppError>> {
  return call(
    (client) =>
      client
        .from('message_rules')
        .update({ is_enabled: isEnabled })
        .eq('event', rule.event)
        .eq('audience', rule.audience)
        .select('event')
        .single(),
    nothing,
  );
}
