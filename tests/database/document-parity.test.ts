import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { documentKinds, maxDocumentBytes, mediaTypes } from '../../src/features/documents/document.ts';
import { maxFileNameLength } from '../../src/features/documents/file-name.ts';
import { testDatabase } from '../support/database.ts';
import { documentWorld } from '../support/document-world.ts';

const db = await testDatabase();

describe('the law and its mirror agree', () => {
  test('on kinds, types, sizes and names', async () => {
    await db.story(async (story) => {
      const { mine } = await documentWorld(story);
      await story.asOwner(async (q) => {
        const kinds = await q('select unnest(enum_range(null::public.document_purpose))::text as kind');
        expect(kinds.map((row) => row['kind'])).toEqual([...documentKinds]);
        const bucket = await q.one(`select * from storage.buckets where id = 'documents'`);
        expect(bucket).toMatchObject({
          public: false,
          file_size_limit: String(maxDocumentBytes),
          allowed_mime_types: Object.keys(mediaTypes),
        });
        const insert = `insert into public.documents (candidate_id, kind, file_name, media_type, size_bytes, sha256, storage_path, upload_key)
          values ($1::uuid, 'resume', $2, $3, $4, $5, $1::uuid::text || '/' || gen_random_uuid(), gen_random_uuid())`;
        const hash = () => randomBytes(32).toString('hex');
        for (const type of Object.keys(mediaTypes)) await q(insert, [mine, 'a', type, maxDocumentBytes, hash()]);
        await q(insert, [mine, '🙂'.repeat(maxFileNameLength), 'text/plain', 1, hash()]);
        const refused = async (...values: unknown[]) => (await q.failure(insert, [mine, ...values, hash()])).constraint;
        expect(await refused('a', 'text/html', 1)).toBe('documents_media_type_is_taken');
        expect(await refused('a', 'text/plain', maxDocumentBytes + 1)).toBe('documents_size_is_1_byte_to_10_mb');
        expect(await refused('a', 'text/plain', 0)).toBe('documents_size_is_1_byte_to_10_mb');
        expect(await refused('x'.repeat(maxFileNameLength + 1), 'text/plain', 1)).toBe('documents_file_name_is_short');
      });
    });
  });
});
