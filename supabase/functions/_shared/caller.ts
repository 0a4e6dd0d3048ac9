import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '../../../src/lib/database.types.ts';
import { type AppError, toAppError } from '../../../src/lib/errors.ts';
import { setting } from './settings.ts';

const options = { auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false } };

/**
 * A client with the caller's own token, which the API verifies at each call: what it may do is what the caller may do.
 * Without a token it is anybody.
 */
export function callerClient(request: Request): SupabaseClient<Database> {
  const authorization = request.headers.get('authorization');
  return createClient<Database>(setting('SUPABASE_URL'), setting('SUPABASE_ANON_KEY'), {
    ...options,
    ...(authorization === null ? {} : { global: { headers: { authorization } } }),
  });
}

/** A failed call of the caller's: the API answers 401 to anybody who is not signed in, whatever the database said. */
export function callerError(error: unknown, status: number): AppError {
  return status === 401 ? { code: 'signed_out', cause: error } : toAppError(error, status);
}
