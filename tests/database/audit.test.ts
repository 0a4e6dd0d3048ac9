import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { candidate, organization, staffMember, submittedIntake } from '../support/factories.ts';
import { consentAndRules } from '../support/reference.ts';

const db = await testDatabase();

const admin = await db.committed.asOwner(async (q) => {
  await organization(q);
  await consentAndRules(q);
  return await staffMember(q, 'admin');
});

test('a change of a setting is kept with who, from, to, when and from where', async () => {
  await db.story(async (s) => {
    const from = {
      ...admin,
      headers: { 'x-forwarded-for': '203.0.113.9, 10.0.0.1' },
    };
    await s.as(from, (q) => q("update public.organization set phone = '+1 503 555 0199'"));
    const event = await s.as(admin, (q) =>
      q.one("select * from public.search_audit(p_table => 'organization', p_action => 'update')"),
    );
    expect(event).toMatchObject({
      actor_id: admin.sub,
      actor_role: 'authenticated',
      address: '203.0.113.9',
      record_id: '1',
      changes: { phone: { from: '+1 503 555 0100', to: '+1 503 555 0199' } },
    });
  });
});

test('values of personal and health columns never enter the audit, the fact of the change does', async () => {
  await db.story(async (s) => {
    const { id } = await submittedIntake(s, {
      access_needs: 'a ramp, please',
      member_number: 'AB12345C',
    });
    await s.asOwner(async (q) => {
      const kept = await q('select table_name, changes from public.audit_events where record_id like $1', [`${id}%`]);
      expect(kept.map((row) => row['table_name'])).toEqual(
        expect.arrayContaining(['intakes', 'intake_contacts', 'intake_health', 'intake_consents']),
      );
      expect(JSON.stringify(kept)).not.toMatch(/ramp|AB12345C|Rowan|555-0111|rowan@/);
      const health = await q.one("select changes from public.audit_events where table_name = 'intake_health'");
      expect(health['changes']).toMatchObject({ access_needs: 'hidden' });
    });
  });
});

test('opening a request is kept as a read, also when nothing is changed', async () => {
  await db.story(async (s) => {
    const cole = await s.asOwner((q) => staffMember(q, 'coordinator'));
    const { id } = await submittedIntake(s);
    await s.as(cole, (q) => q('select public.open_intake($1)', [id]));
    const read = await s.as(admin, (q) => q.one("select * from public.search_audit(p_action => 'read')"));
    expect(read).toMatchObject({
      actor_id: cole.sub,
      table_name: 'intakes',
      record_id: id,
    });
  });
});

test('nobody can change, remove or truncate history, not even the database owner', async () => {
  await db.story(async (s) => {
    for (const table of ['audit_events', 'audit_seals', 'audit_verifications']) {
      await s.asOwner(async (q) => {
        await q('select private.verify_audit_chain()');
        expect((await q.failure(`truncate public.${table} cascade`)).code).toBe('DNIED');
        if (table !== 'audit_seals') expect((await q.failure(`delete from public.${table}`)).code).toBe('DNIED');
      });
      expect((await s.as(admin, (q) => q.failure(`delete from public.${table}`))).code).toBe('42501');
    }
  });
});

test('every committed event is sealed, in one unbroken chain, also when many commit at once', async () => {
  await Promise.all(
    Array.from({ length: 24 }, (_, n) => db.committed.asOwner((q) => candidate(q, `person${n}@example.org`))),
  );
  await db.asOwner(async (q) => {
    expect(await q('select * from private.audit_chain_faults()')).toEqual([]);
    expect(
      await q.one(
        'select (select count(*) from public.audit_events)::int = (select count(*) from public.audit_seals)::int as equal',
      ),
    ).toEqual({ equal: true });
  });
  const verdict = await db.committed.as(admin, (q) => q.one('select * from public.verify_audit_chain()'));
  expect(verdict).toMatchObject({ is_intact: true, reason: null });
});

/** Each way of tampering as a person with the database's superuser could try it, and what the walk then names. */
const tamperings = {
  event_changed: `update public.audit_events set actor_role = 'nobody' where id = (select event_id from public.audit_seals where seq = 3)`,
  event_missing: `delete from public.audit_events where id = (select event_id from public.audit_seals where seq = 3)`,
  seal_missing_before: `delete from public.audit_seals where seq = 3`,
  seal_changed: `update public.audit_seals set previous_hash = 'x' where seq = 3`,
  event_unsealed: `insert into public.audit_events (actor_role, action, table_name, record_id) values ('x', 'read', 'x', 'x')`,
};

test.each(Object.entries(tamperings))('tampering shows: %s', async (reason, sql) => {
  await db.committed.asOwner((q) => candidate(q, `${reason}@example.org`));
  const owner = await db.connect();
  await owner.query('begin');
  try {
    await owner.query(
      'alter table public.audit_events disable trigger user; alter table public.audit_seals disable trigger user',
    );
    await owner.query(
      'alter table public.audit_seals drop constraint audit_seals_event_id_fkey, drop constraint audit_seals_do_not_fork',
    );
    await owner.query(sql);
    const { rows } = await owner.query('select * from private.verify_audit_chain()');
    expect(rows[0]).toMatchObject({ is_intact: false, reason });
  } finally {
    await owner.query('rollback');
  }
});

test('audit pages are walked by keyset without gaps or repeats', async () => {
  const all = await db.as(admin, (q) =>
    q<{ id: string }>(`select id from public.search_audit(p_table => 'accounts', p_limit => 200)`),
  );
  const walked: string[] = [];
  let last: Record<string, unknown> | undefined;
  do {
    const page: Record<string, unknown>[] = await db.as(admin, (q) =>
      q(
        `select *, happened_at::text as at from public.search_audit(p_table => 'accounts', p_before_at => $1, p_before_id => $2, p_limit => 7)`,
        [last?.['at'] ?? null, last?.['id'] ?? null],
      ),
    );
    walked.push(...page.map((row) => String(row['id'])));
    last = page.at(-1);
  } while (last !== undefined && walked.length < 200);
  expect(walked).toEqual(all.map((row) => row.id));
});
