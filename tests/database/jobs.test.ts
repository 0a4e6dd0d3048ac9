import { expect, test } from 'vitest';
import { staffRoles } from '../../src/features/accounts/account.ts';
import { testDatabase } from '../support/database.ts';
import { draftJob, staffMember } from '../support/factories.ts';
import { consentAndRules } from '../support/reference.ts';

const db = await testDatabase();
await db.committed.asOwner(consentAndRules);

const lacks = {
  pay_min: 'update public.jobs set pay_min = null, pay_max = null, pay_unit = null',
  closes_at: "update public.jobs set closes_at = now() - interval '1 minute'",
  texts: 'delete from public.job_texts',
  places: 'delete from public.job_places',
  requirements: 'delete from public.job_requirements',
};

test.each(Object.entries(lacks))('a posting without %s cannot be published and says so', async (field, sql) => {
  await db.story(async (s) => {
    const [hana, id] = await s.asOwner(async (q) => [await staffMember(q, 'hr'), await draftJob(q)] as const);
    await s.asOwner((q) => q(`${sql} where ${sql.includes('public.jobs set') ? 'id' : 'job_id'} = $1`, [id]));
    const error = await s.as(hana, (q) => q.failure('select public.publish_job($1)', [id]));
    expect([error.code, error.detail]).toEqual(['INPUT', field]);
    await s.asOwner(async (q) =>
      expect(await q.one('select status from public.jobs where id = $1', [id])).toEqual({ status: 'draft' }),
    );
  });
});

test('a draft is invisible to the public until published; a closed job stays readable as closed', async () => {
  await db.story(async (s) => {
    const [hana, id] = await s.asOwner(async (q) => [await staffMember(q, 'hr'), await draftJob(q)] as const);
    const publicly = () => s.as('anon', (q) => q('select status from public.published_jobs where id = $1', [id]));
    const words = () => s.as('anon', (q) => q('select title from public.job_texts where job_id = $1', [id]));
    expect([await publicly(), await words()]).toEqual([[], []]);
    await s.as(hana, (q) => q('select public.publish_job($1)', [id]));
    expect([await publicly(), await words()]).toEqual([
      [{ status: 'published' }],
      [{ title: 'Peer support specialist' }],
    ]);
    await s.as(hana, (q) => q("select public.close_job($1, 'grant ended')", [id]));
    expect(await publicly()).toEqual([{ status: 'closed' }]);
  });
});

test('a posting that opens later is not shown before', async () => {
  await db.story(async (s) => {
    const [hana, id] = await s.asOwner(async (q) => [await staffMember(q, 'hr'), await draftJob(q)] as const);
    await s.asOwner((q) => q("update public.jobs set opens_at = now() + interval '1 day' where id = $1", [id]));
    await s.as(hana, (q) => q('select public.publish_job($1)', [id]));
    expect(await s.as('anon', (q) => q('select from public.jobs where id = $1', [id]))).toEqual([]);
    expect(await s.as(hana, (q) => q('select from public.jobs where id = $1', [id]))).toHaveLength(1);
  });
});

const commands = await db.asOwner((q) =>
  q<{
    command: string;
    from_status: string;
    to_status: string;
    roles: string[];
  }>('select command, from_status::text, to_status::text, roles::text[] as roles from private.job_commands()'),
);
const states = ['draft', 'published', 'closed', 'filled'];
const names = [...new Set(commands.map((c) => c.command))];

test.each(names.flatMap((command) => states.map((state) => ({ command, state }))))(
  '$command from $state is done, refused or denied exactly as the catalogue says, for every role',
  async ({ command, state }) => {
    const move = commands.find((c) => c.command === command && c.from_status === state);
    for (const role of [...staffRoles, 'candidate'] as const) {
      await db.story(async (s) => {
        const [person, id] = await s.asOwner(async (q) => {
          const made = await draftJob(q);
          await q(
            `update public.jobs set status = $2::text::public.job_status, published_at = case when $2::text <> 'draft' then now() end,
             closed_at = case when $2::text in ('closed', 'filled') then now() end where id = $1`,
            [made, state],
          );
          const who = await staffMember(q, role === 'candidate' ? 'hr' : role);
          if (role === 'candidate') await q('delete from public.staff_roles where user_id = $1', [who.sub]);
          return [who, made] as const;
        });
        const may = move?.roles.includes(role) ?? ['admin', 'hr'].includes(role);
        if (move && may) {
          await s.as(person, (q) => q(`select public.${command}_job($1)`, [id]));
        } else {
          const error = await s.as(person, (q) => q.failure(`select public.${command}_job($1)`, [id]));
          expect({ role, code: error.code }).toEqual({
            role,
            code: may ? 'BADST' : 'DNIED',
          });
        }
        const after = await s.asOwner((q) => q.one('select status from public.jobs where id = $1', [id]));
        expect({ role, ...after }).toEqual({
          role,
          status: move && may ? move.to_status : state,
        });
      });
    }
  },
);
