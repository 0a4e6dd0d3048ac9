import { expect, test } from 'vitest';
import { staffRoles } from '../../src/features/accounts/account.ts';
import type { Person } from '../support/actors.ts';
import { testDatabase } from '../support/database.ts';
import { candidate, organization, staffMember } from '../support/factories.ts';
import { applicationIn, candidateOf, openJob } from '../support/hiring-factories.ts';
import type { Query } from '../support/query.ts';

/*
 * What no decider may learn, tried through every door there is: each table and view, and each function of the Data
 * API, called with every id an insider could hold. New doors are found in the catalogue, so they are tried too.
 */
const db = await testDatabase();
const marks = {
  equal_opportunity: 'middle_eastern_or_north_african',
  support: 'MARK-support-needs',
  unfinished_review: 'MARK-unfinished-review',
  draft: 'MARK-draft-answer',
} as const;

const staff = {} as Record<(typeof staffRoles)[number], Person>;
const world = await db.committed.asOwner(async (q) => {
  await organization(q);
  for (const role of staffRoles) staff[role] = await staffMember(q, role);
  const author = await staffMember(q, 'hiring_manager', 'author@staff.example.org');
  const applicant = await candidate(q, 'applicant@people.example.org');
  const stranger = await candidate(q, 'stranger@people.example.org');
  const job = await openJob(q);
  const mine = await candidateOf(q, applicant);
  await candidateOf(q, stranger, 'Stranger Example');
  const sent = await applicationIn(q, { job, candidate: mine, status: 'screening' });
  const draft = await applicationIn(q, { job: await openJob(q, 'second'), candidate: mine, status: 'draft' });
  await q('insert into public.application_support values ($1, $2)', [sent.id, marks.support]);
  for (const { id } of [sent, draft])
    await q(`insert into public.application_equal_opportunity values ($1, 'nonbinary', array[$2])`, [
      id,
      marks.equal_opportunity,
    ]);
  await q('update public.application_drafts set answers = $2 where application_id = $1', [
    draft.id,
    JSON.stringify({ why: { statement: marks.draft } }),
  ]);
  const review = await q.one<{ id: string }>(
    `insert into public.reviews (application_id, reviewer_id, comment) values ($1, $2, $3) returning id`,
    [sent.id, author.sub, marks.unfinished_review],
  );
  return {
    author,
    applicant,
    stranger,
    ids: [sent.id, draft.id, mine, review.id, job, author.sub],
    reference: sent.reference,
  };
});

interface Door {
  name: string;
  calls: { sql: string; values: unknown[] }[];
}

/** Every function of the Data API that a signed-in person may call, and calls of it with each known id. */
const functions = await db.asOwner(async (q) => {
  const found = await q<{
    oid: string;
    name: string;
    types: string[];
    names: string[];
    required: number;
    kinds: string[];
  }>(
    `select p.oid::text, p.proname as name, p.pronargs - p.pronargdefaults as required,
       array(select format_type(t, null) from unnest(p.proargtypes) with ordinality u(t, n) order by n) as types,
       array(select coalesce((select e.enumlabel from pg_enum e where e.enumtypid = t order by e.enumsortorder limit 1), '')
         from unnest(p.proargtypes) with ordinality u(t, n) order by n)::text[] as kinds,
       coalesce(p.proargnames[1:p.pronargs], '{}') as names
     from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
       and has_function_privilege('authenticated', p.oid, 'execute') order by p.proname`,
  );
  return found.map((f): Door => {
    const given = (id: string, all: boolean) => {
      const count = all ? f.types.length : f.required;
      const values = f.types.slice(0, count).map((type, i) => sampleOf(type, f.kinds[i] ?? '', id));
      const list = values.map((_, i) => `${f.names[i]} => $${i + 1}::${f.types[i]}`).join(', ');
      return { sql: `select to_jsonb(r) as r from public.${f.name}(${list}) as r`, values };
    };
    return { name: f.name, calls: world.ids.flatMap((id) => [given(id, false), given(id, true)]) };
  });
});

