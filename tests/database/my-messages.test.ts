import { expect, test } from 'vitest';
import { staffRoles } from '../../src/features/accounts/account.ts';
import type { Actor } from '../support/actors.ts';
import { testDatabase } from '../support/database.ts';
import { applicationIn, candidateOf, openJob } from '../support/hiring-factories.ts';
import { myWorld } from '../support/my-world.ts';
import type { Query } from '../support/query.ts';

const db = await testDatabase();

interface Message {
  id: string;
  is_from_candidate: boolean;
  is_mine: boolean;
  author_name: string | null;
  body: string | null;
  written_at: string;
  read_at: string | null;
}

const mine = async (q: Query, id: string, after: string | null = null) =>
  (await q.one<{ list: Message[] }>('select public.list_my_messages($1, $2) as list', [id, after])).list;
const teams = async (q: Query, id: string, after: string | null = null) =>
  (await q.one<{ list: Message[] }>('select public.list_messages($1, $2) as list', [id, after])).list;

test('a candidate and the team write to each other, and each sees what the other read', () =>
  db.story(async (story) => {
    const { ann, staff, id } = await myWorld(story);
    await story.as(staff.hr, (q) => q("select public.write_message($1, '  When could you start? ')", [id]));
    await story.as(ann, async (q) => {
      expect((await q.one<{ n: number }>('select public.count_my_unread() as n')).n).toBe(1);
      expect(await mine(q, id)).toMatchObject([
        { is_from_candidate: false, is_mine: false, body: 'When could you start?', read_at: null },
      ]);
      expect((await q.one<{ n: number }>('select public.read_my_messages($1) as n', [id])).n).toBe(1);
      expect((await q.one<{ n: number }>('select public.count_my_unread() as n')).n).toBe(0);
      await q("select public.write_my_message($1, 'On Monday')", [id]);
    });
    await story.as(staff.hiring_manager, async (q) => {
      const thread = await teams(q, id);
      expect(thread.map((message) => message.body)).toEqual(['When could you start?', 'On Monday']);
      expect(thread[0]?.read_at).not.toBeNull();
      expect((await q.one<{ n: number }>('select public.read_messages($1) as n', [id])).n).toBe(1);
      expect((await teams(q, id, thread[1]?.written_at)).map((message) => message.body)).toEqual(['On Monday']);
    });
    await story.as(ann, async (q) =>
      expect((await mine(q, id))[1]).toMatchObject({ is_mine: true, body: 'On Monday' }),
    );
    await story.asOwner(async (q) => {
      const mails = await q("select to_email from public.messages where kind::text = 'message_waiting'");
      expect(mails).toEqual([{ to_email: 'ann@people.example.org' }]);
    });
  }));

test('the team’s full names stay with the team; a candidate reads a first name', () =>
  db.story(async (story) => {
    const { ann, staff, id } = await myWorld(story);
    await story.asOwner((q) =>
      q("update public.accounts set full_name = 'Hana Longname' where user_id = $1", [staff.hr.sub]),
    );
    await story.as(staff.hr, (q) => q("select public.write_message($1, 'Hello')", [id]));
    await story.as(ann, async (q) => expect((await mine(q, id))[0]?.author_name).toBe('Hana'));
    await story.as(staff.auditor, async (q) => expect((await teams(q, id))[0]?.author_name).toBe('Hana Longname'));
  }));

test('sending the same message twice writes it once, also when the first answer was lost', () =>
  db.story(async (story) => {
    const { ann, id } = await myWorld(story);
    const key = crypto.randomUUID();
    await story.as(ann, async (q) => {
      for (const _ of [1, 2]) await q("select public.write_my_message($1, 'Hello', $2)", [id, key]);
      expect(await mine(q, id)).toHaveLength(1);
    });
  }));

const words = ['list_my_messages($1)', "write_my_message($1, 'x')", 'read_my_messages($1)'];
const deskWords = { list: 'list_messages($1)', write: "write_message($1, 'x')", read: 'read_messages($1)' };
const desk: Record<keyof typeof deskWords, readonly string[]> = {
  list: ['hr', 'hiring_manager', 'auditor'],
  write: ['hr', 'hiring_manager'],
  read: ['hr', 'hiring_manager'],
};

test('another candidate and every member of staff meet nothing in a thread that is not theirs', () =>
  db.story(async (story) => {
    const { bob, staff, id, ann } = await myWorld(story);
    await story.as(ann, (q) => q("select public.write_my_message($1, 'mine')", [id]));
    for (const stranger of [bob, ...staffRoles.map((role) => staff[role])]) {
      for (const word of words) {
        const asked = await story.as(stranger, (q) => q.failure(`select public.${word}`, [id]));
        const missing = await story.as(stranger, (q) => q.failure(`select public.${word}`, [crypto.randomUUID()]));
        expect([asked.code, asked.message]).toEqual(['NTFND', missing.message]);
      }
    }
    await story.as(ann, async (q) => expect(await mine(q, id)).toHaveLength(1));
  }));

