import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { staffRoles } from '../../src/features/accounts/account.ts';
import { testDatabase } from '../support/database.ts';
import { documentOf } from '../support/document-factories.ts';
import { documentWorld, heldBy, upload } from '../support/document-world.ts';
import { applicationIn, openJob } from '../support/hiring-factories.ts';

const db = await testDatabase();

describe('the shelf', () => {
  test('is its owner’s: what they see, another person does not', async () => {
    await db.story(async (story) => {
      const { writer, other, mine } = await documentWorld(story);
      const old = await story.asOwner((q) => documentOf(q, mine));
      const newer = await story.asOwner((q) => documentOf(q, mine, { replaces_id: old }));
      expect(await story.as(writer, heldBy)).toEqual([
        expect.objectContaining({ id: newer, is_current: true, replaces_id: old, sent_with: [] }),
        expect.objectContaining({ id: old, is_current: false }),
      ]);
      expect(await story.as(other, heldBy)).toEqual([]);
    });
  });

  test('names the applications a file was sent with, and none that is still a draft', async () => {
    await db.story(async (story) => {
      const { writer, mine, sent, reference } = await documentWorld(story);
      const id = await story.asOwner(async (q) => {
        const draft = await applicationIn(q, { job: await openJob(q, 'draft-of'), candidate: mine, status: 'draft' });
        const document = await documentOf(q, mine);
        for (const application of [sent, draft.id])
          await q(`insert into public.application_documents values ($1, $2, 'resume')`, [application, document]);
        return document;
      });
      const [held] = await story.as(writer, heldBy);
      expect(held).toMatchObject({
        id,
        sent_with: [{ application_id: sent, reference, title: 'Peer support specialist' }],
      });
    });
  });

  test('gives for an application what one human holds, joined rows and all, and nothing retired', async () => {
    await db.story(async (story) => {
      const { mine, theirs } = await documentWorld(story);
      await story.asOwner(async (q) => {
        const one = await documentOf(q, mine);
        const two = await documentOf(q, theirs);
        await q('update public.documents set retired_at = now() where id = $1', [await documentOf(q, mine)]);
        const of = async () =>
          (await q('select id from private.documents_of($1) order by id', [mine])).map((row) => row['id']);
        expect(await of()).toEqual([one]);
        await q('update public.candidates set joined_to_id = $1 where id = $2', [mine, theirs]);
        expect(await of()).toEqual([one, two].sort());
      });
    });
  });

  test('loses at once what went nowhere, and keeps for the team what was sent', async () => {
    await db.story(async (story) => {
      const { writer, hr, mine, sent } = await documentWorld(story);
      const [home, away] = await story.asOwner(async (q) => {
        const found = [await documentOf(q, mine), await documentOf(q, mine)] as const;
        await q(`insert into public.application_documents values ($1, $2, 'resume')`, [sent, found[1]]);
        return found;
      });
      await story.as(writer, async (q) => {
        expect(await q.one('select public.retire_my_document($1) as did', [home])).toEqual({ did: 'erased' });
        expect(await q.one('select public.retire_my_document($1) as did', [away])).toEqual({ did: 'kept' });
        expect(await q.one('select public.retire_my_document($1) as did', [away])).toEqual({ did: 'kept' });
        expect((await q.failure('select public.retire_my_document($1)', [home])).code).toBe('NTFND');
        expect((await q.failure('select public.open_document($1)', [home])).code).toBe('DNIED');
        expect(await heldBy(q)).toMatchObject([{ id: away, is_current: false, retired_at: expect.any(String) }]);
      });
      await story.as(hr, (q) => q.one('select public.open_document($1)', [away]));
      await story.asOwner(async (q) => {
        const gone = await q.one('select file_name, sha256, storage_path from public.documents where id = $1', [home]);
        expect(gone).toMatchObject({ file_name: null, sha256: null });
        expect(await q('select storage_path from private.files_to_erase')).toEqual([
          { storage_path: gone['storage_path'] },
        ]);
      });
    });
  });

  test('another person, and staff, take nothing away', async () => {
    await db.story(async (story) => {
      const { other, hr, mine } = await documentWorld(story);
      const id = await story.asOwner((q) => documentOf(q, mine));
      for (const actor of [other, hr])
        expect((await story.as(actor, (q) => q.failure('select public.retire_my_document($1)', [id]))).code).toBe(
          'NTFND',
        );
      expect(await story.asOwner((q) => q('select retired_at from public.documents'))).toEqual([{ retired_at: null }]);
    });
  });
});

