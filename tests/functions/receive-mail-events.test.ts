import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signEvent } from '../../supabase/local/mail-events.ts';
import type { Mail } from '../../supabase/local/mail-store.ts';
import { testStack } from '../support/stack.ts';

const stack = await testStack();
const { owner } = stack;
await owner.query("update private.clock_jobs set schedule = '0 0 1 1 *' where name = 'send-messages'");
const hook = `${stack.apiUrl}/functions/v1/receive-mail-events`;

/** A message that was sent to an invented person, and its mail as the provider knows it. */
async function sentMail(name: string): Promise<Mail> {
  const { rows } = await owner.query(
    `insert into public.messages (kind, subject_id, to_email, locale, status, provider_id, sent_at)
     values ('staff_invited', gen_random_uuid(), $1 || '@example.org', 'en', 'sent', 'provider-' || $1, now()) returning id, to_email`,
    [name],
  );
  const tags = [{ name: 'message_id', value: String(rows[0].id) }];
  const empty = { replyTo: [], subject: 'x', text: '', html: '', headers: {}, attachments: [] };
  return {
    id: `provider-${name}`,
    at: new Date().toISOString(),
    from: 'desk@example.org',
    to: [rows[0].to_email],
    tags,
    ...empty,
  };
}

async function deliver({ body, headers }: ReturnType<typeof signEvent>): Promise<number> {
  return (await fetch(hook, { method: 'POST', body, headers })).status;
}

async function messageTo(name: string): Promise<{ status: string; receipts: number; suppressed: boolean }> {
  const { rows } = await owner.query(
    `select m.status, (select count(*)::int from public.message_receipts r where r.message_id = m.id) as receipts,
       exists (select from public.suppressed_addresses s where s.email = m.to_email) as suppressed
     from public.messages m where m.to_email = $1 || '@example.org'`,
    [name],
  );
  return rows[0];
}

describe('a signed delivery event', () => {
  it('moves the message, and a repeat changes nothing', async () => {
    const event = signEvent(await sentMail('ann'), 'delivered', stack.webhookSecret);
    expect([await deliver(event), await deliver(event)]).toEqual([200, 200]);
    expect(await messageTo('ann')).toEqual({ status: 'delivered', receipts: 1, suppressed: false });
  });

  it('that comes late never moves it back', async () => {
    const mail = await sentMail('bea');
    for (const type of ['delivered', 'delivery_delayed', 'sent'] as const) {
      expect(await deliver(signEvent(mail, type, stack.webhookSecret))).toBe(200);
    }
    expect(await messageTo('bea')).toEqual({ status: 'delivered', receipts: 3, suppressed: false });
  });

  it('finds the message by the provider’s id when the tag is missing', async () => {
    const mail = await sentMail('cal');
    expect(await deliver(signEvent({ ...mail, tags: [] }, 'delivered', stack.webhookSecret))).toBe(200);
    expect(await messageTo('cal')).toMatchObject({ status: 'delivered' });
  });

  it.each(['bounced', 'complained', 'suppressed'] as const)('that says %s stops mail to the address', async (type) => {
    expect(await deliver(signEvent(await sentMail(type), type, stack.webhookSecret))).toBe(200);
    const status = type === 'complained' ? 'complained' : 'bounced';
    expect(await messageTo(type)).toEqual({ status, receipts: 1, suppressed: true });
  });

  it('about a passing bounce leaves the address open', async () => {
    const event = signEvent(await sentMail('eve'), 'bounced', stack.webhookSecret);
    const body = event.body.replace('"type":"Permanent"', '"type":"Transient"');
    expect(body).not.toBe(event.body);
    const id = event.headers['svix-id'];
    const timestamp = event.headers['svix-timestamp'];
    const key = Buffer.from(stack.webhookSecret.replace('whsec_', ''), 'base64');
    const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
    expect(await deliver({ body, headers: { ...event.headers, 'svix-signature': `v1,${signature}` } })).toBe(200);
    expect(await messageTo('eve')).toEqual({ status: 'bounced', receipts: 1, suppressed: false });
  });

  it('of a kind we do not act on, or about no mail of ours, is taken and changes nothing', async () => {
    const mail = await sentMail('fay');
    expect(await deliver(signEvent(mail, 'opened', stack.webhookSecret))).toBe(200);
    expect(await messageTo('fay')).toMatchObject({ status: 'sent' });
    expect(await deliver(signEvent({ ...mail, id: 'unknown', tags: [] }, 'delivered', stack.webhookSecret))).toBe(200);
  });
});

describe('a call that is not the provider’s', () => {
  it('is refused and leaves nothing behind', async () => {
    const mail = await sentMail('gil');
    const good = signEvent(mail, 'bounced', stack.webhookSecret);
    const old = signEvent(mail, 'bounced', stack.webhookSecret, new Date(Date.now() - 6 * 60_000));
    const forged = signEvent(mail, 'bounced', `whsec_${Buffer.from('another secret entirely').toString('base64')}`);
    expect(await deliver(forged)).toBe(401);
    expect(await deliver({ ...good, body: good.body.replace('gil@', 'eve@') })).toBe(401);
    expect(await deliver(old)).toBe(401);
    expect(await deliver({ body: good.body, headers: { 'content-type': 'application/json' } })).toBe(401);
    expect((await fetch(hook)).status).toBe(405);
    expect(await messageTo('gil')).toEqual({ status: 'sent', receipts: 0, suppressed: false });
  });
});
