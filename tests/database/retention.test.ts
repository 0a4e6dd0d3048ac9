import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeMail } from '../../src/features/messages/mail.ts';
import { claimedMessageSchema } from '../../src/features/messages/mail-facts.ts';
import type { Person } from '../support/actors.ts';
import { type Story, testDatabase } from '../support/database.ts';
import { candidate, organization, staffMember } from '../support/factories.ts';
import { applicationIn, candidateOf, openJob } from '../support/hiring-factories.ts';
import type { Query } from '../support/query.ts';

const db = await testDatabase();
await db.committed.asOwner((q) => organization(q));

type Status = Parameters<typeof applicationIn>[1]['status'];

/** Puts an application that ended so many days ago. */
async function endedAgo(q: Query, facts: { status: Status; days: number; email?: string }): Promise<string> {
  const person = await candidateOf(q, await candidate(q, facts.email ?? `p${crypto.randomUUID()}@example.org`));
  const { id } = await applicationIn(q, {
    job: await openJob(q, `j-${crypto.randomUUID()}`),
    candidate: person,
    ...(facts.status && { status: facts.status }),
  });
  await q(
    `update public.applications set status_at = now() - make_interval(days => $2), created_at = now() - make_interval(days => $2),
       told_at = case when status = 'not_selected' then now() - make_interval(days => $2) end where id = $1`,
    [id, facts.days],
  );
  await q(
    'update public.application_drafts set saved_at = now() - make_interval(days => $2) where application_id = $1',
    [id, facts.days],
  );
  return id;
}
const night = (q: Query) => q('select private.run_retention()');
/** Lets days pass for what was announced and for the ends of applications. */
async function pass(q: Query, days: number): Promise<void> {
  await q(
    'update public.applications set created_at = created_at - make_interval(days => $1), status_at = status_at - make_interval(days => $1), told_at = told_at - make_interval(days => $1)',
    [days],
  );
  await q('update public.application_drafts set saved_at = saved_at - make_interval(days => $1)', [days]);
  await q(
    'update public.retention_notices set due_on = due_on - $1::int, noticed_at = noticed_at - make_interval(days => $1)',
    [days],
  );
}
const isGone = async (q: Query, id: string) =>
  (await q('select from public.applications where id = $1 and anonymised_at is null', [id])).length === 0;

test('nothing goes before its time and its notice are over, and all that is due goes then', async () => {
  const statuses = ['draft', 'not_selected', 'withdrawn', 'offer_declined', 'conditions_not_met'] as const;
  const rules: Record<string, [keep: number, notice: number]> = { draft: [6, 14] };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...statuses),
      fc.integer({ min: 0, max: 800 }),
      fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 }),
      async (status, age, waits) => {
        const [months, notice] = rules[status] ?? [12, 30];
        await db.asOwner(async (q) => {
          const id = await endedAgo(q, { status, days: age });
          let days = age;
          let noticed: number | undefined;
          for (const wait of [0, ...waits]) {
            await pass(q, wait);
            days += wait;
            await night(q);
            const wasNoticed =
              (await q('select from public.retention_notices where application_id = $1', [id])).length > 0;
            const gone = await isGone(q, id);
            if (gone) {
              // never before keep (28 days a month at least) nor before the notice has run
              expect(days).toBeGreaterThanOrEqual(months * 28);
              expect(noticed === undefined ? -1 : days - noticed).toBeGreaterThanOrEqual(notice);
              return;
            }
            if (wasNoticed) noticed ??= days;
            // 31 days a month at most: by then it must be announced; and gone once the notice ran out as well
            if (days >= months * 31) expect(noticed).toBeDefined();
            if (noticed !== undefined && days >= months * 31 && days - noticed >= notice + 1) expect(gone).toBe(true);
          }
        });
      },
    ),
    { numRuns: 40 },
  );
});

