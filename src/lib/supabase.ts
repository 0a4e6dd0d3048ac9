import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import * as z from 'zod/mini';
import { camelKeys } from './camel-keys.ts';
import type { Database } from './database.types.ts';
import { supabaseAnonKey, supabaseUrl } from './env.ts';
import { type AppError, toAppError } from './errors.ts';
import { fail, ok, type Result } from './result.ts';
import { sessionStore } from './shared-computer.ts';

let client: SupabaseClient<Database> | undefined;

/**
 * The one client, made at first use; where it keeps the session depends on whose computer it is. Links from mail are
 * completed by a button (accounts/SignInLink.tsx), so nothing is read from the address by itself.
 */
export function supabase(): SupabaseClient<Database> {
  client ??= createClient<Database>(supabaseUrl, supabaseAnonKey, {
    auth: { detectSessionInUrl: false, flowType: 'implicit', storage: sessionStore },
  });
  return client;
}

/** What PostgREST and Auth calls resolve to, as far as we look at it. */
export interface Answer {
  data: unknown;
  error: unknown;
  status?: number;
}

/** Asks the person to sign in again; true once they have. */
export type SignInAgain = () => Promise<boolean>;

let signInAgain: SignInAgain | undefined;
let asking: Promise<boolean> | undefined;

/** Sets who asks for a new sign-in when the session ends in the middle of work; gives a function that unsets it. */
export function onSessionLost(handler: SignInAgain): () => void {
  signInAgain = handler;
  return () => {
    if (signInAgain === handler) signInAgain = undefined;
  };
}

/** One question at a time, however many calls fail at once. */
async function regainSession(): Promise<boolean> {
  if (!signInAgain) return false;
  asking ??= signInAgain().finally(() => {
    asking = undefined;
  });
  return await asking;
}

async function attempt(send: (client: SupabaseClient<Database>) => PromiseLike<Answer>): Promise<Answer> {
  try {
    return await send(supabase());
  } catch (cause) {
    return { data: null, error: cause };
  }
}

/** PostgREST answers 401 for a missing grant of `anon` too: both mean that nobody is signed in. */
function isSignedOut({ error, status }: Answer): boolean {
  return error !== null && (status === 401 || toAppError(error, status).code === 'signed_out');
}

/**
 * Makes a call, renames its keys to camelCase and checks its shape. When the session has ended, the person is asked
 * to sign in again and the call is made once more, so that nothing typed is lost.
 * @param send builds the call
 * @param schema what the answer must look like, in camelCase
 * @param kept keys (snake_case) whose content is not renamed
 */
export async function call<Schema extends z.ZodMiniType>(
  send: (client: SupabaseClient<Database>) => PromiseLike<Answer>,
  schema: Schema,
  kept: readonly string[] = [],
): Promise<Result<z.output<Schema>, AppError>> {
  let answer = await attempt(send);
  if (isSignedOut(answer)) {
    if (!(await regainSession())) return fail({ code: 'signed_out', cause: answer.error });
    answer = await attempt(send);
  }
  const { data, error, status } = answer;
  if (error !== null && error !== undefined) return fail(toAppError(error, status || undefined));
  const parsed = schema.safeParse(camelKeys(data, kept));
  return parsed.success ? ok(parsed.data) : fail({ code: 'unknown', cause: parsed.error });
}

/** For calls that give nothing back. */
export const nothing = z.unknown();
