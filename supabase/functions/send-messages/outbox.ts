import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { type ClaimedMessage, claimedMessageSchema } from '../../../src/features/messages/mail-facts.ts';
import type { Database } from '../../../src/lib/database.types.ts';
import { toAppError } from '../../../src/lib/errors.ts';

/** A message we could not read: newer than this function, or broken. */
export type UnreadMessage = { id: string; kind: 'unread' };

/** The outbox in the database (supabase/schemas/80_messages.sql). Every call throws an AppError when it fails. */
export interface Outbox {
  claim: (worker: string, limit: number, leaseSeconds: number) => Promise<(ClaimedMessage | UnreadMessage)[]>;
  recordSent: (id: string, providerId: string | undefined) => Promise<void>;
  recordFailed: (
    id: string,
    worker: string,
    code: string,
    isFinal: boolean,
    retryAfterSeconds: number | undefined,
  ) => Promise<void>;
  recordRun: (startedAt: Date, isOk: boolean, detail: string | undefined) => Promise<void>;
}

/** Opens the outbox through the REST API. @param admin a client with the service key */
export function openOutbox(admin: SupabaseClient<Database>): Outbox {
  return {
    async claim(worker, limit, leaseSeconds) {
      const answer = await admin.rpc('claim_messages', {
        p_worker: worker,
        p_limit: limit,
        p_lease_seconds: leaseSeconds,
      });
      return z.array(z.unknown()).parse(checked(answer)).map(readMessage);
    },
    async recordSent(id, providerId) {
      checked(await admin.rpc('record_message_sent', { p_id: id, ...(providerId && { p_provider_id: providerId }) }));
    },
    async recordFailed(id, worker, code, isFinal, retryAfterSeconds) {
      const after = retryAfterSeconds === undefined ? {} : { p_retry_after_seconds: retryAfterSeconds };
      const what = { p_id: id, p_worker: worker, p_code: code, p_is_final: isFinal, ...after };
      checked(await admin.rpc('record_message_failed', what));
    },
    async recordRun(startedAt, isOk, detail) {
      const run = { p_job: 'send-messages', p_started_at: startedAt.toISOString(), p_is_ok: isOk };
      checked(await admin.rpc('record_clock_run', { ...run, ...(detail && { p_detail: detail }) }));
    },
  };
}

function readMessage(row: unknown): ClaimedMessage | UnreadMessage {
  const read = claimedMessageSchema.safeParse(row);
  return read.success ? read.data : { id: z.object({ id: z.uuid() }).parse(row).id, kind: 'unread' };
}

function checked<Data>({ data, error, status }: { data: Data; error: unknown; status: number }): Data {
  if (error) throw toAppError(error, status);
  return data;
}
