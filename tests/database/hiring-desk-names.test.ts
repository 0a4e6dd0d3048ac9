import { expect, test } from 'vitest';
import type { Person } from '../support/actors.ts';
import { type Story, testDatabase } from '../support/database.ts';
import { applicantRow, applied, deskWorld } from '../support/desk-factories.ts';
import { documentOf } from '../support/document-factories.ts';
import { applicationIn, candidateOf } from '../support/hiring-factories.ts';

const db = await testDatabase();
const world = await deskWorld(db.committed);

/** What tells who somebody is: no piece of it may reach the team while the posting is sifted without names. */
const identity = [
  'Zinnia',
  'Quatermass',
  'zinnia@people.example.org',
  '5559876',
  'Helper Quatermass',
  'Referee Quatermass',
  'REG-4711',
];

async function blindApplication(
  story: Story,
): Promise<{ id: string; reference: string; twin: string; candidate: string }> {
  return await story.asOwner(async (q) => {
    const candidate = await candidateOf(q, world.applicant, 'Zinnia Quatermass');
    await q(
      `update public.candidates set called_name = 'Zinnia', email = 'zinnia@people.example.org', phone = '503 555 9876' where id = $1`,
      [candidate],
    );
    const blind = await applied(q, world, { job: world.blindJob, candidate });
    const { id: twin } = await applied(q, world, { job: world.job, candidate });
    await q(
      `update public.application_details set signature_name = 'Zinnia Quatermass', helper_name = 'Helper Quatermass', helper_email = 'zinnia.helper@example.org' where application_id = $1`,
      [blind.id],
    );
    await q(
      `insert into public.application_referees (application_id, position, full_name, email) values ($1, 0, 'Referee Quatermass', 'ref@example.org')`,
      [blind.id],
    );
    await q(
      `insert into public.credential_types (id, jurisdiction, issuer, expiry_rule, checked_on) values ('thw', 'US-OR', 'OHA', 'none', '2026-11-01') on conflict do nothing`,
    );
    await q(`insert into public.application_credentials values ($1, 'thw', 'held', 'REG-4711')`, [blind.id]);
    const document = await documentOf(q, candidate);
    await q(`update public.documents set file_name = 'zinnia-quatermass.pdf' where id = $1`, [document]);
    await q(`insert into public.application_documents values ($1, $2, 'resume')`, [blind.id, document]);
    await q(
      `insert into public.application_messages (application_id, is_from_candidate, body) values ($1, true, 'Yours, Zinnia Quatermass')`,
      [blind.id],
    );
    return { ...blind, twin, candidate };
  });
}

const paths: Record<string, (id: string) => [sql: string, values: unknown[]]> = {
  'the list': (id) => ['select r.* from public.list_applications() r where id = $1', [id]],
  'the board': (id) => ['select r.* from public.list_application_board() r where id = $1', [id]],
  'a search for the reference': (id) => [
    'select r.* from public.applications a, public.search_applications(a.reference) r where a.id = $1',
    [id],
  ],
  'opening it': (id) => ['select public.open_application($1)', [id]],
  'a bulk preview': (id) => [`select public.preview_applications(array[$1::uuid], 'start_screening')`, [id]],
  'a bulk move': (id) => [`select public.move_applications(array[$1::uuid], '{submitted}', 'start_screening')`, [id]],
  'a bulk message': (id) => [`select public.message_applications(array[$1::uuid], 'Hello')`, [id]],
  'the letter of a move': (id) => [`select public.preview_move_letter($1, 'start_screening')`, [id]],
  'its messages': (id) => ['select public.list_messages($1)', [id]],
  'the tables': (id) => [
    'select a.reference, a.source, (select json_agg(e) from public.application_events e where e.application_id = a.id) from public.applications a where id = $1',
    [id],
  ],
};

test.each(Object.keys(paths))(
  'a hidden name reaches nobody on the team through %s, and does afterwards',
  async (name) => {
    const path = paths[name];
    if (!path) throw new Error(name);
    for (const person of [world.manager, world.hr, world.auditor]) {
      await db.story(async (story) => {
        const { id } = await blindApplication(story);
        const told = await story.as(person, async (q) => {
          await q('savepoint s');
          const rows = await q(...path(id)).catch((error: { code: string }) => error.code);
          await q('rollback to savepoint s');
          return JSON.stringify(rows);
        });
        for (const piece of identity) expect(told).not.toContain(piece);
        if (person !== world.auditor)
          expect(told, 'the twin: the application itself is shown').toMatch(/[2-9CFGHJMPQRVWX]{3}-|Hello|body/);
      });
    }
    if (name === 'the tables') return;
    await db.story(async (story) => {
      const { id } = await blindApplication(story);
      await story.asOwner((q) => q('update public.jobs set hides_names = false'));
      const told = await story.as(world.hr, (q) => q(...path(id)));
      expect(JSON.stringify(told), 'the twin: the name is there once it is not hidden').toContain('Zinnia');
    });
  },
);