/** A plausible value of a type: ids where ids go, the reference as text, the first word of an enum. */
function sampleOf(type: string, enumLabel: string, id: string): unknown {
  if (type === 'uuid') return id;
  if (type === 'uuid[]') return [id];
  if (enumLabel !== '') return enumLabel;
  if (type === 'jsonb') return '{}';
  if (type === 'boolean') return false;
  if (type === 'date') return '2026-11-01';
  if (type.startsWith('timestamp')) return '2026-11-01T00:00:00Z';
  if (type === 'text[]') return [];
  if (/int|numeric/.test(type)) return 50;
  return world.reference;
}

const tables = await db.asOwner((q) =>
  q<{ name: string }>(
    `select format('public.%I', c.relname) as name from pg_class c where c.relnamespace = 'public'::regnamespace
     and c.relkind in ('r', 'v', 'm') order by 1`,
  ),
);

async function heard(q: Query, sql: string, values: unknown[] = []): Promise<string> {
  await q('savepoint before_call');
  try {
    return JSON.stringify(await q(sql, values));
  } catch (error) {
    return error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : String(error);
  } finally {
    await q('rollback to savepoint before_call');
  }
}

const deciders: [string, Person][] = [...Object.entries(staff), ['stranger', world.stranger]];

/** The one door through which a fact may lawfully pass, and to whom. */
const lawful: { mark: string; door: string; who: string }[] = [
  { mark: marks.support, door: 'open_application_support', who: 'hr' },
];

test('the twin: everything that nobody may learn is there, and its owner can read it', async () => {
  await db.story(async (s) => {
    const stored = await s.asOwner((q) =>
      heard(
        q,
        `select (select json_agg(t) from public.application_equal_opportunity t) as a, (select json_agg(t) from public.application_support t) as b,
          (select json_agg(t) from public.reviews t) as c, (select json_agg(t) from public.application_drafts t) as d`,
      ),
    );
    for (const mark of Object.values(marks)) expect(stored).toContain(mark);
    const own = await s.as(world.applicant, (q) => heard(q, 'select public.my_data()'));
    for (const mark of [marks.equal_opportunity, marks.support, marks.draft]) expect(own).toContain(mark);
    expect(own).not.toContain(marks.unfinished_review);
    const written = await s.as(world.author, (q) => heard(q, 'select * from public.reviews'));
    expect(written).toContain(marks.unfinished_review);
    const needs = await s.as(staff.hr, (q) => heard(q, 'select public.open_application_support($1)', [world.ids[0]]));
    expect(needs).toContain(marks.support);
  });
});

test.each(deciders)(
  '%s learns none of it from any table or view, whatever columns are asked for',
  async (_who, person) => {
    await db.as(person, async (q) => {
      for (const { name } of tables) {
        const whole = await heard(q, `select to_jsonb(t) from ${name} t`);
        const columns = await q<{ column: string }>(
          `select quote_ident(attname) as column from pg_attribute where attrelid = $1::regclass and attnum > 0
         and not attisdropped and has_column_privilege(attrelid, attnum, 'select')`,
          [name],
        );
        const granted =
          columns.length === 0 ? '' : await heard(q, `select ${columns.map((c) => c.column).join(', ')} from ${name}`);
        for (const [what, mark] of Object.entries(marks))
          expect({ name, what, leaked: (whole + granted).includes(mark) }).toEqual({ name, what, leaked: false });
      }
    });
  },
);

test.each(deciders)('%s learns none of it from any function, with any id', async (who, person) => {
  await db.as(person, async (q) => {
    let opened = 0;
    for (const door of functions) {
      const answers = [];
      for (const call of door.calls) answers.push(await heard(q, call.sql, call.values));
      const told = answers.join('\n');
      opened += told.includes(world.reference) ? 1 : 0;
      for (const [what, mark] of Object.entries(marks)) {
        if (lawful.some((l) => l.mark === mark && l.door === door.name && l.who === who)) continue;
        expect({ door: door.name, what, leaked: told.includes(mark) }).toEqual({
          door: door.name,
          what,
          leaked: false,
        });
      }
    }
    // the doors do open: those who work with applications see the application itself through several
    expect({ who, opened: opened >= (['hr', 'hiring_manager'].includes(who) ? 3 : 0) }).toEqual({ who, opened: true });
  });
});

test('nothing of hiring is published to Realtime', async () => {
  const { published } = await db.asOwner((q) =>
    q.one<{ published: number }>('select count(*)::int as published from pg_publication_tables'),
  );
  expect(published).toBe(0);
});
