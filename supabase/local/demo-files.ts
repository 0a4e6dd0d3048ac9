import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from './database.ts';
import { StackFault } from './fault.ts';

const folder = join(import.meta.dirname, '..', 'seed', 'files');

/**
 * Puts the bytes of the demo's documents into their bucket: those whose row is there, whose object is not, and that lie
 * in supabase/seed/files. What a person erased stays erased.
 * @param databaseUrl connection string of the owner
 * @param api the running API and its secret key
 * @returns how many files were placed
 * @throws StackFault when Storage refuses one
 */
export async function placeDemoFiles(databaseUrl: string, api: { url: string; serviceKey: string }): Promise<number> {
  const { rows } = await withClient(databaseUrl, (owner) =>
    owner.query<{ path: string; type: string }>(
      `select d.storage_path as path, d.media_type as type from public.documents d where d.erased_at is null
         and not exists (select from storage.objects o where o.bucket_id = 'documents' and o.name = d.storage_path)`,
    ),
  );
  const here = rows.filter(({ path }) => existsSync(join(folder, path)));
  for (const { path, type } of here) {
    const response = await fetch(`${api.url}/storage/v1/object/documents/${path}`, {
      method: 'POST',
      headers: { apikey: api.serviceKey, authorization: `Bearer ${api.serviceKey}`, 'content-type': type },
      body: readFileSync(join(folder, path)),
    });
    if (!response.ok) throw new StackFault(`The demo file ${path} was refused: ${await response.text()}`);
    await response.body?.cancel();
  }
  return here.length;
}
