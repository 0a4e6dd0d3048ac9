import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { staffMember } from '../support/factories.ts';
import { seedDemo } from '../support/seed.ts';

const db = await testDatabase();
await seedDemo(db);

test('the demo shows every state of a request, unowned, received within 20 business days', async () => {
  await db.asOwner(async (q) => {
    const states = await q('select status, count(*)::int as n from public.intakes group by status order by status');
    expect(states).toEqual([
      { status: 'new', n: 13 },
      { status: 'reaching_out', n: 5 },
      { status: 'scheduled', n: 1 },
      { status: 'assessed', n: 1 },
      { status: 'connected', n: 1 },
      { status: 'waitlisted', n: 2 },
      { status: 'closed', n: 4 },
    ]);
    const late = await q(
      `select reference from public.intakes where owner_id is not null or received_at > now()
         or received_at < now() - interval '31 days'`,
    );
    expect(late).toEqual([]);
  });
});

test('every request of the demo is whole: contact, health table, the two consents, and steps that follow each other', async () => {
  await db.asOwner(async (q) => {
    const broken = await q(
      `select reference from public.intakes i
       where not exists (select from public.intake_contacts c where c.intake_id = i.id)
          or not exists (select from public.intake_health h where h.intake_id = i.id)
          or (select count(*) from public.intake_consents k where k.intake_id = i.id and k.kind in ('contact', 'privacy')) <> 2
          or (select to_status from public.intake_events e where e.intake_id = i.id order by happened_at desc limit 1) <> i.status
          or (select command from public.intake_events e where e.intake_id = i.id order by happened_at limit 1) <> 'submit'
          or (select count(*) from public.intake_attempts t where t.intake_id = i.id)
             <> (select count(*) from public.intake_events e where e.intake_id = i.id and e.command = 'record_attempt')`,
    );
    expect(broken).toEqual([]);
    const leaps = await q(
      `select intake_id from (select intake_id, from_status, lag(to_status) over (partition by intake_id order by happened_at) as before from public.intake_events) e
       where from_status is distinct from before`,
    );
    expect(leaps).toEqual([]);
    const ahead = await q(
      'select intake_id from public.intake_events where happened_at > now() union all select intake_id from public.intake_attempts where attempted_at > now()',
    );
    expect(ahead).toEqual([]);
  });
});

test('a coordinator sees waiting, overdue and look-alike requests in the demo', async () => {
  await db.story(async (s) => {
    const cole = await s.asOwner((q) => staffMember(q, 'coordinator'));
    await s.as(cole, async (q) => {
      const { counts } = await q.one<{ counts: { open: number; overdue: number } }>(
        'select public.count_intakes() as counts',
      );
      expect(counts.open).toBe(22);
      expect(counts.overdue).toBeGreaterThanOrEqual(3);
      const languages = await q('select distinct language from public.list_intakes()');
      expect(languages.length).toBeGreaterThanOrEqual(8);
      const twins = [];
      for (const { id } of await q('select id from public.list_intakes()')) {
        const { opened } = await q.one<{ opened: { duplicates: { same_phone: boolean }[] } }>(
          'select public.open_intake($1) as opened',
          [id],
        );
        if (opened.duplicates.some((one) => one.same_phone)) twins.push(id);
      }
      expect(twins).toHaveLength(3);
    });
  });
});

test('seeding leaves the audit chain whole', async () => {
  await db.asOwner(async (q) => {
    const result = await q.one(
      'select is_intact, events_checked::int > 500 as is_long from public.verify_audit_chain()',
    );
    expect(result).toEqual({ is_intact: true, is_long: true });
  });
});
