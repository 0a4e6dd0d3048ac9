import { constraintFields } from './error-fields.ts';

/**
 * The only translator of failures: SQLSTATE, constraint name, PostgREST, Auth, network and HTTP status become one
 * `ErrorCode`. The words for people are in error-words.ts; a form may have better ones for its own fields.
 */
export const errorCodes = [
  'not_found',
  'denied',
  'second_factor',
  'signed_out',
  'wrong_code',
  'wrong_state',
  'stale',
  'closed',
  'taken',
  'invalid',
  'rate_limited',
  'offline',
  'timed_out',
  'unavailable',
  'unknown',
] as const;

/** A kind of failure that a reader can be told about. */
export type ErrorCode = (typeof errorCodes)[number];

/** A failure on its way to a reader. `field` is the database's name of the question (snake_case), when one is meant. */
export interface AppError {
  code: ErrorCode;
  field?: string;
  /** Where it came from. It may hold personal data: show it to nobody, log only `describeForLog`. */
  cause?: unknown;
}

/** SQLSTATEs of ours (supabase/schemas/00_foundation.sql, private.fail), of Postgres, and PostgREST's own codes. */
const byCode: Readonly<Record<string, ErrorCode>> = {
  NTFND: 'not_found',
  DNIED: 'denied',
  BADST: 'wrong_state',
  STALE: 'stale',
  CLOSD: 'closed',
  TAKEN: 'taken',
  INPUT: 'invalid',
  SLOWD: 'rate_limited',
  '23502': 'invalid',
  '23503': 'invalid',
  '23505': 'taken',
  '23514': 'invalid',
  '23P01': 'taken',
  '22P02': 'invalid',
  '22001': 'invalid',
  '22007': 'invalid',
  '22008': 'invalid',
  '42501': 'denied',
  '57014': 'timed_out',
  '40001': 'unavailable',
  '40P01': 'unavailable',
  '53300': 'unavailable',
  PGRST116: 'not_found',
  PGRST301: 'signed_out',
  PGRST302: 'signed_out',
  PGRST303: 'signed_out',
  PGRST000: 'unavailable',
  PGRST001: 'unavailable',
  PGRST002: 'unavailable',
  PGRST003: 'timed_out',
  // Supabase Auth, https://supabase.com/docs/guides/auth/debugging/error-codes
  otp_expired: 'wrong_code',
  mfa_verification_failed: 'wrong_code',
  mfa_challenge_expired: 'wrong_code',
  over_request_rate_limit: 'rate_limited',
  over_email_send_rate_limit: 'rate_limited',
  session_not_found: 'signed_out',
  session_expired: 'signed_out',
  refresh_token_not_found: 'signed_out',
  refresh_token_already_used: 'signed_out',
  bad_jwt: 'signed_out',
  no_authorization: 'signed_out',
  insufficient_aal: 'second_factor',
  email_address_invalid: 'invalid',
  validation_failed: 'invalid',
  signup_disabled: 'denied',
  user_banned: 'denied',
  request_timeout: 'timed_out',
};

function byStatus(status: number): ErrorCode {
  if (status === 401) return 'signed_out';
  if (status === 403) return 'denied';
  if (status === 404 || status === 406) return 'not_found';
  if (status === 408 || status === 504) return 'timed_out';
  if (status === 429) return 'rate_limited';
  if (status === 400 || status === 422) return 'invalid';
  return status >= 500 ? 'unavailable' : 'unknown';
}

function textOf(source: object, key: string): string {
  const value: unknown = Reflect.get(source, key);
  return typeof value === 'string' ? value : '';
}

function fieldOf(code: string, error: object): string | undefined {
  if (code === 'INPUT' || code === 'TAKEN') return textOf(error, 'details') || undefined;
  const message = textOf(error, 'message');
  const constraint = /constraint "([^"]+)"/.exec(message)?.[1];
  if (constraint !== undefined) return constraintFields[constraint];
  return code === '23502' ? /column "([^"]+)"/.exec(message)?.[1] : undefined;
}

const networkFailure =
  /failed to fetch|fetch failed|networkerror|load failed|network request failed|connection refused/i;
const timeFailure = /^(AbortError|TimeoutError)$|\b(aborted|timed out)\b/i;

/**
 * Translates anything that a call to Supabase, `fetch` or our own code gave or threw.
 * @param error a PostgREST or Auth error, an `Error`, an `AppError` (given back as it is), or anything else
 * @param status the answer's HTTP status, when known (0 when there was none)
 */
export function toAppError(error: unknown, status?: number): AppError {
  if (isAppError(error)) return error;
  if (typeof error !== 'object' || error === null) {
    return { code: status === undefined ? 'unknown' : byStatus(status), cause: error };
  }
  const code = textOf(error, 'code');
  const known = byCode[code];
  if (known !== undefined) {
    const field = fieldOf(code, error);
    return { code: known, ...(field === undefined ? {} : { field }), cause: error };
  }
  const own: unknown = status ?? Reflect.get(error, 'status');
  const text = `${textOf(error, 'name')} ${textOf(error, 'message')}`;
  if (timeFailure.test(textOf(error, 'name')) || timeFailure.test(text)) return { code: 'timed_out', cause: error };
  if (networkFailure.test(text)) return { code: 'offline', cause: error };
  return { code: typeof own === 'number' && own >= 400 ? byStatus(own) : 'unknown', cause: error };
}

/** Tells whether a value already is a translated failure. */
export function isAppError(value: unknown): value is AppError {
  if (typeof value !== 'object' || value === null || value instanceof Error) return false;
  const code: unknown = Reflect.get(value, 'code');
  return errorCodes.some((known) => known === code);
}

/** The HTTP status with which a function tells of a failure. */
export const errorStatus: Readonly<Record<ErrorCode, number>> = {
  not_found: 404,
  denied: 403,
  second_factor: 403,
  signed_out: 401,
  wrong_code: 422,
  wrong_state: 409,
  stale: 409,
  closed: 409,
  taken: 409,
  invalid: 422,
  rate_limited: 429,
  offline: 502,
  timed_out: 504,
  unavailable: 503,
  unknown: 500,
};

/**
 * What a log may hold of a failure: codes and names, never a message or details, which may quote what people typed.
 */
export function describeForLog(error: AppError): string {
  const { cause } = error;
  const inner = typeof cause === 'object' && cause !== null ? textOf(cause, 'code') || textOf(cause, 'name') : '';
  return [error.code, error.field, inner].filter(Boolean).join(' ');
}
