import { expect, test } from 'vitest';
import { staffRoles } from '../../src/features/accounts/account.ts';
import { applicationStatuses } from '../../src/features/applications/application.ts';
import { testDatabase } from '../support/database.ts';
import { staffMember } from '../support/factories.ts';
import { accepted, dayFromNow, hiringWorld, mailsOf, offered, offerTerms } from '../support/offer-factories.ts';

const db = await testDatabase();

test.each([
  ['no pay', { pay_amount: null }, 'pay_amount'],
  ['pay below the posting', { pay_amount: 19.99 }, 'pay_note'],
  ['pay above the posting', { pay_amount: 22.01 }, 'pay_note'],
  ['pay in another unit', { pay_unit: 'year', pay_amount: 21 }, 'pay_note'],
  ['a first day that is past', { starts_on: dayFromNow(-2) }, 'starts_on'],
  ['an answer wanted after the first day', { expires_on: dayFromNow(21) }, 'expires_on'],
  ['an answer wanted in the past', { expires_on: dayFromNow(-2) }, 'expires_on'],
  ['no hours', { hours_per_week: null }, 'hours_per_week'],
  ['less than 5 % of full time', { fte: 0.04 }, 'fte'],
  ['more than full time', { fte: 1.01 }, 'fte'],
  ['no program', { program_ids: [] }, 'program_ids'],
  ['an unknown program', { program_ids: [crypto.randomUUID()] }, 'program_ids'],
  ['an unknown place', { location_id: crypto.randomUUID() }, 'location_id'],
  [
    'a condition due after the first day',
    { conditions: [{ requirement_id: null, due_on: dayFromNow(30) }] },
    'conditions',
  ],
  ['an added condition in one language', { extra_conditions: [{ label_en: 'A talk' }] }, 'extra_conditions'],
])('an offer with %s is refused at its field, and nothing changes', async (_name, facts, field) => {
  await db.story(async (s) => {
    const world = await hiringWorld(s);
    const error = await s.as(world.hana, (q) =>
      q.failure('select public.make_offer($1, $2)', [world.application, offerTerms(world, facts)]),
    );
    expect({ code: error.code, detail: error.detail }).toEqual({ code: 'INPUT', detail: field });
    expect(await s.asOwner((q) => q('select from public.offers'))).toEqual([]);
  });
});

test('pay outside the posting goes with a note; the last day to answer ends at midnight of the organisation', async () => {
  await db.story(async (s) => {
    const world = await hiringWorld(s);
    const offer = await offered(s, world, { pay_amount: 25, pay_note: 'Ten years of this work' });
    const row = await s.asOwner((q) =>
      q.one(
        `select pay_note, (expires_at at time zone 'America/Los_Angeles')::text as ends from public.offers where id = $1`,
        [offer],
      ),
    );
    expect(row).toEqual({ pay_note: 'Ten years of this work', ends: `${dayFromNow(8)} 00:00:00` });
    expect(await mailsOf(s, 'offer_made', offer)).toBe(1);
  });
});

/** Who a command is for, from where to where, and how it is called with [application, offer, terms]. */
interface OfferCall {
  call: string;
  roles: readonly string[];
  isCandidate: boolean;
  from: string;
  to: string;
}
const hr = { roles: ['hr'], isCandidate: false };
const theirs = { roles: [], isCandidate: true };
/** Every command that changes an offer; $1 is the application, $2 the offer, $3 the terms. */
const calls: Record<string, OfferCall> = {
  make_offer: { ...hr, call: 'public.make_offer($1, $3)', from: 'interview', to: 'offer' },
  withdraw_offer: { ...hr, call: "public.withdraw_offer($1, 'The post is cut')", from: 'offer', to: 'interview' },
  accept_offer: {
    ...theirs,
    call: "public.accept_offer($2, 'Rowan', '2026-11-01', 'en')",
    from: 'offer',
    to: 'clearing',
  },
  decline_offer: {
    ...theirs,
    call: "public.decline_offer($2, 'pay', 'Too little')",
    from: 'offer',
    to: 'offer_declined',
  },
};