test('a held application stays whatever the clock does, and goes after it is let go, with a new notice', async () => {
  await db.story(async (s) => {
    const hana = await s.asOwner((q) => staffMember(q, 'hr'));
    const id = await s.asOwner((q) => endedAgo(q, { status: 'withdrawn', days: 380 }));
    await s.asOwner((q) => night(q));
    await s.as(hana, (q) => q("select public.hold_application($1, true, 'a charge')", [id]));
    expect((await s.as(hana, (q) => q.failure("select public.hold_application($1, true, 'again')", [id]))).code).toBe(
      'BADST',
    );
    await s.asOwner(async (q) => {
      await pass(q, 900);
      await night(q);
      expect(await isGone(q, id)).toBe(false);
      expect((await q.failure('select private.anonymise_application($1, null)', [id])).code).toBe('BADST');
    });
    await s.as(hana, (q) => q("select public.hold_application($1, false, 'closed')", [id]));
    await s.asOwner(async (q) => {
      await night(q);
      expect(await isGone(q, id)).toBe(false);
      await pass(q, 31);
      await night(q);
      expect(await isGone(q, id)).toBe(true);
    });
  });
});

test('the notice is mailed, and not sent any more for what was held or reopened meanwhile', async () => {
  await db.story(async (s) => {
    const hana = await s.asOwner((q) => staffMember(q, 'hr'));
    const [told, held] = await s.asOwner(async (q) => {
      const ids = [
        await endedAgo(q, { status: 'withdrawn', days: 340, email: 'told@example.org' }),
        await endedAgo(q, { status: 'withdrawn', days: 340, email: 'held@example.org' }),
      ];
      await night(q);
      return ids;
    });
    await s.as(hana, (q) => q("select public.hold_application($1, true, 'a charge')", [held]));
    const claimed = await s.as('service_role', (q) =>
      q.one<{ c: { to_email: string; facts: object }[] }>("select public.claim_messages('w') as c"),
    );
    expect(claimed.c.map((mail) => mail.to_email)).toEqual(['told@example.org']);
    const toldMail = writeMail(claimedMessageSchema.parse(claimed.c[0]), 'https://x.example.org');
    expect(toldMail.paragraphs.join(' ')).toMatch(/will be deleted on \w+ \d+, \d{4}/);
    expect(claimed.c[0]?.facts).toHaveProperty('erase_on');
    await s.as(hana, (q) =>
      q("select public.move_application($1, 'reopen', null, null, 'asked again', false)", [told]),
    );
    await s.asOwner(async (q) => {
      await night(q);
      expect(await q('select from public.retention_notices where cancelled_at is null')).toEqual([]);
    });
  });
});

test('a rule cannot be set below the law’s year, nor by two people at once, nor by who keeps nothing', async () => {
  await db.story(async (s) => {
    const hana = await s.asOwner((q) => staffMember(q, 'hr'));
    const maya = await s.asOwner((q) => staffMember(q, 'hiring_manager'));
    const save = 'select public.save_retention_rule($1, $2, 30, true, $3) as revision';
    expect((await s.as(hana, (q) => q.failure(save, ['withdrawn', 11, 1]))).constraint).toBe(
      'retention_rules_keep_what_the_law_says',
    );
    expect(await s.as(hana, (q) => q.one(save, ['withdrawn', 24, 1]))).toEqual({ revision: 2 });
    expect((await s.as(hana, (q) => q.failure(save, ['withdrawn', 13, 1]))).code).toBe('BADST');
    expect(await s.as(hana, (q) => q.one(save, ['drafts', 1, 1]))).toEqual({ revision: 2 });
    expect((await s.as(maya, (q) => q.failure(save, ['withdrawn', 12, 2]))).code).toBe('DNIED');
    expect(
      (await s.as(maya, (q) => q.failure("select public.hold_application(gen_random_uuid(), true, 'x')"))).code,
    ).toBe('DNIED');
  });
});

/** What a person who asks to be forgotten hears. */
async function wish(
  s: Story,
  person: Person,
): Promise<{ is_done: boolean; waits: { why: string; until: string | null }[] }> {
  return await s.as(person, async (q) => {
    const { answer } = await q.one<{ answer: { is_done: boolean; waits: { why: string; until: string | null }[] } }>(
      'select public.request_erasure() as answer',
    );
    return answer;
  });
}

