import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { type Answer, call, onSessionLost } from './supabase.ts';

vi.mock('@supabase/auth-js', () => ({ AuthClient: class {} }));

const row = z.object({ dueOn: z.string() });
const signedOut: Answer = { data: null, error: { code: '42501', message: 'permission denied' }, status: 401 };
const good: Answer = { data: { due_on: '2026-11-22' }, error: null, status: 200 };

let stop: () => void = () => undefined;
afterEach(() => stop());

test('an answer comes back with its keys renamed and its shape checked', async () => {
  expect(await call(async () => good, row)).toEqual({ ok: true, value: { dueOn: '2026-11-22' } });
  const odd = await call(async () => ({ data: { due_on: 3 }, error: null, status: 200 }), row);
  expect(odd).toMatchObject({ ok: false, error: { code: 'unknown' } });
});

test('a refusal keeps its code and field', async () => {
  const error = { code: 'INPUT', details: 'next_step_on', message: 'next step lies in the past' };
  expect(await call(async () => ({ data: null, error, status: 400 }), row)).toMatchObject({
    ok: false,
    error: { code: 'invalid', field: 'next_step_on' },
  });
});

test('a call that throws is an answer too', async () => {
  const answer = await call(() => Promise.reject(new TypeError('Failed to fetch')), row);
  expect(answer).toMatchObject({ ok: false, error: { code: 'offline' } });
});

test('when the session has ended, the person signs in again and the same call is made once more', async () => {
  stop = onSessionLost(async () => true);
  const send = vi.fn<() => Promise<Answer>>().mockResolvedValueOnce(signedOut).mockResolvedValueOnce(good);
  expect(await call(send, row)).toEqual({ ok: true, value: { dueOn: '2026-11-22' } });
  expect(send).toHaveBeenCalledTimes(2);
});

test('many calls that fail at once ask the person only once', async () => {
  const ask = vi.fn(async () => true);
  stop = onSessionLost(ask);
  const send = () => vi.fn<() => Promise<Answer>>().mockResolvedValueOnce(signedOut).mockResolvedValue(good);
  const answers = await Promise.all([call(send(), row), call(send(), row), call(send(), row)]);
  expect(answers.every((answer) => answer.ok)).toBe(true);
  expect(ask).toHaveBeenCalledOnce();
});

test('without anybody to ask, the call says that nobody is signed in', async () => {
  expect(await call(async () => signedOut, row)).toMatchObject({ ok: false, error: { code: 'signed_out' } });
});
