import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { Resend } from 'resend';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { listen } from '../../supabase/local/listen.ts';
import { createMailbox } from '../../supabase/local/mailbox.ts';
import { freePort } from '../../supabase/local/ports.ts';
import { mailboxAt } from '../support/mailbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'peerdesk-mail-'));
const webhookSecret = `whsec_${Buffer.from('a webhook secret of the tests').toString('base64')}`;
const port = await freePort();
const hookPort = await freePort();
const options = {
  folder,
  apiKey: 're_test',
  webhookSecret,
  webhookUrl: `http://127.0.0.1:${hookPort}/hook`,
  log: () => undefined,
};

const events: { type: string; to: string }[] = [];
let refuseNext = 0;
const resend = new Resend('re_test', { baseUrl: `http://127.0.0.1:${port}` });
const hook = new Hono().post('/hook', async (context) => {
  if (refuseNext > 0) {
    refuseNext -= 1;
    return context.text('later', 503);
  }
  const headers = {
    id: context.req.header('svix-id') ?? '',
    timestamp: context.req.header('svix-timestamp') ?? '',
    signature: context.req.header('svix-signature') ?? '',
  };
  const event = resend.webhooks.verify({ payload: await context.req.text(), headers, webhookSecret });
  events.push({
    type: event.type,
    to: 'to' in event.data && Array.isArray(event.data.to) ? String(event.data.to[0]) : '',
  });
  return context.body(null, 204);
});
const closes = [
  await listen(createMailbox(options).app, port, 'the mailbox'),
  await listen(hook, hookPort, 'the hook'),
];
const mailbox = mailboxAt(`http://127.0.0.1:${port}`);
const mail = (to: string, subject = 'Hello') => ({
  from: 'Desk <desk@example.org>',
  to,
  subject,
  text: 'Text',
  html: '<p>Text</p>',
});

beforeEach(() => mailbox.behave());
afterAll(async () => {
  for (const close of closes) await close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the mailbox, through Resend’s own client', () => {
  it('takes a mail and shows its text and its HTML in a frame that may run nothing', async () => {
    const { data, error } = await resend.emails.send({
      ...mail('ann@example.org'),
      html: '<script>alert(1)</script><p>Hi</p>',
    });
    expect(error).toBeNull();
    const page = await (await fetch(`http://127.0.0.1:${port}/messages/${data?.id}`)).text();
    expect(page).toMatch(
      /<iframe[^>]* sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="[^"]*&lt;script&gt;/,
    );
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain('ann@example.org');
  });

  it('refuses a wrong key', async () => {
    const wrong = new Resend('re_wrong', { baseUrl: `http://127.0.0.1:${port}` });
    expect((await wrong.emails.send(mail('x@example.org'))).error).toMatchObject({
      name: 'invalid_api_key',
      statusCode: 403,
    });
  });

  it('takes the same key and body once, and refuses the same key with another body', async () => {
    const send = (subject: string) =>
      resend.emails.send(mail('once@example.org', subject), { idempotencyKey: 'message-1' });
    const first = await send('One');
    const again = await send('One');
    expect(again.data?.id).toBe(first.data?.id);
    expect((await send('Two')).error).toMatchObject({ name: 'invalid_idempotent_request', statusCode: 409 });
    expect(await mailbox.messages('once@example.org')).toHaveLength(1);
  });

  it('remembers a key after it was started again', async () => {
    const id = (await resend.emails.send(mail('kept@example.org'), { idempotencyKey: 'message-2' })).data?.id;
    const reborn = createMailbox(options);
    expect(reborn.store.byKey('message-2')?.id).toBe(id);
  });

  it('refuses a key whose first request is still under way', async () => {
    await mailbox.fail({ kind: 'slow', delay: 300 });
    const both = await Promise.all(
      [1, 2].map(() => resend.emails.send(mail('twice@example.org'), { idempotencyKey: 'message-3' })),
    );
    expect(both.map(({ error }) => error?.name ?? 'taken').sort()).toEqual(['concurrent_idempotent_requests', 'taken']);
    expect(await mailbox.messages('twice@example.org')).toHaveLength(1);
  });

  it('can answer 429 with a time to wait, then 500, then behave', async () => {
    await mailbox.fail({ kind: 'rate-limit', to: 'busy@example.org', retryAfter: 7 });
    await mailbox.fail({ kind: 'server-error', to: 'busy@example.org' });
    const limited = await resend.emails.send(mail('busy@example.org'));
    expect([limited.error?.statusCode, limited.headers?.['retry-after']]).toEqual([429, '7']);
    expect((await resend.emails.send(mail('busy@example.org'))).error?.statusCode).toBe(500);
    expect((await resend.emails.send(mail('other@example.org'))).error).toBeNull();
    expect((await resend.emails.send(mail('busy@example.org'))).error).toBeNull();
  });

  it('can take a mail and break the line before it says so; asking again with the key sends nothing twice', async () => {
    await mailbox.fail({ kind: 'reset-after-accepting', to: 'lost@example.org' });
    const send = () => resend.emails.send(mail('lost@example.org'), { idempotencyKey: 'message-4' });
    expect((await send()).error).not.toBeNull();
    expect((await send()).error).toBeNull();
    expect(await mailbox.messages('lost@example.org')).toHaveLength(1);
  });

  it('can leave the caller waiting', async () => {
    await mailbox.fail({ kind: 'time-out' });
    const sent = fetch(`http://127.0.0.1:${port}/emails`, {
      method: 'POST',
      headers: { authorization: 'Bearer re_test' },
      body: JSON.stringify(mail('slow@example.org')),
      signal: AbortSignal.timeout(200),
    });
    await expect(sent).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe('delivery events', () => {
  it('are signed so that Resend’s client accepts them: delivered unless said otherwise', async () => {
    await mailbox.outcome('gone@example.org', 'bounced');
    await resend.emails.send(mail('fine@example.org'));
    await resend.emails.send(mail('gone@example.org'));
    await expect.poll(() => events).toContainEqual({ type: 'email.delivered', to: 'fine@example.org' });
    await expect.poll(() => events).toContainEqual({ type: 'email.bounced', to: 'gone@example.org' });
  });

  it('are sent again when they are not taken, and on demand', async () => {
    refuseNext = 1;
    await resend.emails.send(mail('later@example.org'));
    await expect
      .poll(() => events, { timeout: 5_000 })
      .toContainEqual({ type: 'email.delivered', to: 'later@example.org' });
    await mailbox.report(await mailbox.requireEmail('later@example.org'), 'complained');
    expect(events).toContainEqual({ type: 'email.complained', to: 'later@example.org' });
  });
});
