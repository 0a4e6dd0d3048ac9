import { expect, it } from 'vitest';
import { quietStackSender, type Side, senderProcess } from '../support/sender-process.ts';
import { testStack } from '../support/stack.ts';
import type { Moment } from '../support/tapped-proxy.ts';

const count = 1000;

/** A step of the sender at which the power goes: the process is killed when it has reached it `after` times. */
interface Kill {
  name: string;
  side: Side;
  moment: Moment;
  path: string;
  after: number;
}
const steps: Omit<Kill, 'after'>[] = [
  { name: 'claimed, and we never heard', side: 'database', moment: 'answered', path: '/rpc/claim_messages' },
  { name: 'about to send', side: 'provider', moment: 'asked', path: '/emails' },
  { name: 'sent, and we never heard', side: 'provider', moment: 'answered', path: '/emails' },
  { name: 'about to record', side: 'database', moment: 'asked', path: '/rpc/record_message_sent' },
  { name: 'recorded, and we never heard', side: 'database', moment: 'answered', path: '/rpc/record_message_sent' },
];
const kills: Kill[] = [3, 41, 77].flatMap((after) =>
  steps.map((step) => ({ ...step, after: step.path.includes('claim') ? Math.ceil(after / 5) : after })),
);

it(`of ${count} messages none is lost and none sent twice, killed at every step, with the provider misbehaving`, {
  timeout: 240_000,
}, async () => {
  const stack = await testStack();
  const { owner } = stack;
  await quietStackSender(stack);
  await owner.query(`insert into public.organization (name, legal_name, phone, email, website, zone)
    values ('Test Rivers', 'Test Rivers Inc.', '+1 503 555 0100', 'desk@rivers.example.org', 'https://rivers.example.org', 'America/Los_Angeles')`);
  await owner.query(
    `with people as (
      insert into public.staff_invitations (email, role, locale)
      select 'person' || n || '@example.org', 'coordinator', case when n % 2 = 0 then 'en' else 'es' end::public.locale
      from generate_series(1, $1::int) n returning id, email, locale)
    insert into public.messages (kind, subject_id, to_email, locale) select 'staff_invited', id, email, locale from people`,
    [count],
  );

  let planned: (Kill & { seen: number }) | undefined;
  let killed: Promise<void> | undefined;
  const done: string[] = [];
  const sender = await senderProcess(
    stack,
    (side, moment, path) => {
      if (killed !== undefined) return true; // a dead process hears nothing
      if (planned?.side !== side || planned.moment !== moment || !path.includes(planned.path)) return false;
      planned.seen += 1;
      if (planned.seen < planned.after) return false;
      done.push(planned.name);
      killed = sender.kill();
      return true;
    },
    { MAIL_PER_SECOND: '1000', MAIL_PER_RUN: '10000', MAIL_TIMEOUT_MS: '500' },
  );
  for (const kind of ['rate-limit', 'server-error', 'time-out', 'reset-after-accepting'] as const) {
    await sender.mailbox.fail({ kind, times: 12, retryAfter: 0 });
  }

  const waiting = async () =>
    Number(
      (await owner.query("select count(*) from public.messages where status in ('queued', 'sending')")).rows[0].count,
    );
  for (let rounds = 0; (await waiting()) > 0; rounds += 1) {
    expect(rounds, 'rounds until the outbox is empty').toBeLessThan(100);
    const next = kills[done.length];
    planned = next && { ...next, seen: 0 };
    killed = undefined;
    const status = await sender.run();
    await killed;
    expect([200, 546]).toContain(status);
    // Time passes: leases end, retries fall due.
    await owner.query("update public.messages set lease_ends_at = now() where status = 'sending'");
    await owner.query("update public.messages set due_at = now() where status = 'queued'");
  }

  expect(done).toEqual(kills.map((kill) => kill.name));
  const { rows } = await owner.query('select status, count(*)::int from public.messages group by status');
  expect(rows).toEqual([{ status: 'sent', count }]);
  const addresses = sender.store.list(undefined).flatMap((mail) => mail.to);
  expect(addresses).toHaveLength(count);
  expect(new Set(addresses).size).toBe(count);
});