test('a person who asks hears what goes at once and what must wait, until when and why; the rest goes by itself', async () => {
  await db.story(async (s) => {
    const rowan = await s.asOwner((q) => candidate(q, 'rowan@example.org'));
    const ids = await s.asOwner(async (q) => {
      const me = await candidateOf(q, rowan);
      const open = await applicationIn(q, { job: await openJob(q, 'a'), candidate: me, status: 'screening' });
      const ended = await applicationIn(q, { job: await openJob(q, 'b'), candidate: me, status: 'withdrawn' });
      const draft = await applicationIn(q, { job: await openJob(q, 'c'), candidate: me, status: 'draft' });
      await q('insert into public.application_equal_opportunity (application_id) values ($1)', [ended.id]);
      return { open: open.id, ended: ended.id, draft: draft.id };
    });
    const before = await s.as(rowan, (q) => q.one<{ p: object }>('select public.my_erasure() as p'));
    expect(before.p).toMatchObject({ request: null, drafts: 1, voluntary_answers: 1 });
    const answer = await wish(s, rowan);
    expect(answer).toMatchObject({
      is_done: false,
      waits: [
        { why: 'open', until: null },
        { why: 'law', source: '29 CFR 1602.14' },
      ],
    });
    await s.asOwner(async (q) => {
      expect(await q('select from public.applications where id = $1', [ids.draft])).toEqual([]);
      expect(await q('select from public.application_equal_opportunity')).toEqual([]);
      expect(await isGone(q, ids.ended)).toBe(false);
    });
    await s.as(rowan, (q) => q("select public.withdraw_application($1, 'changed_my_mind')", [ids.open]));
    await s.asOwner(async (q) => {
      await pass(q, 367);
      await night(q);
      expect([await isGone(q, ids.open), await isGone(q, ids.ended)]).toEqual([true, true]);
      expect(await q('select email, anonymised_at is not null as is_gone from public.candidates')).toEqual([
        { email: null, is_gone: true },
      ]);
      expect(
        await q("select what from public.erasure_receipts where what = 'candidate' and tables ? 'candidates'"),
      ).toHaveLength(1);
    });
    const mails = await s.as('service_role', (q) =>
      q.one<{ c: { kind: string; to_email: string }[] }>("select public.claim_messages('w') as c"),
    );
    expect(mails.c.map((mail) => `${mail.kind} ${mail.to_email}`)).toContain('erasure_done rowan@example.org');
    const farewell = claimedMessageSchema.parse(mails.c.find((mail) => mail.kind === 'erasure_done'));
    expect(writeMail(farewell, 'https://x.example.org').paragraphs.join(' ')).not.toMatch(/Rowan/);
    await s.asOwner(async (q) => {
      await q("update public.messages set status = 'delivered', lease_ends_at = null where kind = 'erasure_done'");
      await night(q);
      expect(await q("select from public.messages where to_email like '%rowan%'")).toEqual([]);
    });
    expect((await s.as(rowan, (q) => q.one<{ p: unknown }>('select public.my_erasure() as p'))).p).toBeNull();
  });
});

test('a wish can be taken back; asking twice is one wish; who never applied has nothing to ask for', async () => {
  await db.story(async (s) => {
    const rowan = await s.asOwner((q) => candidate(q, 'rowan@example.org'));
    const nobody = await s.asOwner((q) => candidate(q, 'nobody@example.org'));
    await s.asOwner(async (q) =>
      applicationIn(q, { job: await openJob(q), candidate: await candidateOf(q, rowan), status: 'interview' }),
    );
    await wish(s, rowan);
    await wish(s, rowan);
    await s.asOwner(async (q) => expect(await q('select from public.erasure_requests')).toHaveLength(1));
    await s.as(rowan, (q) => q('select public.cancel_erasure()'));
    expect((await s.as(rowan, (q) => q.failure('select public.cancel_erasure()'))).code).toBe('NTFND');
    expect((await s.as(nobody, (q) => q.failure('select public.request_erasure()'))).code).toBe('NTFND');
  });
});
