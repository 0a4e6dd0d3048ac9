import type { AppError } from '../../lib/errors.ts';
import type { Result } from '../../lib/result.ts';
import { call } from '../../lib/supabase.ts';
import { type Health, healthSchema, verificationSchema } from './health.ts';

/** The state of everything that runs by itself. Admin, auditor; others `denied`. */
export function loadHealth(): Promise<Result<Health, AppError>> {
  return call((client) => client.rpc('system_health'), healthSchema);
}

/** Walks the whole audit chain now and keeps what it found. Admin, auditor; others `denied`. */
export function verifyAuditChain(): Promise<Result<Health['audit'], AppError>> {
  return call((client) => client.rpc('verify_audit_chain'), verificationSchema);
}
