import { describe, expect, it } from 'vitest';
import { intakeForm, postByScript } from '../support/intake-post.ts';
import { quietStackSender, senderProcess } from '../support/sender-process.ts';
import { testStack } from '../support/stack.ts';

const stack = await testStack({ demo: true });
const { owner } = stack;
await quietStackSender(stack);
const sender = await senderProcess(stack, () => false, { MAIL_PER_SECOND: '1000', MAIL_TIMEOUT_MS: '2000' });

/** Queues an invitation to an invented address, without waking the stack's own sender. */
async function queueInvitation(name: string, locale: 'en' | 'es' = 'en'): Promise<void> {
  await owner.query(
    `with person as (insert into public.staff_invitations (email, role, locale) values ($1 || '@example.org', 'auditor', $2) returning id, email, locale)
     insert into public.messages (kind, subject_id, to_email, locale) select 'staff_invited', id, email, locale from person`,
    [name, locale],
  );
}

async function messageTo(name: string): Promise<Record<string, unknown>> {
  const { rows } = await owner.query(
    `select status, attempts, error_code, extract(epoch from due_at - now())::int as due_in from public.messages where to_email = $1 || '@example.org'`,
    [name],
  );
  return rows[0];
}

describe('the sender', () => {
  it('refuses anybody but the clock', async () => {
    const url = `${stack.apiUrl}/functions/v1/send-messages`;
    for (const authorization of ['', 'Bearer wrong', `Bearer ${stack.serviceKey}`, `Bearer ${stack.clockSecret}x`]) {
      expect((await fetch(url, { method: 'POST', headers: { authorization } })).status).toBe(401);
    }
  });

  it('sends text and HTML in the person’s language, tagged with our id', async () => {
    await queueInvitation('ines', 'es');
    expect(await sender.run()).toBe(200);
    const mail = await sender.mailbox.requireEmail('ines@example.org');
    expect(mail).toMatchObject({
      from: '"Two Rivers Peer Collective" <desk@rivers.example.org>',
      subject: 'Invitación al portal de Two Rivers Peer Collective',
      replyTo: ['hello@tworivers.example.org'],
      tags: [{ name: 'message_id', value: expect.any(String) }],
    });
    expect(mail.text).toContain('https://rivers.example.org/portal');
    expect(mail.html).toContain('lang="es"');
    expect(mail.html).toContain('prefers-color-scheme: dark');
    expect(mail.html).not.toMatch(/<img|<script|url\(/);
    expect(await messageTo('ines')).toMatchObject({ status: 'sent', attempts: 1, error_code: null });
  });

  it.each([
    [
      'a rate limit waits as long as it is told',
      { kind: 'rate-limit', retryAfter: 90 } as const,
      'RATE_LIMIT_EXCEEDED',
      90,
    ],
    ['a server error is tried again', { kind: 'server-error' } as const, 'APPLICATION_ERROR', 30],
    ['silence is tried again', { kind: 'time-out' } as const, 'TIMED_OUT', 30],
  ])('%s', async (name, fault, code, seconds) => {
    const person = name.replace(/\W/g, '');
    await queueInvitation(person);
    await sender.mailbox.fail({ ...fault, to: `${person}@example.org` });
    expect(await sender.run()).toBe(200);
    const message = await messageTo(person);
    expect(message).toMatchObject({ status: 'queued', attempts: 1, error_code: code });
    expect(message['due_in']).toBeGreaterThan(seconds - 10);
    expect(message['due_in']).toBeLessThanOrEqual(seconds);
    await owner.query("update public.messages set due_at = now() where status = 'queued'");
    await sender.run();
    expect(await messageTo(person)).toMatchObject({ status: 'sent', attempts: 2, error_code: null });
    expect(await sender.mailbox.messages(`${person}@example.org`)).toHaveLength(1);
  });

  it('sends once over a line that breaks after the provider has taken the mail', async () => {
    await queueInvitation('broken');
    await sender.mailbox.fail({ kind: 'reset-after-accepting', to: 'broken@example.org' });
    await sender.run(); // the runtime itself may already have tried a second time, under the same key
    await owner.query("update public.messages set due_at = now() where status = 'queued'");
    await sender.run();
    expect(await messageTo('broken')).toMatchObject({ status: 'sent', error_code: null });
    expect(await sender.mailbox.messages('broken@example.org')).toHaveLength(1);
  });

  it('gives up at once on a mail that is refused for good, and tells the admins', async () => {
    const boss = '00000000-0000-4000-8000-0000000000ad';
    await owner.query("insert into auth.users (id, email) values ($1, 'boss@example.org')", [boss]);
    await owner.query("insert into public.accounts (user_id, email) values ($1, 'boss@example.org')", [boss]);
    await owner.query("insert into public.staff_roles (user_id, role) values ($1, 'admin')", [boss]);
    await queueInvitation('refused');
    await sender.mailbox.fail({ kind: 'refusal', to: 'refused@example.org' });
    await sender.run();
    expect(await messageTo('refused')).toMatchObject({
      status: 'given_up',
      attempts: 1,
      error_code: 'VALIDATION_ERROR',
    });
    await sender.run();
    // The stack's own sender is woken as well; whichever came first has sent it once.
    const notices = [sender.mailbox, stack.mailbox].map((mailbox) => mailbox.messages('boss@example.org'));
    const [notice, ...more] = (await Promise.all(notices)).flat();
    expect(more).toEqual([]);
    expect(notice?.text).toContain('The cause: VALIDATION_ERROR');
    expect(notice?.text).not.toContain('refused@example.org');
  });

  it('says on the health page how its last run went', async () => {
    await queueInvitation('otto');
    await sender.run();
    const { rows } = await owner.query(
      "select is_ok, detail from private.clock_runs where job = 'send-messages' order by started_at desc limit 1",
    );
    expect(rows).toEqual([{ is_ok: true, detail: '1 sent' }]);
  });
});

it('two senders at once share the work: none is left and none is sent by both', async () => {
  const people = Array.from({ length: 60 }, (_, n) => `shared${n}`);
  for (const name of people) await queueInvitation(name);
  const other = await senderProcess(stack, () => false, { MAIL_PER_SECOND: '1000' });
  expect(await Promise.all([sender.run(), other.run()])).toEqual([200, 200]);
  const mails = [sender.store, other.store].flatMap((store) => store.list(undefined)).flatMap((mail) => mail.to);
  expect(mails.filter((to) => to.startsWith('shared')).sort()).toEqual(
    people.map((name) => `${name}@example.org`).sort(),
  );
});

describe('after a request', () => {
  it('the asker gets a receipt that names nothing private, and only when mail is safe', async () => {
    const facts = {
      email: 'nora@example.org',
      support: 'both',
      access_needs: 'Secret ramp',
      program_slug: 'recovery-mentors',
    };
    await postByScript(
      stack,
      intakeForm({ full_name: 'Nora Neutral', contact_ways: ['email'], sender: 'neutral', ...facts }),
    );
    await postByScript(stack, intakeForm({ full_name: 'Carl Call', phone: '503 555 0190', email: 'carl@example.org' }));
    const mail = await stack.mailbox.requireEmail('nora@example.org');
    expect(mail.from).toBe('"Your request" <desk@tworivers.example.org>');
    const whole = `${mail.subject} ${mail.text} ${mail.html}`;
    for (const secret of ['Two Rivers', 'ramp', 'ecovery', 'Alcohol', 'drug', 'peer', 'ssessment']) {
      expect(whole.replaceAll('desk@tworivers.example.org', '')).not.toContain(secret);
    }
    expect(await stack.mailbox.messages('carl@example.org')).toEqual([]);
  });
});
