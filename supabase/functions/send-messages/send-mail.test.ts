import { expect, it } from 'vitest';
import { outcomeOf } from './send-mail.ts';

const failed = (code: string, more: object = {}) => ({
  kind: 'failed',
  code,
  isFinal: false,
  retryAfterSeconds: undefined,
  isOurFault: false,
  ...more,
});

it.each([
  ['invalid_idempotent_request', 409, {}, { kind: 'accepted', providerId: undefined }],
  ['concurrent_idempotent_requests', 409, {}, failed('UNDER_WAY')],
  ['rate_limit_exceeded', 429, { 'retry-after': '7' }, failed('RATE_LIMIT_EXCEEDED', { retryAfterSeconds: 7 })],
  ['rate_limit_exceeded', 429, { 'retry-after': 'soon' }, failed('RATE_LIMIT_EXCEEDED', { retryAfterSeconds: 1 })],
  ['daily_quota_exceeded', 429, { 'retry-after': '3600' }, failed('DAILY_QUOTA_EXCEEDED', { retryAfterSeconds: 3600 })],
  ['validation_error', 422, {}, failed('VALIDATION_ERROR', { isFinal: true })],
  ['validation_error', 403, {}, failed('VALIDATION_ERROR', { isOurFault: true })],
  ['invalid_api_key', 403, {}, failed('INVALID_API_KEY', { isOurFault: true })],
  ['missing_required_field', 422, {}, failed('MISSING_REQUIRED_FIELD', { isFinal: true })],
  ['application_error', 500, {}, failed('APPLICATION_ERROR')],
  ['application_error', null, {}, failed('NO_ANSWER')],
])('%s with status %s is read as it is meant', (name, status, headers, expected) => {
  expect(outcomeOf(name, status, headers)).toEqual(expected);
});