test('neither name nor address nor number finds somebody whose name is hidden, only the reference does', async () => {
  await db.story(async (story) => {
    const { id, reference, twin } = await blindApplication(story);
    const find = (term: string) =>
      story.as(world.hr, async (q) =>
        (await q<{ id: string }>('select id from public.search_applications($1)', [term])).map((row) => row.id),
      );
    for (const term of ['quatermass', 'zinnia@people.example.org', '(503) 555-9876'])
      expect(await find(term)).toEqual([twin]);
    expect(await find(reference.replace('-', '').toLowerCase())).toEqual([id]);
    expect(await find('zi')).toEqual([]);
    await story.asOwner((q) => q(`update public.applications set status = 'interview' where id = $1`, [id]));
    expect((await find('quatermass')).sort()).toEqual([id, twin].sort());
  });
});

test('a person’s other applications do not lead from a known name to a hidden one, nor back', async () => {
  await db.story(async (story) => {
    const { id, twin } = await blindApplication(story);
    await story.asOwner(async (q) => {
      const look = await applicantRow(q, { name: 'Zinnia Quatermas', phone: '5035559876' });
      await applicationIn(q, { job: world.job, candidate: look });
    });
    const open = (which: string) =>
      story.as(
        world.hr,
        async (q) =>
          (await q.one<{ o: Record<string, unknown[]> }>('select public.open_application($1) as o', [which])).o,
      );
    await story.as(world.hr, async (q) => {
      expect(await q.one('select public.list_references($1) as found', [id])).toEqual({ found: [] });
      const { document_id } = await q.one<{ document_id: string }>(
        `select d ->> 'purpose' as purpose, d ->> 'id' as document_id from jsonb_array_elements(public.open_application($1) -> 'documents') d`,
        [id],
      );
      expect(document_id).toBeNull();
    });
    expect(await open(id)).toMatchObject({ other_applications: [], duplicates: [], referees: null });
    const seen = await open(twin);
    expect(seen['other_applications']).toEqual([]);
    expect(seen['duplicates']).toHaveLength(1);
    const rows = await story.as(world.hr, (q) =>
      q<{ id: string; other_applications: number }>('select id, other_applications from public.list_applications()'),
    );
    expect(rows.filter((row) => row.other_applications > 0)).toEqual([]);
    await story.as(world.hr, async (q) => {
      expect((await q.failure('select public.join_candidates($1, $2)', [id, twin])).code).toBe('NTFND');
      expect(
        (await q.failure('select candidate_id from public.applications')).code,
        'the candidate’s id ties rows together',
      ).toBe('42501');
      const moved = await q(`select * from public.move_application($1, 'start_screening')`, [twin]);
      expect(JSON.stringify(moved)).not.toMatch(/"candidate_id":"/);
    });
  });
});

test('HR lifts one hiding for themselves, saying why; it is kept, and shows nothing to anybody else', async () => {
  await db.story(async (story) => {
    const { id } = await blindApplication(story);
    const name = (person: Person) =>
      story.as(
        person,
        async (q) =>
          (
            await q.one<{ n: string | null }>(
              'select candidate_name as n from public.list_applications() where id = $1',
              [id],
            )
          ).n,
      );
    await story.as(world.manager, async (q) =>
      expect((await q.failure(`select public.reveal_candidate($1, 'curious')`, [id])).code).toBe('DNIED'),
    );
    await story.as(world.hr, async (q) => {
      expect(await q.failure(`select public.reveal_candidate($1, ' ')`, [id])).toMatchObject({
        code: 'INPUT',
        detail: 'reason',
      });
      await q(`select public.reveal_candidate($1, 'They asked for an interpreter')`, [id]);
      expect((await q.failure(`select public.reveal_candidate($1, 'again')`, [id])).code).toBe('BADST');
    });
    expect(await name(world.hr)).toBe('Zinnia Quatermass');
    expect(await name(world.manager)).toBeNull();
    const opened = await story.as(world.manager, async (q) =>
      JSON.stringify(await q('select public.open_application($1)', [id])),
    );
    expect(opened).toContain('They asked for an interpreter');
    expect(opened).not.toContain('Quatermass');
    const kept = await story.asOwner((q) =>
      q(`select record_id from public.audit_events where table_name = 'application_reveals'`),
    );
    expect(kept).toHaveLength(1);
  });
});
