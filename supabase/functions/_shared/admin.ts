import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '../../../src/lib/database.types.ts';
import { setting } from './settings.ts';

const options = { auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false } };

/** A client with the service key: it may call what the database reserves for functions. Never hand it to a caller. */
export function adminClient(): SupabaseClient<Database> {
  return createClient<Database>(setting('SUPABASE_URL'), setting('SUPABASE_SERVICE_ROLE_KEY'), options);
}

/** A client with the publishable key: it reads what is published. */
export function publicClient(): SupabaseClient<Database> {
  return createClient<Database>(setting('SUPABASE_URL'), setting('SUPABASE_ANON_KEY'), options);
}