describe('opening', () => {
  test('every role: HR and managers what was sent, logged by name; nobody else anything', async () => {
    await db.story(async (story) => {
      const { mine, sent, staff } = await documentWorld(story);
      const [away, home] = await story.asOwner(async (q) => {
        const found = [await documentOf(q, mine), await documentOf(q, mine)] as const;
        await q(`insert into public.application_documents values ($1, $2, 'resume')`, [sent, found[0]]);
        return found;
      });
      for (const role of staffRoles) {
        const isTeam = role === 'hr' || role === 'hiring_manager';
        await story.as(staff[role], async (q) => {
          if (isTeam)
            expect(await q.one('select public.open_document($1) as d', [away])).toMatchObject({
              d: { media_type: 'application/pdf' },
            });
          else
            expect([role, (await q.failure('select public.open_document($1)', [away])).code]).toEqual([role, 'DNIED']);
          const code = (await q.failure('select public.open_document($1)', [home])).code;
          expect([role, code]).toEqual([role, isTeam ? 'NTFND' : 'DNIED']);
        });
      }
      const reads = await story.asOwner((q) =>
        q(`select actor_id, record_id from public.audit_events where action = 'read' and table_name = 'documents'`),
      );
      expect(reads).toEqual([staff.hr, staff.hiring_manager].map(({ sub }) => ({ actor_id: sub, record_id: away })));
    });
  });

  test('everybody waits while names are hidden, HR until they lift that and say why; the owner is not logged', async () => {
    await db.story(async (story) => {
      const { writer, mine, sent, job, staff } = await documentWorld(story);
      const id = await story.asOwner(async (q) => {
        const document = await documentOf(q, mine);
        await q(`insert into public.application_documents values ($1, $2, 'resume')`, [sent, document]);
        await q('update public.jobs set hides_names = true where id = $1', [job]);
        return document;
      });
      const manager = () => story.as(staff.hiring_manager, (q) => q.failure('select public.open_document($1)', [id]));
      for (const status of ['submitted', 'screening']) {
        await story.asOwner((q) =>
          q('update public.applications set status = $2::text::public.application_status where id = $1', [
            sent,
            status,
          ]),
        );
        expect([status, (await manager()).code]).toEqual([status, 'DNIED']);
        const hr = await story.as(staff.hr, (q) => q.failure('select public.open_document($1)', [id]));
        expect([status, hr.code]).toEqual([status, 'DNIED']);
      }
      await story.as(staff.hr, async (q) => {
        await q("select public.reveal_candidate($1, 'They asked for an interpreter')", [sent]);
        await q.one('select public.open_document($1)', [id]);
      });
      expect((await manager()).code, 'lifted for HR alone').toBe('DNIED');
      await story.asOwner((q) => q("update public.applications set status = 'interview' where id = $1", [sent]));
      await story.as(staff.hiring_manager, (q) => q.one('select public.open_document($1)', [id]));
      await story.as(writer, (q) => q.one('select public.open_document($1)', [id]));
      const readers = await story.asOwner((q) =>
        q(`select distinct actor_id from public.audit_events where action = 'read' and table_name = 'documents'`),
      );
      expect(readers.map((row) => row['actor_id']).sort()).toEqual([staff.hr.sub, staff.hiring_manager.sub].sort());
    });
  });
});

describe('handing in', () => {
  test('only the service writes the row, and a second time gives the first', async () => {
    await db.story(async (story) => {
      const { writer, mine } = await documentWorld(story);
      const facts = upload(mine);
      expect((await story.as(writer, (q) => q.failure('select public.record_document($1)', [facts]))).code).toBe(
        '42501',
      );
      const record = (change: object) =>
        story.as('service_role', (q) =>
          q.one<{ d: Record<string, unknown> }>('select public.record_document($1) as d', [{ ...facts, ...change }]),
        );
      const first = await record({});
      const retry = await record({ storage_path: `${mine}/${randomUUID()}` });
      const again = await record({ storage_path: `${mine}/${randomUUID()}`, upload_key: randomUUID() });
      const letter = await record({
        storage_path: `${mine}/${randomUUID()}`,
        upload_key: randomUUID(),
        kind: 'cover_letter',
      });
      expect([first.d, retry.d, again.d, letter.d].map(({ is_new, is_duplicate }) => [is_new, is_duplicate])).toEqual([
        [true, false],
        [false, false],
        [false, true],
        [true, false],
      ]);
      expect([retry.d['id'], again.d['id']]).toEqual([first.d['id'], first.d['id']]);
    });
  });

  test('HR puts a paper with a sent application; nobody else, and not with a draft', async () => {
    await db.story(async (story) => {
      const { mine, sent, staff } = await documentWorld(story);
      const begin = `select public.begin_document_upload('certificate', 10, gen_random_uuid(), p_application => $1) as shelf`;
      const draft = await story.asOwner(async (q) =>
        applicationIn(q, { job: await openJob(q, 'x'), candidate: mine, status: 'draft' }),
      );
      for (const role of staffRoles.filter((each) => each !== 'hr'))
        expect([role, (await story.as(staff[role], (q) => q.failure(begin, [sent]))).code]).toEqual([role, 'DNIED']);
      await story.as(staff.hr, async (q) => {
        expect((await q.failure(begin, [draft.id])).code).toBe('NTFND');
        expect(await q.one(begin, [sent])).toEqual({ shelf: { candidate_id: mine, user_id: staff.hr.sub } });
      });
      await story.as('service_role', (q) =>
        q('select public.record_document($1)', [{ ...upload(mine), application_id: sent }]),
      );
      expect(await story.asOwner((q) => q('select application_id from public.application_documents'))).toEqual([
        { application_id: sent },
      ]);
    });
  });

  test('no more than sixty tries an hour', async () => {
    await db.story(async (story) => {
      const { writer } = await documentWorld(story);
      await story.as(writer, async (q) => {
        const begin = `select public.begin_document_upload('resume', 10, gen_random_uuid())`;
        for (let n = 0; n < 60; n += 1) await q(begin);
        expect((await q.failure(begin)).code).toBe('SLOWD');
      });
    });
  });
});
