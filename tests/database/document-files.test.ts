import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { documentOf } from '../support/document-factories.ts';
import { documentWorld } from '../support/document-world.ts';
import type { Query } from '../support/query.ts';

const db = await testDatabase();

async function object(q: Query, path: string, age: string): Promise<void> {
  await q(`insert into storage.objects (bucket_id, name, created_at) values ('documents', $1, now() - $2::interval)`, [
    path,
    age,
  ]);
}

test('the nightly check counts what is missing, and sends away what belongs to nobody', async () => {
  await db.story(async (story) => {
    const { mine } = await documentWorld(story);
    await story.asOwner(async (q) => {
      const whole = await documentOf(q, mine);
      await documentOf(q, mine); // its bytes are missing
      const young = await documentOf(q, mine); // just being handed in
      await q(`update public.documents set uploaded_at = now() - interval '1 day' where id <> $1`, [young]);
      const { path } = await q.one<{ path: string }>(
        'select storage_path as path from public.documents where id = $1',
        [whole],
      );
      await object(q, path, '1 day');
      await object(q, 'stray/old', '2 hours');
      await object(q, 'stray/young', '1 minute');
      await q('select private.check_document_files()');
      expect(await q.one('select documents, missing_files, stray_files from private.document_checks')).toEqual({
        documents: 3,
        missing_files: 1,
        stray_files: 1,
      });
      expect(await q('select storage_path from private.files_to_erase')).toEqual([{ storage_path: 'stray/old' }]);
    });
  });
});

test('a file said to be erased that is still there comes again', async () => {
  await db.story(async (story) => {
    await story.asOwner(async (q) => {
      await object(q, 'stray/old', '2 hours');
      await q(`insert into private.files_to_erase (storage_path, erased_at) values ('stray/old', now())`);
      expect(await q.one(`select private.files_are_erased('{stray/old}') as gone`)).toEqual({ gone: false });
      await q('select private.check_document_files()');
      expect(await q.one('select erased_at from private.files_to_erase')).toEqual({ erased_at: null });
    });
  });
});

test('purging takes each path once, again after five minutes, and stops when it is confirmed', async () => {
  await db.story(async (story) => {
    await story.asOwner((q) => q(`insert into private.files_to_erase (storage_path) values ('a'), ('b')`));
    const claim = () =>
      story.as('service_role', async (q) =>
        (await q('select public.claim_files_to_erase() as path')).map((row) => row['path']).sort(),
      );
    expect(await claim()).toEqual(['a', 'b']);
    expect(await claim()).toEqual([]);
    await story.as('service_role', (q) => q(`select public.confirm_files_erased('{a}')`));
    await story.asOwner((q) => q(`update private.files_to_erase set tried_at = now() - interval '6 minutes'`));
    expect(await claim()).toEqual(['b']);
  });
});

test('erasing a person takes every file of theirs, sent or not, and says which bytes to wait for', async () => {
  await db.story(async (story) => {
    const { writer, mine, theirs, sent, hr } = await documentWorld(story);
    const id = await story.asOwner(async (q) => {
      const away = await documentOf(q, mine);
      await documentOf(q, mine);
      await documentOf(q, theirs);
      await q(`insert into public.application_documents values ($1, $2, 'resume')`, [sent, away]);
      const { paths } = await q.one<{ paths: string[] }>('select private.erase_documents_of($1) as paths', [mine]);
      expect(paths).toHaveLength(2);
      expect(await q.one('select private.files_are_erased($1) as gone', [paths])).toEqual({ gone: false });
      expect(await q('select file_name is null as gone from public.documents order by 1')).toEqual([
        { gone: false },
        { gone: true },
        { gone: true },
      ]);
      return away;
    });
    expect((await story.as(hr, (q) => q.failure('select public.open_document($1)', [id]))).code).toBe('NTFND');
    expect(await story.as(writer, (q) => q.one('select public.list_my_documents() as held'))).toEqual({ held: [] });
  });
});
