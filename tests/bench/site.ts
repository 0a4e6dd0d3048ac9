import { globSync } from 'node:fs';
import pg from 'pg';
import { weigh } from '../support/page-weight.ts';
import { throwawaySite, throwawayStack } from '../support/throwaway-stack.ts';
import { atMost, type Bench, type Line } from './bench.ts';

const scripted: Record<string, number> = { ask: 6_144, jobs: 6_144 };

/** Page and script bytes of the demo site, then the time to build it with 10,000 jobs read from Postgres. */
export const site: Bench = async () => {
  const stack = await throwawayStack({ demo: true, site: 'none', log: () => undefined });
  const built = throwawaySite(stack);
  const owner = new pg.Client({ connectionString: stack.databaseUrl });
  try {
    const lines = pageLines(await built.build());
    await owner.connect();
    await manyJobs(owner, 10_000);
    const started = performance.now();
    const dist = await built.build();
    const seconds = (performance.now() - started) / 1000;
    const pages = globSync('{jobs,es/jobs}/*/index.html', { cwd: dist }).length;
    return [...lines, atMost(`build with 10,000 jobs (${pages} job pages in two languages)`, seconds, 30, 's')];
  } finally {
    await owner.end().catch(() => undefined);
    await built.remove();
    await stack.stop();
  }
};

function pageLines(dist: string): Line[] {
  const pages = globSync('**/*.html', { cwd: dist }).sort();
  const weighed = pages.map((page) => ({ page, ...weigh(dist, page) }));
  const isPortal = (page: string) => page.startsWith('portal');
  const budget = (page: string) => scripted[page.replace(/^es\//, '').split('/')[0] ?? ''];
  const worst = (name: string, found: typeof weighed, key: 'htmlAndCss' | 'script', most: number): Line => {
    const [heaviest] = [...found].sort((a, b) => b[key] - a[key]);
    return atMost(
      `${name} (heaviest of ${found.length}: /${heaviest?.page ?? ''})`,
      heaviest?.[key] ?? Number.NaN,
      most,
      'bytes',
    );
  };
  const open = weighed.filter((w) => !isPortal(w.page));
  return [
    worst('public page: HTML with its CSS', open, 'htmlAndCss', 14_600),
    worst(
      'content page: script',
      open.filter((w) => budget(w.page) === undefined || /jobs\/[^/]+\/index/.test(w.page)),
      'script',
      0,
    ),
    worst(
      'jobs list and intake form: script',
      open.filter((w) => budget(w.page) !== undefined && !/jobs\/[^/]+\/index/.test(w.page)),
      'script',
      6_144,
    ),
    worst(
      'portal: script of the first screen',
      weighed.filter((w) => w.page === 'portal/index.html'),
      'script',
      163_840,
    ),
    worst(
      'portal: script of a page with its own forms',
      weighed.filter((w) => isPortal(w.page)),
      'script',
      184_320,
    ),
  ];
}

/** Publishes copies of the demo's first posting until there are `count` jobs. */
async function manyJobs(owner: pg.Client, count: number): Promise<void> {
  await owner.query('begin');
  await owner.query(
    `create temporary table copies on commit drop as select gen_random_uuid() as id, j.id as of, n
     from (select id from public.jobs where status = 'published' order by slug limit 1) j, generate_series(1, $1) n`,
    [count],
  );
  await owner.query(`
    insert into public.jobs select (jsonb_populate_record(j, jsonb_build_object('id', c.id, 'slug', j.slug || '-' || c.n, 'reference', j.reference || '-' || c.n))).* from copies c join public.jobs j on j.id = c.of;
    insert into public.job_texts select (jsonb_populate_record(t, jsonb_build_object('job_id', c.id))).* from copies c join public.job_texts t on t.job_id = c.of;
    insert into public.job_places select (jsonb_populate_record(t, jsonb_build_object('job_id', c.id))).* from copies c join public.job_places t on t.job_id = c.of;
    insert into public.job_terms select (jsonb_populate_record(t, jsonb_build_object('job_id', c.id))).* from copies c join public.job_terms t on t.job_id = c.of;
    create temporary table requirement_copies on commit drop as select gen_random_uuid() as new_id, r.id, c.id as job_id from copies c join public.job_requirements r on r.job_id = c.of;
    insert into public.job_requirements select (jsonb_populate_record(r, jsonb_build_object('id', c.new_id, 'job_id', c.job_id))).* from requirement_copies c join public.job_requirements r on r.id = c.id;
    insert into public.job_requirement_texts select (jsonb_populate_record(t, jsonb_build_object('requirement_id', c.new_id))).* from requirement_copies c join public.job_requirement_texts t on t.requirement_id = c.id`);
  await owner.query('commit');
  await owner.query('analyze');
}
