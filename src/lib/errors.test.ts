import { describe, expect, it } from 'vitest';
import { errorWords } from './error-words.ts';
import { describeForLog, errorCodes, isAppError, toAppError } from './errors.ts';

describe('a failure is translated once', () => {
  it.each([
    [{ code: 'NTFND', message: 'no such request', details: '' }, { code: 'not_found' }],
    [
      { code: 'INPUT', message: 'bad', details: 'program_slug' },
      { code: 'invalid', field: 'program_slug' },
    ],
    [
      { code: 'TAKEN', message: 'already invited', details: 'email' },
      { code: 'taken', field: 'email' },
    ],
    [{ code: 'SLOWD', message: 'rate limit', details: 'intake_address' }, { code: 'rate_limited' }],
    [{ code: '42501', message: 'permission denied for table intakes' }, { code: 'denied' }],
    [{ code: 'PGRST303', message: 'JWT expired' }, { code: 'signed_out' }],
    [{ code: 'otp_expired', message: 'Token has expired or is invalid', status: 403 }, { code: 'wrong_code' }],
    [{ code: 'over_email_send_rate_limit', status: 429 }, { code: 'rate_limited' }],
    [{ code: '', message: 'TypeError: Failed to fetch' }, { code: 'offline' }],
    [new TypeError('fetch failed'), { code: 'offline' }],
    [new DOMException('The operation timed out', 'TimeoutError'), { code: 'timed_out' }],
    [{ code: 'SOMETHING', status: 502 }, { code: 'unavailable' }],
    ['boom', { code: 'unknown' }],
    [null, { code: 'unknown' }],
  ])('%o', (failure, expected) => {
    const { code, field } = toAppError(failure);
    expect({ code, ...(field && { field }) }).toEqual(expected);
  });

  it('names the field behind a violated constraint', () => {
    const message =
      'new row for relation "intake_contacts" violates check constraint "intake_contacts_phone_has_10_to_15_digits"';
    expect(toAppError({ code: '23514', message })).toMatchObject({ code: 'invalid', field: 'phone' });
    const missing = 'null value in column "full_name" of relation "intake_contacts" violates not-null constraint';
    expect(toAppError({ code: '23502', message: missing })).toMatchObject({ code: 'invalid', field: 'full_name' });
  });

  it('leaves a failure that is already translated as it is', () => {
    const error = { code: 'stale', field: 'name' } as const;
    expect(toAppError(error)).toBe(error);
    expect(isAppError({ code: 'NTFND' })).toBe(false);
  });

  it('keeps what people typed out of the log line', () => {
    const details = 'Failing row contains (…, Rosa Invented, 503 555 0199)';
    const message = 'new row violates check constraint "intake_contacts_email_is_an_address"';
    expect(describeForLog(toAppError({ code: '23514', message, details }))).toBe('invalid email 23514');
  });

  it('has words in both languages for every code', () => {
    for (const locale of ['en', 'es'] as const) {
      expect(Object.keys(errorWords[locale]).sort()).toEqual([...errorCodes].sort());
    }
  });
});
