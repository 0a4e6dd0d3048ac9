import * as z from 'zod/mini';
import type { AppError } from '../../lib/errors.ts';
import { ok, type Result } from '../../lib/result.ts';
import { call, nothing } from '../../lib/supabase.ts';

/** Whether the caller wants the morning digest; a row says that they do not. */
export async function loadDigestWish(): Promise<Result<boolean, AppError>> {
  const paused = await call(
    (client) => client.from('digest_pauses').select('paused_at'),
    z.array(z.object({ pausedAt: z.string() })),
  );
  return paused.ok ? ok(paused.value.length === 0) : paused;
}

/** Turns the caller's morning digest on or off. HR, hiring managers. */
export function setDigestWish(isWanted: boolean): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('set_digest', { p_is_wanted: isWanted }), nothing);
}