test.each(Object.entries(calls))(
  '%s is done or refused by state and role as the table says',
  async (_command, rule) => {
    for (const status of applicationStatuses.filter((each) => each !== 'draft')) {
      await db.story(async (s) => {
        const world = await hiringWorld(s);
        const offer = await offered(s, world);
        await s.asOwner((q) =>
          q(
            `update public.applications set status = $2::text::public.application_status, close_reason = case when $2::text in
             ('withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met') then 'other'::public.application_close_reason end where id = $1`,
            [world.application, status],
          ),
        );
        for (const who of [...staffRoles, 'candidate', 'stranger'] as const) {
          await s.asOwner((q) => q('savepoint before_who'));
          const person =
            who === 'candidate'
              ? world.rowan
              : who === 'stranger'
                ? world.stranger
                : await s.asOwner((q) => staffMember(q, who));
          const may = who === 'candidate' ? rule.isCandidate : rule.roles.includes(who);
          const call = [world.application, offer, offerTerms(world)].reduce(
            (sql, value, index) => sql.replace(`$${index + 1}`, `'${value}'`),
            rule.call,
          );
          if (may && status === rule.from) {
            await s.as(person, (q) => q(`select ${call}`));
            const after = await s.asOwner((q) =>
              q.one('select status from public.applications where id = $1', [world.application]),
            );
            expect({ who, status, ...after }).toEqual({ who, status: rule.to });
          } else {
            const error = await s.as(person, (q) => q.failure(`select ${call}`));
            const wanted = may ? ['BADST'] : ['DNIED', 'NTFND'];
            expect(wanted, `${who} from ${status}: ${error.message}`).toContain(error.code);
          }
          await s.asOwner((q) => q('rollback to savepoint before_who'));
        }
      });
    }
  },
);

test('an accepted offer is signed: name, time, text version and language, no address', async () => {
  await db.story(async (s) => {
    const world = await hiringWorld(s);
    const offer = await offered(s, world);
    for (const [signature, version, field] of [
      ['   ', '2026-11-01', 'signature'],
      ['x'.repeat(301), '2026-11-01', 'signature'],
      ['Rowan', '2020-01-01', 'version'],
    ]) {
      const error = await s.as(world.rowan, (q) =>
        q.failure("select public.accept_offer($1, $2, $3, 'en')", [offer, signature, version]),
      );
      expect({ code: error.code, detail: error.detail }).toEqual({ code: 'INPUT', detail: field });
    }
    await s.as({ ...world.rowan, headers: { 'x-forwarded-for': '203.0.113.9' } }, (q) =>
      q("select public.accept_offer($1, '  Rowan Example ', '2026-11-01', 'es')", [offer]),
    );
    const row = await s.asOwner((q) =>
      q.one('select to_jsonb(o) as offer from public.offers o where id = $1', [offer]),
    );
    expect(row['offer']).toMatchObject({
      status: 'accepted',
      signature_name: 'Rowan Example',
      signature_version: '2026-11-01',
      signature_locale: 'es',
    });
    expect(JSON.stringify(row)).not.toContain('203.0.113.9');
  });
});

test('a candidate reads their own offer and its conditions, never a note on a decision; nobody else’s', async () => {
  await db.story(async (s) => {
    const world = await hiringWorld(s);
    const offer = await accepted(s, world, { note: 'We look forward' });
    await s.as(world.hana, async (q) => {
      const [row] = await q<{ id: string }>('select id from public.offer_conditions where offer_id = $1', [offer]);
      await q("select public.decide_condition($1, 'waived', 'SECRET evidence')", [row?.id]);
    });
    const { doc } = await s.as(world.rowan, (q) =>
      q.one<{ doc: { conditions: { state: string }[] }[] }>('select public.list_my_offers($1) as doc', [
        world.application,
      ]),
    );
    expect(doc[0]).toMatchObject({ id: offer, note: 'We look forward', status: 'accepted' });
    expect(doc[0]?.conditions[0]?.state).toBe('waived');
    expect(JSON.stringify(doc)).not.toContain('SECRET');
    expect(
      (await s.as(world.stranger, (q) => q.failure('select public.list_my_offers($1)', [world.application]))).code,
    ).toBe('DNIED');
    // the hiring manager sees that it is decided, not what was seen
    expect(
      await s.as(world.maya, (q) => q('select state from public.offer_conditions where offer_id = $1', [offer])),
    ).toHaveLength(1);
    expect(await s.as(world.maya, (q) => q('select from public.offer_condition_decisions'))).toEqual([]);
  });
});
