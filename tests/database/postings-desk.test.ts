import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { candidate, draftJob, organization, staffMember } from '../support/factories.ts';
import { applicationIn, candidateOf, openJob } from '../support/hiring-factories.ts';
import { documentOfJob, savePosting } from '../support/postings.ts';

const db = await testDatabase();
await db.committed.asOwner(organization);
const hana = await db.committed.asOwner((q) => staffMember(q, 'hr'));
const ana = await db.committed.asOwner((q) => staffMember(q, 'admin'));

const phases = [
  ['draft', 'select 1'],
  ['open', 'select private.job_accepts($1)'],
  ['closing_soon', "update public.jobs set closes_at = now() + interval '6 days' where id = $1"],
  ['scheduled', "update public.jobs set opens_at = now() + interval '1 day' where id = $1"],
  ['passed', "update public.jobs set closes_at = now() - interval '1 minute' where id = $1"],
  ['closed', "update public.jobs set status = 'closed', closed_at = now() where id = $1"],
  ['filled', "update public.jobs set status = 'filled', closed_at = now() where id = $1"],
] as const;

test('each posting stands in the phase that its status and dates say, in the list and in the counts', async () => {
  await db.story(async (s) => {
    await s.asOwner(async (q) => {
      for (const [phase, sql] of phases) {
        const id = phase === 'draft' ? await draftJob(q, 'p-draft') : await openJob(q, `p-${phase.replace('_', '-')}`);
        if (sql.includes('$1')) await q(sql, [id]);
      }
    });
    const { counts } = await s.as(hana, (q) => q.one<{ counts: object[] }>('select public.count_jobs() as counts'));
    expect(counts).toHaveLength(phases.length);
    for (const [phase] of phases) expect(counts).toContainEqual({ phase, jobs: 1 });
    const current = await s.as(hana, (q) => q('select phase from public.list_jobs()'));
    expect(current.map((row) => row['phase'])).toEqual([
      'passed',
      'closing_soon',
      ...current.slice(2).map((r) => r['phase']),
    ]);
    expect(current).toHaveLength(5);
    const ended = await s.as(hana, (q) => q("select phase from public.list_jobs('ended') order by 1"));
    expect(ended.map((row) => row['phase'])).toEqual(['closed', 'filled']);
    const found = await s.as(hana, (q) => q("select slug from public.list_jobs(p_phase => 'scheduled')"));
    expect(found).toEqual([{ slug: 'p-scheduled' }]);
  });
});

test('the list is walked page by page without a gap or a repeat, and searched by words and number', async () => {
  await db.story(async (s) => {
    await s.asOwner(async (q) => {
      for (let n = 0; n < 7; n++) await openJob(q, `walk-${n}`);
      const draft = await draftJob(q, 'walk-draft');
      await q('update public.jobs set closes_at = null where id = $1', [draft]);
      await q("update public.job_texts set title = 'Par de 100 %' where job_id = $1", [draft]);
    });
    const seen: unknown[] = [];
    let after: Record<string, unknown> | undefined;
    do {
      const page = await s.as(hana, (q) =>
        q(
          'select id, sort_at::text as sort_at from public.list_jobs(p_limit => 3, p_after_at => $1, p_after_id => $2)',
          [after?.['sort_at'] ?? null, after?.['id'] ?? null],
        ),
      );
      seen.push(...page.map((row) => row['id']));
      after = page.at(-1);
    } while (after !== undefined);
    expect(seen).toHaveLength(8);
    expect(new Set(seen).size).toBe(8);
    for (const [search, expected] of [
      ['100 %', ['walk-draft']],
      ['WALK-3', ['walk-3']],
      ['%', ['walk-draft']],
      ['nothing', []],
    ] as const) {
      const rows = await s.as(hana, (q) => q('select slug from public.list_jobs(p_search => $1)', [search]));
      expect([search, rows.map((row) => row['slug'])]).toEqual([search, expected]);
    }
  });
});

test('the team sees how many applied; an administrator sees the posting without them', async () => {
  await db.story(async (s) => {
    await s.asOwner(async (q) => {
      const job = await openJob(q);
      for (const [n, status] of (['draft', 'submitted', 'screening', 'withdrawn'] as const).entries()) {
        const who = await candidateOf(q, await candidate(q, `c${n}@people.example.org`));
        await applicationIn(q, { job, candidate: who, status });
      }
    });
    const rows = 'select applications, waiting, drafts from public.list_jobs()';
    expect(await s.as(hana, (q) => q(rows))).toEqual([{ applications: 3, waiting: 1, drafts: 1 }]);
    expect(await s.as(ana, (q) => q(rows))).toEqual([{ applications: null, waiting: null, drafts: null }]);
  });
});

