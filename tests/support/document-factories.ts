import { randomBytes, randomUUID } from 'node:crypto';
import type { Query } from './query.ts';

/** What a test may say of a document; the rest is made up. */
export interface DocumentFacts {
  kind?: 'resume' | 'cover_letter' | 'certificate' | 'other';
  file_name?: string;
  size_bytes?: number;
  sha256?: string;
  replaces_id?: string;
}

/** Puts a document on a candidate's shelf, without bytes in the bucket; gives its id. */
export async function documentOf(q: Query, candidate: string, facts: DocumentFacts = {}): Promise<string> {
  const { id } = await q.one<{ id: string }>(
    `insert into public.documents (candidate_id, kind, file_name, media_type, size_bytes, sha256, storage_path, upload_key, replaces_id)
     values ($1::uuid, $2, $3, 'application/pdf', $4, $5, $1::uuid::text || '/' || gen_random_uuid(), $6, $7) returning id`,
    [
      candidate,
      facts.kind ?? 'resume',
      facts.file_name ?? 'Rowan Example résumé.pdf',
      facts.size_bytes ?? 40_000,
      facts.sha256 ?? randomBytes(32).toString('hex'),
      randomUUID(),
      facts.replaces_id ?? null,
    ],
  );
  return id;
}
