import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { draftJob, staffMember } from '../support/factories.ts';

const db = await testDatabase();

/** What publishing asks for, by the field it names, and how to take it away from a posting that lacks nothing. */
const lacks: [field: string, sql: string][] = [
  ['texts', "update public.job_texts set locale = 'es' where job_id = $1"],
  ['summary', "update public.job_texts set summary = '' where job_id = $1"],
  ['employment_types', "update public.jobs set employment_types = '{}' where id = $1"],
  ['schedule_days', "update public.jobs set schedule_kind = 'fixed', schedule_days = '{1}' where id = $1"],
  ['pay_min', 'update public.jobs set pay_min = null, pay_max = null, pay_unit = null where id = $1'],
  ['closes_at', "update public.jobs set closes_at = now() - interval '1 minute' where id = $1"],
  ['closes_at', 'update public.jobs set closes_at = null where id = $1'],
  ['places', 'delete from public.job_places where job_id = $1'],
  ['places', 'update public.job_places set share_percent = 60 where job_id = $1'],
  ['requirements', 'delete from public.job_requirements where job_id = $1'],
  [
    'requirements',
    'delete from public.job_requirement_texts where requirement_id in (select id from public.job_requirements where job_id = $1)',
  ],
  ['questions', "insert into public.job_questions (job_id, kind) values ($1, 'short_text')"],
  [
    'questions',
    `with asked as (insert into public.job_questions (job_id, kind, is_required, knock_out_answers) values ($1, 'yes_no', true, '{no}') returning id)
     insert into public.job_question_texts (question_id, locale, label) select id, 'en', 'Can you drive?' from asked`,
  ],
  ['fair_chance', "update public.jobs set fair_chance = 'after_interview' where id = $1"],
];

test.each(lacks)('a posting that is not whole cannot be published and names the field: %s, %s', async (field, sql) => {
  await db.story(async (s) => {
    const [hana, id] = await s.asOwner(async (q) => [await staffMember(q, 'hr'), await draftJob(q)] as const);
    await s.asOwner((q) => q(sql, [id]));
    const error = await s.as(hana, (q) => q.failure('select public.publish_job($1)', [id]));
    expect([error.code, error.detail]).toEqual(['INPUT', field]);
    await s.asOwner(async (q) =>
      expect(await q.one('select status from public.jobs where id = $1', [id])).toEqual({ status: 'draft' }),
    );
  });
});

test('a job that is only remote needs no place, and one whose law requires a check may ask sooner', async () => {
  await db.story(async (s) => {
    const [hana, id] = await s.asOwner(async (q) => [await staffMember(q, 'hr'), await draftJob(q)] as const);
    await s.asOwner(async (q) => {
      await q('delete from public.job_places where job_id = $1', [id]);
      await q("update public.jobs set workplace = 'remote', fair_chance = 'required_by_law' where id = $1", [id]);
    });
    const [job] = await s.as(hana, (q) => q('select status from public.publish_job($1)', [id]));
    expect(job).toEqual({ status: 'published' });
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