test('closing early, filling and bringing the date forward tell those with a draft, once; a date that passed tells nobody', async () => {
  for (const [sql, told] of [
    ["select public.close_job($1, 'The grant ended')", 1],
    ['select public.fill_job($1)', 1],
    ["select public.shorten_job($1, now() + interval '2 days', 'Enough have applied')", 1],
    ["select public.extend_job($1, now() + interval '90 days', 'Few have applied')", 0],
    ['select public.close_job((update_passed.id)) from (select $1::uuid as id) update_passed', 0],
  ] as const) {
    await db.story(async (s) => {
      const [job, draft] = await s.asOwner(async (q) => {
        const id = await openJob(q);
        if (told === 0 && sql.includes('close_job')) {
          await q("update public.jobs set closes_at = now() - interval '1 hour' where id = $1", [id]);
        }
        const [one, two] = [await candidate(q, 'one@people.example.org'), await candidate(q, 'two@people.example.org')];
        const made = await applicationIn(q, { job: id, candidate: await candidateOf(q, one), status: 'draft' });
        await applicationIn(q, { job: id, candidate: await candidateOf(q, two), status: 'submitted' });
        return [id, made.id] as const;
      });
      await s.as(hana, (q) => q(sql, [job]));
      const queued = await s.asOwner((q) =>
        q("select subject_id, to_email from public.messages where kind::text = 'job_closing_early'"),
      );
      expect([sql, queued]).toEqual([
        sql,
        told === 1 ? [{ subject_id: draft, to_email: 'one@people.example.org' }] : [],
      ]);
    });
  }
});

test('a posting is opened with its history, what was public, and what may be done now', async () => {
  await db.story(async (s) => {
    const job = await s.asOwner((q) => draftJob(q));
    await s.as(hana, (q) => q('select public.publish_job($1)', [job]));
    const document = await s.asOwner((q) => documentOfJob(q, job));
    await s.as(ana, (q) => savePosting(q, job, { ...document, pay_max: 40 }, 1));
    const { opened } = await s.as(hana, (q) =>
      q.one<{ opened: Record<string, unknown> }>('select public.open_job($1) as opened', [job]),
    );
    expect(opened).toMatchObject({ revision: 2, version: 2, phase: 'open', gaps: [], drafts: 0 });
    expect(opened['published_document']).toEqual(opened['document']);
    expect(opened['commands']).toEqual(['close', 'extend', 'fill', 'save', 'shorten']);
    expect(opened['events']).toMatchObject([
      { command: 'save', version: 2, is_mine: false, by_name: 'admin@staff.example.org' },
      { command: 'publish', version: 1, is_mine: true },
    ]);
  });
});

test('the clock asks for a build when a posting opened or passed its date since the last, however long it stood still', async () => {
  for (const [sql, asks] of [
    ["update public.jobs set opens_at = now() - interval '5 hours' where id = $1", true],
    [
      "update public.jobs set opens_at = now() - interval '9 hours', closes_at = now() - interval '3 hours' where id = $1",
      true,
    ],
    ["update public.jobs set opens_at = now() - interval '9 hours' where id = $1", false],
    ["update public.jobs set opens_at = now() + interval '1 hour' where id = $1", false],
  ] as const) {
    await db.story((s) =>
      s.asOwner(async (q) => {
        await q(sql, [await openJob(q)]);
        await q('delete from private.site_rebuilds');
        await q(
          "insert into private.site_rebuilds (requested_at, started_at, reason) values (now() - interval '6 hours', now(), 'test')",
        );
        await q("select private.run_clock_job('open-and-close-jobs')");
        const waiting = await q('select from private.site_rebuilds where started_at is null');
        expect([sql, waiting.length]).toEqual([sql, asks ? 1 : 0]);
      }),
    );
  }
});

test('saving a question asks for a build of the site', async () => {
  await db.story(async (s) => {
    const job = await s.asOwner((q) => openJob(q));
    const document = await s.asOwner((q) => documentOfJob(q, job));
    await s.asOwner((q) => q('delete from private.site_rebuilds'));
    const questions = [{ kind: 'yes_no', is_required: false, texts: { en: { label: 'Can you drive?' } } }];
    await s.as(hana, (q) => savePosting(q, job, { ...document, questions }, 1));
    expect(await s.asOwner((q) => q('select from private.site_rebuilds'))).toHaveLength(1);
  });
});

test('the list filters by the phase and the missing words that each row shows', async () => {
  await db.story(async (s) => {
    await s.asOwner(async (q) => {
      for (const [phase, sql] of phases) {
        const id = phase === 'draft' ? await draftJob(q, 'f-draft') : await openJob(q, `f-${phase.replace('_', '-')}`);
        if (sql.includes('$1')) await q(sql, [id]);
      }
      await q(
        `insert into public.job_texts (job_id, locale, title, summary) select id, 'es', 'Par', 'Camine.' from public.jobs`,
      );
      await q(
        `insert into public.job_requirement_texts (requirement_id, locale, label) select id, 'es', 'Escuchar' from public.job_requirements`,
      );
      await q(
        "update public.job_texts set pay_note = 'Depende.' where locale = 'es' and job_id = (select id from public.jobs where slug = 'f-open')",
      );
    });
    for (const [phase] of phases) {
      const scope = phase === 'closed' || phase === 'filled' ? 'ended' : 'current';
      const rows = await s.as(hana, (q) => q('select phase from public.list_jobs($1, $2)', [scope, phase]));
      expect(rows).toEqual([{ phase }]);
    }
    const lacking = await s.as(hana, (q) =>
      q('select slug, untranslated from public.list_jobs(p_untranslated => true)'),
    );
    expect(lacking).toEqual([{ slug: 'f-open', untranslated: '{en}' }]);
  });
});
