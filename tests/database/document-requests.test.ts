import { describe, expect, test } from 'vitest';
import { staffRoles } from '../../src/features/accounts/account.ts';
import { testDatabase } from '../support/database.ts';
import { askedOf, documentWorld, upload } from '../support/document-world.ts';

const db = await testDatabase();
const ask = `select public.ask_for_document($1, 'certificate', ' THW card ', current_date + 7) as id`;

describe('asking', () => {
  test('HR and managers ask, the person sees it, a mail is queued; other roles are refused', async () => {
    await db.story(async (story) => {
      const { writer, other, sent, reference, staff } = await documentWorld(story);
      await story.asOwner((q) =>
        q(
          `insert into public.message_rules (event, audience, kind) values ('document_asked', 'candidate', 'document_asked') on conflict do nothing`,
        ),
      );
      for (const role of staffRoles) {
        const may = role === 'hr' || role === 'hiring_manager';
        if (may) await story.as(staff[role], (q) => q.one(ask, [sent]));
        else expect([role, (await story.as(staff[role], (q) => q.failure(ask, [sent]))).code]).toEqual([role, 'DNIED']);
      }
      expect((await story.as(writer, (q) => q.failure(ask, [sent]))).code).toBe('DNIED');
      const asked = await story.as(writer, askedOf);
      expect(asked).toHaveLength(2);
      expect(asked[0]).toMatchObject({
        reference,
        kind: 'certificate',
        note: 'THW card',
        due_on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      });
      expect(await story.as(other, askedOf)).toEqual([]);
      const mails = await story.asOwner((q) => q(`select to_email from public.messages where kind = 'document_asked'`));
      expect(mails).toEqual([{ to_email: writer.email }, { to_email: writer.email }]);
    });
  });

  test('refuses what makes no sense, and says where', async () => {
    await db.story(async (story) => {
      const { sent, hr } = await documentWorld(story);
      await story.as(hr, async (q) => {
        const failure = async (values: string) => {
          const { code, detail } = await q.failure(
            `select public.ask_for_document(${values})`,
            values.includes('$1') ? [sent] : [],
          );
          return [code, detail];
        };
        expect(await failure('$1, null')).toEqual(['INPUT', 'kind']);
        expect(await failure(`$1, 'other', '  '`)).toEqual(['INPUT', 'note']);
        expect(await failure(`$1, 'resume', null, current_date - 2`)).toEqual(['INPUT', 'due_on']);
        expect((await failure(`gen_random_uuid(), 'resume'`))[0]).toBe('NTFND');
      });
      await story.asOwner((q) =>
        q(`update public.applications set status = 'withdrawn', close_reason = 'pay' where id = $1`, [sent]),
      );
      const { code, detail } = await story.as(hr, (q) => q.failure(ask, [sent]));
      expect([code, detail]).toEqual(['BADST', 'withdrawn']);
    });
  });

  test('a decision that was not told yet does not show in what is asked', async () => {
    await db.story(async (story) => {
      const { writer, sent, hr } = await documentWorld(story);
      await story.as(hr, async (q) => {
        await q.one(ask, [sent]);
        await q(`select public.move_application($1, 'not_select', 'submitted', 'other_candidate_chosen')`, [sent]);
      });
      expect(await story.as(writer, askedOf)).toHaveLength(1);
      await story.as(hr, (q) => q(`select public.move_application($1, 'tell_not_selected', 'not_selected')`, [sent]));
      expect(await story.as(writer, askedOf)).toEqual([]);
    });
  });
});

describe('answering', () => {
  test('closes the request and puts the document with its application, once', async () => {
    await db.story(async (story) => {
      const { writer, mine, sent, hr } = await documentWorld(story);
      const { id } = await story.as(hr, (q) => q.one<{ id: string }>(ask, [sent]));
      const begin = `select public.begin_document_upload('certificate', 10, gen_random_uuid(), p_request => $1)`;
      await story.as(writer, (q) => q.one(begin, [id]));
      await story.as('service_role', async (q) => {
        const facts = { ...upload(mine), request_id: id };
        const first = await q.one<{ d: { id: string } }>('select public.record_document($1) as d', [facts]);
        const retry = await q.one<{ d: { id: string } }>('select public.record_document($1) as d', [facts]);
        expect(retry.d.id).toBe(first.d.id);
      });
      await story.asOwner(async (q) => {
        expect(
          await q.one(
            'select document_id is not null as has, fulfilled_at is not null as is_done from public.document_requests',
          ),
        ).toEqual({ has: true, is_done: true });
        expect(await q('select application_id, purpose from public.application_documents')).toEqual([
          { application_id: sent, purpose: 'certificate' },
        ]);
      });
      expect(await story.as(writer, askedOf)).toEqual([]);
      const refused = await story.as(writer, (q) => q.failure(begin, [id]));
      expect([refused.code, refused.detail]).toEqual(['BADST', 'fulfilled']);
    });
  });

  test('is for the person who was asked', async () => {
    await db.story(async (story) => {
      const { other, sent, hr } = await documentWorld(story);
      const { id } = await story.as(hr, (q) => q.one<{ id: string }>(ask, [sent]));
      const begin = `select public.begin_document_upload('certificate', 10, gen_random_uuid(), p_request => $1)`;
      expect((await story.as(other, (q) => q.failure(begin, [id]))).code).toBe('NTFND');
    });
  });

  test('a request taken back is not answered, but the file is kept on the shelf', async () => {
    await db.story(async (story) => {
      const { writer, mine, sent, hr, staff } = await documentWorld(story);
      const { id } = await story.as(hr, (q) => q.one<{ id: string }>(ask, [sent]));
      const cancel = 'select public.cancel_document_request($1)';
      expect((await story.as(staff.auditor, (q) => q.failure(cancel, [id]))).code).toBe('DNIED');
      await story.as(staff.hiring_manager, async (q) => {
        await q(cancel, [id]);
        await q(cancel, [id]);
      });
      const begin = `select public.begin_document_upload('certificate', 10, gen_random_uuid(), p_request => $1)`;
      expect((await story.as(writer, (q) => q.failure(begin, [id]))).detail).toBe('cancelled');
      await story.as('service_role', (q) =>
        q('select public.record_document($1)', [{ ...upload(mine), request_id: id }]),
      );
      await story.asOwner(async (q) => {
        expect(await q('select document_id from public.document_requests')).toEqual([{ document_id: null }]);
        expect(await q('select count(*)::int as held from public.documents')).toEqual([{ held: 1 }]);
      });
    });
  });
});
