import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import pg from 'pg';
import { afterAll } from 'vitest';
import type { Stack } from '../../supabase/local/stack.ts';
import type { Person } from './actors.ts';
import { mailboxAt, type TestMailbox } from './mailbox.ts';
import { personToken } from './person-token.ts';
import { throwawayStack } from './throwaway-stack.ts';

/** A whole stack for one test file, without the site. */
export interface TestStack extends Stack {
  readonly mailbox: TestMailbox;
  /** What functions and the clock printed, line by line. */
  readonly log: readonly string[];
  /** supabase-js with the publishable key: anybody. */
  readonly anon: SupabaseClient;
  /** supabase-js with the secret key, as functions hold it. */
  readonly service: SupabaseClient;
  /** A person's token, as the sign-in service would sign it; good for an hour. */
  token(person: Person): Promise<string>;
  /** supabase-js carrying a person's token, signed as the sign-in service would. */
  as(person: Person): Promise<SupabaseClient>;
  /** A connection of the database's owner, closed after the file. */
  readonly owner: pg.Client;
}

/**
 * Starts a stack for the calling test file on free ports and stops it afterwards. Takes about three seconds; call it
 * once, at the top of the file.
 * @param options demo: whether supabase/seed is applied (it is not, unless asked for)
 */
export async function testStack({ demo = false }: { demo?: boolean } = {}): Promise<TestStack> {
  const log: string[] = [];
  const stack = await throwawayStack({ demo, site: 'none', durable: false, log: (line) => log.push(line) });
  const owner = new pg.Client({ connectionString: stack.databaseUrl });
  await owner.connect();
  afterAll(async () => {
    await owner.end();
    await stack.stop();
  });
  const client = (key: string, token?: string) =>
    createClient(stack.apiUrl, key, {
      auth: { persistSession: false, autoRefreshToken: false },
      ...(token === undefined ? {} : { accessToken: async () => token }),
    });
  const token = (person: Person) => personToken(stack, person);
  return {
    ...stack,
    log,
    owner,
    mailbox: mailboxAt(stack.mailboxUrl),
    anon: client(stack.anonKey),
    service: client(stack.serviceKey),
    token,
    as: async (person) => client(stack.anonKey, await token(person)),
  };
}
