import { expect, test } from 'vitest';
import { staffRoles } from '../../src/features/accounts/account.ts';
import { testDatabase } from '../support/database.ts';
import { draftJob, staffMember } from '../support/factories.ts';
import type { Query } from '../support/query.ts';

const db = await testDatabase();

const commands = await db.asOwner((q) =>
  q<{ command: string; from_status: string; to_status: string | null; roles: string[] }>(
    'select command, from_status::text, to_status::text, roles::text[] as roles from private.job_commands()',
  ),
);
const states = ['draft', 'published', 'closed', 'filled'];
const names = [...new Set(commands.map((c) => c.command))];

/** How each command is called on job $1, with everything it asks for. */
const calls: Record<string, string> = {
  save: "select public.save_job($1, jsonb_set(private.job_document($1), '{texts,en,title}', '\"Another title\"'), 1)",
  discard: 'select public.discard_job($1)',
  publish: 'select public.publish_job($1, 1)',
  extend: "select public.extend_job($1, now() + interval '90 days', 'Few have applied')",
  shorten: "select public.shorten_job($1, now() + interval '2 days', 'Enough have applied')",
  close: "select public.close_job($1, 'The grant ended')",
  fill: 'select public.fill_job($1)',
  reopen: "select public.reopen_job($1, now() + interval '90 days', 'The person declined')",
};

async function jobIn(q: Query, state: string): Promise<string> {
  const id = await draftJob(q);
  await q('select private.keep_job_version($1)', [id]);
  await q(
    `update public.jobs set status = $2::text::public.job_status, published_at = case when $2::text <> 'draft' then now() end,
     closed_at = case when $2::text in ('closed', 'filled') then now() end where id = $1`,
    [id, state],
  );
  return id;
}

test('every command is tried here', () => {
  expect(Object.keys(calls).sort()).toEqual([...names].sort());
});

test.each(names.flatMap((command) => states.map((state) => ({ command, state }))))(
  '$command from $state is done, refused or denied exactly as the catalogue says, for every role',
  async ({ command, state }) => {
    const move = commands.find((c) => c.command === command && c.from_status === state);
    for (const role of [...staffRoles, 'candidate'] as const) {
      await db.story(async (s) => {
        const [person, id] = await s.asOwner(async (q) => {
          await q('grant execute on function private.job_document to authenticated');
          const who = await staffMember(q, role === 'candidate' ? 'hr' : role);
          if (role === 'candidate') await q('delete from public.staff_roles where user_id = $1', [who.sub]);
          return [who, await jobIn(q, state)] as const;
        });
        const may = move?.roles.includes(role) ?? ['admin', 'hr'].includes(role);
        if (move && may) {
          await s.as(person, (q) => q(calls[command] ?? '', [id]));
        } else {
          const error = await s.as(person, (q) => q.failure(calls[command] ?? '', [id]));
          expect({ role, code: error.code }).toEqual({ role, code: may ? 'BADST' : 'DNIED' });
          if (may) expect(error.detail).toBe(state);
        }
        const [after] = await s.asOwner((q) => q('select status from public.jobs where id = $1', [id]));
        const expected = move && may ? move.to_status : state;
        expect({ role, status: after?.['status'] ?? null }).toEqual({ role, status: expected });
        const events = await s.asOwner((q) =>
          q('select command, actor_id from public.job_events where job_id = $1', [id]),
        );
        expect(events).toEqual(move && may && command !== 'discard' ? [{ command, actor_id: person.sub }] : []);
      });
    }
  },
);

test.each([
  ['extend', "select public.extend_job($1, now() + interval '90 days', ' ')", 'reason'],
  ['extend', "select public.extend_job($1, now() + interval '2 days', 'why')", 'closes_at'],
  ['extend', "select public.extend_job($1, null, 'why')", 'closes_at'],
  ['shorten', "select public.shorten_job($1, now() + interval '90 days', 'why')", 'closes_at'],
  ['shorten', "select public.shorten_job($1, now() - interval '1 day', 'why')", 'closes_at'],
  ['shorten', "select public.shorten_job($1, now() + interval '2 days', null)", 'reason'],
  ['close', 'select public.close_job($1)', 'reason'],
  ['close', "select public.close_job($1, repeat('x', 401))", 'reason'],
])('%s refuses what does not fit: %s → %s', async (_command, sql, field) => {
  await db.story(async (s) => {
    const [hana, id] = await s.asOwner(async (q) => [await staffMember(q, 'hr'), await jobIn(q, 'published')] as const);
    const error = await s.as(hana, (q) => q.failure(sql, [id]));
    expect([error.code, error.detail]).toEqual(['INPUT', field]);
  });
});

test('a posting past its date may be put off, closed without a reason, and takes no applications meanwhile', async () => {
  await db.story(async (s) => {
    const [hana, id] = await s.asOwner(async (q) => {
      const job = await jobIn(q, 'published');
      await q("update public.jobs set closes_at = now() - interval '1 hour' where id = $1", [job]);
      return [await staffMember(q, 'hr'), job] as const;
    });
    const accepts = () => s.asOwner((q) => q.one('select private.job_accepts($1) as open', [id]));
    expect(await accepts()).toEqual({ open: false });
    await s.as(hana, (q) => q("select public.extend_job($1, now() + interval '5 days', 'Few have applied')", [id]));
    expect(await accepts()).toEqual({ open: true });
    await s.asOwner((q) => q("update public.jobs set closes_at = now() - interval '1 hour' where id = $1", [id]));
    await s.as(hana, (q) => q('select public.close_job($1)', [id]));
    expect(await accepts()).toEqual({ open: false });
  });
});

test('a closed posting refuses at once, and a posting that opens later does not accept before', async () => {
  await db.story(async (s) => {
    const [hana, id] = await s.asOwner(async (q) => [await staffMember(q, 'hr'), await jobIn(q, 'published')] as const);
    const accepts = () => s.asOwner((q) => q.one('select private.job_accepts($1) as open', [id]));
    expect(await accepts()).toEqual({ open: true });
    await s.asOwner((q) => q("update public.jobs set opens_at = now() + interval '1 hour' where id = $1", [id]));
    expect(await accepts()).toEqual({ open: false });
    await s.asOwner((q) => q('update public.jobs set opens_at = null where id = $1', [id]));
    await s.as(hana, (q) => q("select public.close_job($1, 'The grant ended')", [id]));
    expect(await accepts()).toEqual({ open: false });
  });
});

test('publishing what somebody else saved meanwhile is refused as stale', async () => {
  await db.story(async (s) => {
    const [hana, id] = await s.asOwner(async (q) => [await staffMember(q, 'hr'), await draftJob(q)] as const);
    await s.asOwner((q) => q('update public.jobs set revision = 2 where id = $1', [id]));
    const error = await s.as(hana, (q) => q.failure('select public.publish_job($1, 1)', [id]));
    expect([error.code, error.detail]).toEqual(['STALE', '2']);
  });
});
