import { describe, expect, test } from 'vitest';
import { staffRoles } from '../../src/features/accounts/account.ts';
import { applicationStatuses } from '../../src/features/applications/application.ts';
import { testDatabase } from '../support/database.ts';
import { staffMember } from '../support/factories.ts';
import { hiringWorld, mailsOf } from '../support/offer-factories.ts';
import { answers, asked, giveReference, openLink, referee } from '../support/reference-factories.ts';

const db = await testDatabase();

describe('asking', () => {
  test.each(applicationStatuses.filter((status) => status !== 'draft'))(
    'from %s: only an accepted offer lets HR ask, and nobody else ever',
    async (status) => {
      await db.story(async (s) => {
        const world = await hiringWorld(s, { status });
        const who = await referee(s, world);
        for (const role of [...staffRoles, 'candidate', 'stranger'] as const) {
          const person =
            role === 'candidate'
              ? world.rowan
              : role === 'stranger'
                ? world.stranger
                : await s.asOwner((q) => staffMember(q, role));
          await s.asOwner((q) => q('savepoint before_who'));
          if (role === 'hr' && status === 'clearing')
            await s.as(person, (q) => q('select public.ask_reference($1)', [who]));
          else {
            const error = await s.as(person, (q) => q.failure('select public.ask_reference($1)', [who]));
            expect({ role, code: error.code, ...(role === 'hr' ? { detail: error.detail } : {}) }).toEqual({
              role,
              code: role === 'hr' ? 'BADST' : 'DNIED',
              ...(role === 'hr' ? { detail: status } : {}),
            });
          }
          await s.asOwner((q) => q('rollback to savepoint before_who'));
        }
      });
    },
  );

  test('queues one mail, stores no token, twice is TAKEN, and somebody without an address is to be called', async () => {
    await db.story(async (s) => {
      const world = await hiringWorld(s, { status: 'clearing' });
      const who = await referee(s, world);
      const { request, token } = await asked(s, world, who);
      expect(token).toMatch(/^[0-9a-f]{64}$/);
      expect(await mailsOf(s, 'reference_asked', request)).toBe(1);
      const everything = await s.asOwner((q) =>
        q(
          `select to_jsonb(r)::text as row from public.reference_requests r union all select to_jsonb(m)::text from public.messages m union all select to_jsonb(a)::text from public.audit_events a`,
        ),
      );
      expect(everything.some(({ row }) => String(row).includes(token))).toBe(false);
      expect((await s.as(world.hana, (q) => q.failure('select public.ask_reference($1)', [who]))).code).toBe('TAKEN');
      const other = await referee(s, world, null);
      expect(await s.as(world.hana, (q) => q.failure('select public.ask_reference($1)', [other]))).toMatchObject({
        code: 'INPUT',
        detail: 'email',
      });
    });
  });

  test('the link’s facts are for the mail alone: not for HR, not for another address, not once it is over', async () => {
    await db.story(async (s) => {
      const world = await hiringWorld(s, { status: 'clearing' });
      const { request } = await asked(s, world, await referee(s, world));
      for (const actor of [world.hana, 'service_role'] as const) {
        expect(
          (await s.as(actor, (q) => q.failure("select private.reference_link_facts($1, 'ida@example.org')", [request])))
            .code,
        ).toBe('42501');
      }
      const facts = (email: string) =>
        s.asOwner((q) => q.one('select private.reference_link_facts($1, $2) as facts', [request, email]));
      expect(await facts('other@example.org')).toEqual({ facts: null });
      await s.asOwner((q) => q('update public.reference_requests set expires_at = now() where id = $1', [request]));
      expect(await facts('ida@example.org')).toEqual({ facts: null });
    });
  });
});

