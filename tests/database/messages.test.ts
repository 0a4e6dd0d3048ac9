import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { organization, staffMember, submittedIntake } from '../support/factories.ts';
import type { Query } from '../support/query.ts';
import { consentAndRules } from '../support/reference.ts';

const db = await testDatabase();
await db.committed.asOwner(async (q) => {
  await organization(q);
  await consentAndRules(q);
});

interface Claimed {
  id: string;
  kind: string;
  to_email: string;
  facts: Record<string, unknown>;
}

async function claim(q: Query, worker = 'w1', lease = 60): Promise<Claimed[]> {
  const { claimed } = await q.one<{ claimed: Claimed[] }>('select public.claim_messages($1, 50, $2) as claimed', [
    worker,
    lease,
  ]);
  return claimed;
}
const status = (q: Query, id: string) =>
  q.one('select status, error_code, attempts from public.messages where id = $1', [id]);
/** Lets time pass for a row: what was due or leased `seconds` from now is so already. */
const pass = (q: Query, seconds: number) =>
  q(
    'update public.messages set due_at = due_at - make_interval(secs => $1), lease_ends_at = lease_ends_at - make_interval(secs => $1), first_attempt_at = first_attempt_at - make_interval(secs => $1)',
    [seconds],
  );

test('mail goes to the asker in their words and to each coordinator, and holds no name, phone or health fact of the member for staff', async () => {
  await db.story(async (s) => {
    await s.asOwner((q) => staffMember(q, 'coordinator'));
    await submittedIntake(s, { locale: 'es', access_needs: 'una rampa', sender: 'neutral' });
    const claimed = await s.as('service_role', (q) => claim(q));
    expect(claimed.map((m) => [m.kind, m.to_email]).sort()).toEqual([
      ['intake_notice', 'coordinator@staff.example.org'],
      ['intake_received', 'rowan@example.org'],
    ]);
    expect(JSON.stringify(claimed)).not.toMatch(/rampa|555-0111|substance|mental/);
    const notice = claimed.find((m) => m.kind === 'intake_notice');
    expect(JSON.stringify(notice)).not.toMatch(/Rowan/);
    expect(claimed.find((m) => m.kind === 'intake_received')?.facts).toMatchObject({
      sender: 'neutral',
      program: null,
    });
  });
});

test('no mail to a member who did not allow mail; to the helper who is to get updates', async () => {
  await db.story(async (s) => {
    await submittedIntake(s, { contact_ways: ['call'] });
    await submittedIntake(s, {
      asked_by: 'helper',
      helper_name: 'Hal',
      helper_email: 'Hal@Example.org',
      updates_to: 'helper',
      phone: '5035550222',
      email: '',
      contact_ways: ['call'],
    });
    expect((await s.as('service_role', (q) => claim(q))).map((m) => m.to_email)).toEqual(['hal@example.org']);
  });
});

test('a claimed message is nobody else’s until its lease ends, and then goes out under the same id', async () => {
  await db.story(async (s) => {
    await submittedIntake(s);
    const [first] = await s.as('service_role', (q) => claim(q, 'w1'));
    expect(await s.as('service_role', (q) => claim(q, 'w2'))).toEqual([]);
    await s.asOwner((q) => pass(q, 61));
    const [second] = await s.as('service_role', (q) => claim(q, 'w2'));
    expect(second?.id).toBe(first?.id);
    await s.as('service_role', (q) => q("select public.record_message_failed($1, 'w1', 'TIMEOUT')", [first?.id]));
    expect(await s.asOwner((q) => status(q, first?.id ?? ''))).toMatchObject({ status: 'sending' });
    await s.as('service_role', (q) => q("select public.record_message_sent($1, 're_1')", [first?.id]));
    expect(await s.asOwner((q) => status(q, first?.id ?? ''))).toMatchObject({ status: 'sent' });
  });
});

test('a failing message climbs the ladder, waits as long as the provider says, is given up after ten tries, and admins are told once', async () => {
  await db.story(async (s) => {
    await s.asOwner((q) => staffMember(q, 'admin'));
    await submittedIntake(s);
    let id = '';
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      const claimed = await s.as('service_role', (q) => claim(q));
      expect(claimed).toHaveLength(1);
      id = claimed[0]?.id ?? '';
      await s.as('service_role', (q) =>
        q("select public.record_message_failed($1, 'w1', 'RATE_LIMITED', false, $2)", [
          id,
          attempt === 1 ? 3600 : null,
        ]),
      );
      if (attempt === 1) {
        await s.asOwner(async (q) => {
          expect(await q.one("select due_at - now() >= interval '1 hour' as waits from public.messages")).toEqual({
            waits: true,
          });
        });
      }
      await s.asOwner((q) => q("update public.messages set due_at = now() where status = 'queued'"));
    }
    expect(await s.asOwner((q) => status(q, id))).toEqual({
      status: 'given_up',
      error_code: 'RATE_LIMITED',
      attempts: 10,
    });
    const told = await s.as('service_role', (q) => claim(q));
    expect(told.map((m) => [m.kind, m.to_email])).toEqual([['message_given_up', 'admin@staff.example.org']]);
    await s.as('service_role', (q) =>
      q("select public.record_message_failed($1, 'w1', 'REFUSED', true)", [told[0]?.id]),
    );
    expect(await s.as('service_role', (q) => claim(q))).toEqual([]);
  });
});