test('the team’s side is open to its roles and to nobody else', () =>
  db.story(async (story) => {
    const { bob, ann, staff, id } = await myWorld(story);
    for (const [what, word] of Object.entries(deskWords) as [keyof typeof deskWords, string][]) {
      for (const role of staffRoles) {
        if (desk[what].includes(role)) await story.as(staff[role], (q) => q.one(`select public.${word}`, [id]));
        else
          expect({
            what,
            role,
            ...(await story.as(staff[role], (q) => q.failure(`select public.${word}`, [id]))),
          }).toMatchObject({ what, role, code: 'DNIED' });
      }
      for (const person of [ann, bob])
        expect((await story.as(person, (q) => q.failure(`select public.${word}`, [id]))).code).toBe('DNIED');
    }
    const anon: Actor = 'anon';
    for (const word of [...words, ...Object.values(deskWords)])
      expect((await story.as(anon, (q) => q.failure(`select public.${word}`, [id]))).code).toBe('42501');
  }));

test('opening a thread is kept in the audit, looking for newer messages is not', () =>
  db.story(async (story) => {
    const { staff, id } = await myWorld(story);
    const reads = () =>
      story.asOwner((q) =>
        q(
          "select 1 from public.audit_events where action = 'read' and record_id = $1 and changes -> 'with' ? 'messages'",
          [id],
        ),
      );
    await story.as(staff.hr, (q) => teams(q, id));
    expect(await reads()).toHaveLength(1);
    await story.as(staff.hr, (q) => teams(q, id, new Date().toISOString()));
    expect(await reads()).toHaveLength(1);
  }));

test('while a posting is sifted without names, what the candidate wrote waits, unread', () =>
  db.story(async (story) => {
    const { ann, staff, id, job } = await myWorld(story);
    await story.asOwner((q) => q('update public.jobs set hides_names = true where id = $1', [job]));
    await story.as(ann, (q) => q("select public.write_my_message($1, 'Best, Ann Example')", [id]));
    await story.as(staff.hr, async (q) => {
      expect((await teams(q, id))[0]).toMatchObject({ body: null, is_from_candidate: true });
      expect((await q.one<{ n: number }>('select public.read_messages($1) as n', [id])).n).toBe(0);
    });
    await story.asOwner((q) => q("update public.applications set status = 'interview' where id = $1", [id]));
    await story.as(staff.hr, async (q) => expect((await teams(q, id))[0]?.body).toBe('Best, Ann Example'));
  }));

test('who works here and applied too answers as a candidate only', () =>
  db.story(async (story) => {
    const { staff, job } = await myWorld(story);
    const { id } = await story.asOwner(async (q) =>
      applicationIn(q, { job, candidate: await candidateOf(q, staff.hr, 'Hana Hr') }),
    );
    const error = await story.as(staff.hr, (q) => q.failure("select public.write_message($1, 'well done me')", [id]));
    expect(error.code).toBe('DNIED');
    await story.as(staff.hr, (q) => q("select public.write_my_message($1, 'Hello')", [id]));
    await story.as(staff.hr, async (q) =>
      expect((await q.one<{ n: number }>('select public.read_messages($1) as n', [id])).n).toBe(0),
    );
  }));

test('nothing, too much, a draft and a flood are refused, each for its own reason', () =>
  db.story(async (story) => {
    const { ann, id } = await myWorld(story);
    const draft = await story.asOwner(async (q) =>
      applicationIn(q, {
        job: await openJob(q, 'other-job'),
        candidate: await candidateOf(q, ann, 'Ann Example'),
        status: 'draft',
      }),
    );
    await story.as(ann, async (q) => {
      for (const body of ['', ' \n\t ', 'x'.repeat(4001), null])
        expect(await q.failure('select public.write_my_message($1, $2)', [id, body])).toMatchObject({
          code: 'INPUT',
          detail: 'body',
        });
      expect((await q.failure("select public.write_my_message($1, 'x')", [draft.id])).code).toBe('BADST');
      const strange = `<script>alert(1)</script> 🌈 \u202Eabc ${'x'.repeat(3900)}`;
      await q('select public.write_my_message($1, $2)', [id, strange]);
      expect((await mine(q, id))[0]?.body).toBe(strange.trim());
      for (let n = 1; n < 20; n += 1) await q("select public.write_my_message($1, 'again')", [id]);
      expect((await q.failure("select public.write_my_message($1, 'once more')", [id])).code).toBe('SLOWD');
    });
  }));
