import { AuthClient } from '@supabase/auth-js';
import { PostgrestClient } from '@supabase/postgrest-js';
import * as z from 'zod/mini';
import { camelKeys } from './camel-keys.ts';
import type { Database } from './database.types.ts';
import { supabaseAnonKey, supabaseUrl } from './env.ts';
import { type AppError, toAppError } from './errors.ts';
import { fail, ok, type Result } from './result.ts';
import { sessionStore } from './shared-computer.ts';

/** What the browser needs of supabase-js: rows, functions and the session. */
type Rest = PostgrestClient<Database, { PostgrestVersion: '12' }, 'public'>;
export type Client = Rest & { readonly auth: InstanceType<typeof AuthClient> };

let client: Client | undefined;

/**
 * The one client, made at first use of the parts that supabase-js itself is made of: Realtime, Storage and the
 * functions' client, which we do not use, would be 28 KB of script on every page. Where it keeps the session depends on
 * whose computer it is. Links from mail are completed by a button (accounts/SignInLink.tsx), so nothing is read from
 * the address by itself.
 */
export function supabase(): Client {
  client ??= connect();
  return client;
}

function connect(): Client {
  const auth = new AuthClient({
    url: `${supabaseUrl}/auth/v1`,
    headers: { apikey: supabaseAnonKey, Authorization: `Bearer ${supabaseAnonKey}` },
    // supabase-js's own name for it
    storageKey: `sb-${new URL(supabaseUrl).hostname.split('.')[0]}-auth-token`,
    storage: sessionStore,
    persistSession: true,
    autoRefreshToken: true,
    detectSessionInUrl: false,
    flowType: 'implicit',
  });
  const rest = new PostgrestClient<Database, { PostgrestVersion: '12' }, 'public'>(`${supabaseUrl}/rest/v1`, {
    schema: 'public',
    fetch: async (input, init) => {
      const { data } = await auth.getSession();
      const headers = new Headers(init?.headers);
      headers.set('apikey', supabaseAnonKey);
      headers.set('Authorization', `Bearer ${data.session?.access_token ?? supabaseAnonKey}`);
      return await fetch(input, { ...init, headers });
    },
  });
  return Object.assign(rest, { auth });
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

async function attempt(send: (client: Client) => PromiseLike<Answer>): Promise<Answer> {
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
  send: (client: Client) => PromiseLike<Answer>,
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