describe('what HR and the candidate do', () => {
  test('only HR reads the answers, and each opening is logged', async () => {
    await db.story(async (s) => {
      const world = await hiringWorld(s, { status: 'clearing' });
      const { request, token } = await asked(s, world, await referee(s, world));
      expect((await s.as(world.hana, (q) => q.failure('select public.open_reference($1)', [request]))).code).toBe(
        'NTFND',
      );
      await giveReference(s, token);
      for (const person of [world.maya, world.sol, world.rowan]) {
        expect((await s.as(person, (q) => q.failure('select public.open_reference($1)', [request]))).code).toBe(
          'DNIED',
        );
        expect(
          (await s.as(person, (q) => q.failure('select public.list_references($1)', [world.application]))).code,
        ).toBe('DNIED');
        expect((await s.as(person, (q) => q.failure('select * from public.reference_answers'))).code).toBe('42501');
      }
      const { said } = await s.as(world.hana, (q) =>
        q.one<{ said: unknown }>('select public.open_reference($1) as said', [request]),
      );
      expect(said).toMatchObject({ strengths: 'Stays calm', would_work_again: 'yes', phone: '+1 503 555 0177' });
      const reads = await s.asOwner((q) =>
        q(
          "select actor_id from public.audit_events where action = 'read' and table_name = 'reference_answers' and record_id = $1",
          [request],
        ),
      );
      expect(reads).toEqual([{ actor_id: world.hana.sub }]);
    });
  });

  test('the candidate or HR names another person; the first link stops; never once the first answered', async () => {
    await db.story(async (s) => {
      const world = await hiringWorld(s, { status: 'clearing' });
      const who = await referee(s, world);
      const { token } = await asked(s, world, who);
      const person = JSON.stringify({ full_name: 'Noor New', email: 'Noor@Example.org' });
      const call = 'select public.replace_referee($1, $2) as id';
      expect((await s.as(world.stranger, (q) => q.failure(call, [who, person]))).code).toBe('DNIED');
      expect((await s.as(world.maya, (q) => q.failure(call, [who, person]))).code).toBe('DNIED');
      for (const [bad, field] of [
        [{ email: 'a@example.org' }, 'full_name'],
        [{ full_name: 'Noor' }, 'email'],
      ] as const) {
        expect(await s.as(world.rowan, (q) => q.failure(call, [who, JSON.stringify(bad)]))).toMatchObject({
          code: 'INPUT',
          detail: field,
        });
      }
      const { id } = await s.as(world.rowan, (q) => q.one<{ id: string }>(call, [who, person]));
      expect(await openLink(s, token)).toEqual({ state: 'unknown' });
      expect((await s.as(world.hana, (q) => q.failure('select public.ask_reference($1)', [who]))).code).toBe('BADST');
      expect((await s.as(world.rowan, (q) => q.failure(call, [who, person]))).code).toBe('BADST');
      await s.as(world.hana, (q) =>
        q('select public.record_phone_reference($1, $2)', [id, JSON.stringify({ ...answers, given_by: 'Noor New' })]),
      );
      expect((await s.as(world.hana, (q) => q.failure(call, [id, person]))).code).toBe('BADST');
      const { list } = await s.as(world.hana, (q) =>
        q.one<{ list: Record<string, unknown>[] }>('select public.list_references($1) as list', [world.application]),
      );
      expect(
        list.map(({ full_name, is_replaced, status, is_by_phone }) => ({
          full_name,
          is_replaced,
          status,
          is_by_phone,
        })),
      ).toEqual([
        { full_name: 'Noor New', is_replaced: false, status: 'given', is_by_phone: true },
        { full_name: 'Ida Referee', is_replaced: true, status: 'cancelled', is_by_phone: false },
      ]);
    });
  });

  test('a bounced address shows beside the person', async () => {
    await db.story(async (s) => {
      const world = await hiringWorld(s, { status: 'clearing' });
      const { request } = await asked(s, world, await referee(s, world));
      await s.asOwner(async (q) => {
        await q("update public.messages set status = 'bounced' where subject_id = $1", [request]);
        await q("insert into public.suppressed_addresses (email, reason) values ('ida@example.org', 'bounced')");
      });
      const { list } = await s.as(world.hana, (q) =>
        q.one<{ list: unknown[] }>('select public.list_references($1) as list', [world.application]),
      );
      expect(list).toMatchObject([{ mail_status: 'bounced', is_suppressed: true }]);
    });
  });
});

test('the clock reminds after 7, 14 and 21 days, never more, and ends after 12 weeks', async () => {
  await db.story(async (s) => {
    const world = await hiringWorld(s, { status: 'clearing' });
    const { request, token } = await asked(s, world, await referee(s, world));
    const later = async (days: number) => {
      await s.asOwner(async (q) => {
        await q(
          `update public.reference_requests set asked_at = asked_at - make_interval(days => $2), expires_at = expires_at - make_interval(days => $2),
             reminded_at = reminded_at - make_interval(days => $2) where id = $1`,
          [request, days],
        );
        await q('select private.chase_references(), private.chase_references()');
      });
      return await mailsOf(s, 'reference_reminder', request);
    };
    expect([
      await later(6),
      await later(1),
      await later(6),
      await later(1),
      await later(7),
      await later(7),
      await later(55),
    ]).toEqual([0, 1, 1, 2, 3, 3, 3]);
    expect(await openLink(s, token)).toMatchObject({ state: 'open' });
    await later(1);
    expect(
      await s.asOwner((q) => q.one('select status from public.reference_requests where id = $1', [request])),
    ).toEqual({ status: 'expired' });
    expect(await openLink(s, token)).toEqual({ state: 'unknown' });
    // asked again after that: a new request
    expect(
      (
        await asked(
          s,
          world,
          (
            await s.asOwner((q) =>
              q.one<{ id: string }>('select referee_id as id from public.reference_requests where id = $1', [request]),
            )
          ).id,
        )
      ).request,
    ).not.toBe(request);
  });
});