test('after 23 hours with an unknown outcome it is not sent again: the provider’s key is about to lapse', async () => {
  await db.story(async (s) => {
    await submittedIntake(s);
    const [message] = await s.as('service_role', (q) => claim(q));
    await s.asOwner((q) => pass(q, 23 * 3600 + 61));
    expect(await s.as('service_role', (q) => claim(q))).toEqual([]);
    expect(await s.asOwner((q) => status(q, message?.id ?? ''))).toMatchObject({
      status: 'given_up',
      error_code: 'OUTCOME_UNKNOWN',
    });
  });
});

test('nothing is sent for what is no longer so', async () => {
  await db.story(async (s) => {
    const cole = await s.asOwner((q) => staffMember(q, 'coordinator'));
    const { id } = await submittedIntake(s);
    await s.as(cole, (q) => q("select public.close_intake($1, 'entered_by_mistake')", [id]));
    expect(await s.as('service_role', (q) => claim(q))).toEqual([]);
    await s.asOwner(async (q) =>
      expect(
        await q("select from public.messages where status = 'dropped' and error_code = 'NO_LONGER_SO'"),
      ).toHaveLength(2),
    );
  });
});

const events = ['email.sent', 'email.delivery_delayed', 'email.delivered', 'email.bounced', 'email.complained'];
const reached: Record<string, string> = {
  'email.sent': 'sent',
  'email.delivery_delayed': 'delayed',
  'email.delivered': 'delivered',
  'email.bounced': 'bounced',
  'email.complained': 'complained',
};

test.each(events.flatMap((a, i) => events.map((b, j) => ({ a, b, ends: reached[events[Math.max(i, j)] ?? ''] }))))(
  'delivery only moves forward: $a then $b ends as $ends',
  async ({ a, b, ends }) => {
    await db.story(async (s) => {
      await submittedIntake(s);
      const [message] = await s.as('service_role', (q) => claim(q));
      const receive = (event: string, n: number) =>
        s.as('service_role', (q) =>
          q.one('select public.receive_message_event($1, $2, $3, $4, now(), true) as is_new', [
            `evt_${n}`,
            message?.id,
            're_1',
            event,
          ]),
        );
      expect([await receive(a, 1), await receive(b, 2), await receive(b, 2)]).toEqual([
        { is_new: true },
        { is_new: true },
        { is_new: false },
      ]);
      await s.as('service_role', (q) => q("select public.record_message_sent($1, 're_1')", [message?.id]));
      expect(await s.asOwner((q) => status(q, message?.id ?? ''))).toMatchObject({ status: ends });
    });
  },
);

test('an address that bounced for good gets nothing more, is shown on the person, and an admin can lift it and send again', async () => {
  await db.story(async (s) => {
    const [ana, cole] = await s.asOwner(async (q) => [
      await staffMember(q, 'admin'),
      await staffMember(q, 'coordinator'),
    ]);
    const one = await submittedIntake(s);
    const mine = (await s.as('service_role', (q) => claim(q))).find((m) => m.kind === 'intake_received');
    await s.as('service_role', (q) =>
      q("select public.receive_message_event('evt_1', $1, 're_1', 'email.bounced', now(), true)", [mine?.id]),
    );
    await submittedIntake(s);
    expect((await s.as('service_role', (q) => claim(q))).filter((m) => m.to_email === 'rowan@example.org')).toEqual([]);
    const { d } = await s.as(cole, (q) => q.one("select public.open_intake($1) -> 'messages' as d", [one.id]));
    expect(d).toMatchObject([{ kind: 'intake_received', status: 'bounced', is_suppressed: true }]);
    const { problems } = await s.as(ana, (q) => q.one('select public.list_message_problems() as problems'));
    expect(problems).toHaveLength(2);
    expect(JSON.stringify(problems)).not.toContain('rowan@');
    await s.as(ana, (q) => q('select public.retry_message($1)', [mine?.id]));
    expect((await s.as(ana, (q) => q.failure('select public.retry_message($1)', [mine?.id]))).code).toBe('NTFND');
    const again = await s.as('service_role', (q) => claim(q));
    expect(again.map((m) => m.to_email)).toEqual(['rowan@example.org']);
    expect(again[0]?.id).not.toBe(mine?.id);
  });
});

test('two senders at once never take the same message', async () => {
  await db.committed.asOwner((q) =>
    q(
      "insert into public.messages (kind, subject_id, to_email, locale) select 'staff_invited', gen_random_uuid(), 'p' || n || '@example.org', 'en' from generate_series(1, 200) n",
    ),
  );
  await db.committed.asOwner((q) =>
    q("insert into public.staff_invitations (id, email, role) select subject_id, to_email, 'hr' from public.messages"),
  );
  const takers = await Promise.all(
    Array.from({ length: 4 }, async (_, n) => {
      const taken: string[] = [];
      for (
        let page = await db.committed.as('service_role', (q) => claim(q, `w${n}`));
        page.length > 0;
        page = await db.committed.as('service_role', (q) => claim(q, `w${n}`))
      ) {
        taken.push(...page.map((m) => m.id));
      }
      return taken;
    }),
  );
  const all = takers.flat();
  expect([all.length, new Set(all).size]).toEqual([200, 200]);
});
