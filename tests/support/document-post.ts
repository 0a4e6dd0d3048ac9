import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { type UploadFacts, writeUploadHeaders } from '../../src/features/documents/upload-request.ts';
import type { Person } from './actors.ts';
import type { Query, Row } from './query.ts';
import type { TestStack } from './stack.ts';

/** What the function upload-document answered. */
export interface UploadAnswer {
  status: number;
  reply: { ok: boolean; code?: string; fault?: string; document?: Row };
}

async function headersOf(
  stack: TestStack,
  person: Person,
  facts: Partial<UploadFacts>,
): Promise<Record<string, string>> {
  return {
    apikey: stack.anonKey,
    authorization: `Bearer ${await stack.token(person)}`,
    'content-type': 'application/pdf',
    ...writeUploadHeaders({ fileName: 'cv.pdf', kind: 'resume', uploadKey: randomUUID(), ...facts }),
  };
}

/** Hands a file in as a signed-in person; change the facts the test is about. */
export async function handIn(
  stack: TestStack,
  person: Person,
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  facts: Partial<UploadFacts> = {},
  headers: Record<string, string> = {},
): Promise<UploadAnswer> {
  const response = await fetch(`${stack.apiUrl}/functions/v1/upload-document`, {
    method: 'POST',
    body,
    headers: { ...(await headersOf(stack, person, facts)), ...headers },
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  });
  return { status: response.status, reply: (await response.json()) as UploadAnswer['reply'] };
}

export const answerTo = {
  /** Sends the first `after` bytes of a file and cuts the line; resolves with what the sender saw. */
  async dropped(
    stack: TestStack,
    person: Person,
    bytes: Uint8Array,
    facts: Partial<UploadFacts>,
    after: number,
  ): Promise<string> {
    const headers = { ...(await headersOf(stack, person, facts)), 'content-length': String(bytes.length) };
    return await new Promise((resolve) => {
      const sent = request(`${stack.apiUrl}/functions/v1/upload-document`, { method: 'POST', headers }, (response) =>
        resolve(`answered ${response.statusCode}`),
      );
      sent.once('error', () => resolve('dropped'));
      sent.write(bytes.subarray(0, after), () => sent.destroy());
      sent.once('close', () => resolve('dropped'));
    });
  },
};

/** The rows of a person's documents. */
export async function shelf(q: Query, person: Person): Promise<Row[]> {
  return await q(
    'select d.* from public.documents d join public.candidates c on c.id = d.candidate_id where c.user_id = $1 order by d.uploaded_at',
    [person.sub],
  );
}

/** The paths of the bytes stored for a person. */
export async function objectsOf(q: Query, person: Person): Promise<string[]> {
  const rows = await q<{ name: string }>(
    `select o.name from storage.objects o join public.candidates c on o.name like c.id || '/%' where o.bucket_id = 'documents' and c.user_id = $1`,
    [person.sub],
  );
  return rows.map(({ name }) => name);
}
