import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { Children } from '../../supabase/local/children.ts';
import { DenoFunction } from '../../supabase/local/deno-function.ts';
import { listen } from '../../supabase/local/listen.ts';
import { createMailbox, type Mailbox } from '../../supabase/local/mailbox.ts';
import { freePort } from '../../supabase/local/ports.ts';
import { mailboxAt, type TestMailbox } from './mailbox.ts';
import type { TestStack } from './stack.ts';
import { type Moment, startTappedProxy } from './tapped-proxy.ts';

/** Which server a held call was meant for. */
export type Side = 'database' | 'provider';

/** The real `send-messages` in a process of its own, behind proxies, with a mailbox of its own. */
export interface SenderProcess {
  readonly store: Mailbox['store'];
  readonly mailbox: TestMailbox;
  /** Calls the function as the clock does; the status it gave, 546 when it died. */
  run(): Promise<number>;
  /** Ends the process as a power cut does. */
  kill(): Promise<void>;
}

/**
 * Stops the stack's own clock, whose other jobs may queue mail and so wake its sender, and waits until the sender's
 * first run, begun with the stack, is over. It still wakes when a test makes the database say that a message was queued.
 */
export async function quietStackSender({ owner }: TestStack): Promise<void> {
  await owner.query("update private.clock_jobs set schedule = '0 0 1 1 *'");
  await vi.waitFor(
    async () => {
      const { rowCount } = await owner.query("select 1 from private.clock_runs where job = 'send-messages'");
      if (rowCount === 0) throw new Error('The first run of send-messages is not over');
    },
    { timeout: 20_000 },
  );
}

/**
 * Prepares the sender. Its process starts with the first run.
 * @param hold sees every call to the database and to the provider; true keeps it
 * @param settings changed environment of the function
 */
export async function senderProcess(
  stack: TestStack,
  hold: (side: Side, moment: Moment, path: string) => boolean,
  settings: Record<string, string> = {},
): Promise<SenderProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'peerdesk-sender-'));
  const apiKey = 're_test_key';
  const port = await freePort();
  const mailbox = createMailbox({
    folder,
    apiKey,
    webhookSecret: stack.webhookSecret,
    webhookUrl: '',
    log: () => undefined,
  });
  const closeMailbox = await listen(mailbox.app, port, 'the mailbox');
  const provider = await startTappedProxy(`http://127.0.0.1:${port}`, (moment, path) => hold('provider', moment, path));
  const database = await startTappedProxy(stack.apiUrl, (moment, path) => hold('database', moment, path));
  const children = new Children(folder);
  const sender = new DenoFunction(
    'send-messages',
    join(import.meta.dirname, '../../supabase/functions/send-messages/index.ts'),
    {
      children,
      environment: {
        SUPABASE_URL: database.url,
        SUPABASE_ANON_KEY: stack.anonKey,
        SUPABASE_SERVICE_ROLE_KEY: stack.serviceKey,
        SITE_URL: 'https://rivers.example.org',
        RESEND_API_KEY: apiKey,
        RESEND_BASE_URL: provider.url,
        MAIL_FROM_ADDRESS: 'desk@rivers.example.org',
        CLOCK_SECRET: stack.clockSecret,
        ...settings,
      },
      reach: [new URL(database.url).host, new URL(provider.url).host],
      mayCall: async () => true,
      reload: false,
      log: () => undefined,
    },
  );
  afterAll(async () => {
    await sender.stop();
    await children.stop();
    await provider.close();
    await database.close();
    await closeMailbox();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    store: mailbox.store,
    mailbox: mailboxAt(`http://127.0.0.1:${port}`),
    async run() {
      const headers = { authorization: `Bearer ${stack.clockSecret}` };
      const response = await sender.call(
        new Request('http://clock.invalid/send-messages', { method: 'POST', headers }),
      );
      await response.body?.cancel();
      return response.status;
    },
    async kill() {
      const { child } = await sender.start();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}
