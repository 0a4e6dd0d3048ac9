import { fail, ok, type Result } from '../../../src/lib/result.ts';

/** Why a posted form was not read. */
export type UnreadForm = 'too_large' | 'not_a_form';

/**
 * Reads a posted form, urlencoded or multipart, without ever holding more than `limit` bytes of it.
 * @param limit largest body in bytes
 */
export async function readForm(request: Request, limit: number): Promise<Result<FormData, UnreadForm>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return fail('not_a_form');
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return fail('too_large');
    chunks.push(new Uint8Array(chunk));
  }
  try {
    return ok(await new Response(new Blob(chunks), { headers: { 'content-type': type } }).formData());
  } catch {
    return fail('not_a_form');
  }
}
