import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { StaffRole } from '../../src/features/accounts/account.ts';
import { staffRoles } from '../../src/features/accounts/account.ts';
import type { Person } from '../support/actors.ts';
import { pdfFile } from '../support/document-files.ts';
import { handIn, objectsOf, shelf } from '../support/document-post.ts';
import { candidate, organization, staffMember } from '../support/factories.ts';
import { applicationIn, candidateOf, openJob } from '../support/hiring-factories.ts';
import { queryOn } from '../support/query.ts';
import { testStack } from '../support/stack.ts';

const stack = await testStack();
const q = queryOn(stack.owner);
await organization(q);
const writer = await candidate(q, 'writer@people.example.org');
const other = await candidate(q, 'other@people.example.org');
const staff = {} as Record<StaffRole, Person>;
for (const role of staffRoles) staff[role] = await staffMember(q, role);
const bytes = pdfFile(500);
const sent = await kept('سيرة "ذاتية".pdf', bytes);
const atHome = await kept('at home.pdf', pdfFile(501));
const job = await openJob(q);
const { id: application } = await applicationIn(q, { job, candidate: await candidateOf(q, writer) });
await q(`insert into public.application_documents values ($1, $2, 'resume')`, [application, sent]);

async function kept(fileName: string, file: Uint8Array<ArrayBuffer>): Promise<string> {
  return String((await handIn(stack, writer, file, { fileName })).reply.document?.['id']);
}

async function open(id: string, person: Person | undefined): Promise<Response> {
  return await fetch(`${stack.apiUrl}/functions/v1/open-document?id=${id}`, {
    headers: {
      apikey: stack.anonKey,
      ...(person && { authorization: `Bearer ${await stack.token(person)}` }),
    },
  });
}

describe('a document that went with an application', () => {
  it('comes out whole, as a file under its own name and never as a page', async () => {
    const response = await open(sent, writer);
    expect(response.status).toBe(200);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="____ -_____-.pdf"; filename*=UTF-8''${encodeURIComponent('سيرة -ذاتية-.pdf')}`,
      'cache-control': 'no-store',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': stack.siteUrl,
    });
  });

  it.each(['hr', 'hiring_manager'] as const)('is opened by %s, and that is kept', async (role) => {
    const response = await open(sent, staff[role]);
    expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([200, bytes.length]);
    const reads = await q(
      `select changes ->> 'kind' as kind from public.audit_events where action = 'read' and table_name = 'documents' and record_id = $1 and actor_id = $2`,
      [sent, staff[role].sub],
    );
    expect(reads).toEqual([{ kind: 'resume' }]);
  });

  it.each(['admin', 'coordinator', 'assessor', 'supervisor', 'auditor'] as const)(
    'is not opened by %s',
    async (role) => {
      const response = await open(sent, staff[role]);
      expect([response.status, await response.json()]).toEqual([403, { ok: false, code: 'denied' }]);
    },
  );

  it('is not opened by another candidate, by anybody, or with a made-up token', async () => {
    expect((await open(sent, other)).status).toBe(403);
    expect((await open(sent, undefined)).status).toBe(401);
    const forged = await fetch(`${stack.apiUrl}/functions/v1/open-document?id=${sent}`, {
      headers: { apikey: stack.anonKey, authorization: 'Bearer a.b.c' },
    });
    expect(forged.status).toBe(401);
  });
});

describe('a document that went nowhere', () => {
  it('is its owner’s alone: to HR it does not exist', async () => {
    expect((await open(atHome, writer)).status).toBe(200);
    for (const role of ['hr', 'hiring_manager'] as const) {
      const response = await open(atHome, staff[role]);
      expect([response.status, await response.json()]).toEqual([404, { ok: false, code: 'not_found' }]);
    }
  });

  it.each(['', 'not-an-id', `${randomUUID()}'`])('%j is no document', async (id) => {
    expect((await open(id, writer)).status).toBe(422);
  });
});

describe('the file store', () => {
  it.each(['owner of the file', 'another person', 'hr', 'admin', 'anybody'])('has nothing for %s', async (who) => {
    const people: Record<string, Person | undefined> = {
      'owner of the file': writer,
      'another person': other,
      hr: staff.hr,
      admin: staff.admin,
    };
    const person = people[who];
    const bucket = (person ? await stack.as(person) : stack.anon).storage.from('documents');
    const path = String((await shelf(q, writer)).find((row) => row['id'] === sent)?.['storage_path']);
    expect(await objectsOf(q, writer)).toContain(path);
    const folder = path.split('/')[0] ?? '';
    expect((await bucket.download(path)).data).toBeNull();
    expect((await bucket.createSignedUrl(path, 60)).data).toBeNull();
    expect((await bucket.list(folder)).data ?? []).toEqual([]);
    expect(
      (await bucket.upload(`${folder}/${randomUUID()}`, bytes, { contentType: 'application/pdf' })).data,
    ).toBeNull();
    expect((await bucket.update(path, pdfFile(1), { contentType: 'application/pdf' })).data).toBeNull();
    expect((await bucket.move(path, `${folder}/${randomUUID()}`)).data).toBeNull();
    await bucket.remove([path]);
    const open = await fetch(`${stack.apiUrl}/storage/v1/object/public/documents/${path}`);
    expect(open.ok).toBe(false);
    const whole = await stack.service.storage.from('documents').download(path);
    expect(new Uint8Array((await whole.data?.arrayBuffer()) ?? [])).toEqual(bytes);
  });
});

describe('what its owner takes away', () => {
  it('is gone at once for everybody, and its bytes with the next purge', async () => {
    const id = await kept('gone.pdf', pdfFile(502));
    const path = String((await shelf(q, writer)).find((row) => row['id'] === id)?.['storage_path']);
    const client = await stack.as(writer);
    expect((await client.rpc('retire_my_document', { p_id: id })).data).toBe('erased');
    expect((await open(id, writer)).status).toBe(403);
    expect(await objectsOf(q, writer)).toContain(path);
    expect(await purge()).toEqual([200, { isOk: true, detail: '1 files removed' }]);
    expect(await objectsOf(q, writer)).not.toContain(path);
    expect((await stack.service.storage.from('documents').download(path)).data).toBeNull();
    const row = await q.one(
      'select file_name, sha256, erased_at is not null as is_erased from public.documents where id = $1',
      [id],
    );
    expect(row).toEqual({ file_name: null, sha256: null, is_erased: true });
    expect(await q.one('select private.files_are_erased(array[$1]) as gone', [path])).toEqual({ gone: true });
  });

  it('stays with what it was sent with', async () => {
    const client = await stack.as(writer);
    expect((await client.rpc('retire_my_document', { p_id: sent })).data).toBe('kept');
    expect((await open(sent, staff.hr)).status).toBe(200);
  });

  it('only the clock may purge', async () => {
    const response = await fetch(`${stack.apiUrl}/functions/v1/purge-files`, { method: 'POST' });
    expect(response.status).toBe(401);
  });
});

async function purge(): Promise<[number, unknown]> {
  const response = await fetch(`${stack.apiUrl}/functions/v1/purge-files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stack.clockSecret}` },
  });
  return [response.status, await response.json()];
}
