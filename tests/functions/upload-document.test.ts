import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { maxDocumentBytes } from '../../src/features/documents/document.ts';
import { writeUploadHeaders } from '../../src/features/documents/upload-request.ts';
import { pdfFile, pdfOfSize, pngFile } from '../support/document-files.ts';
import { answerTo, handIn, objectsOf, shelf } from '../support/document-post.ts';
import { candidate } from '../support/factories.ts';
import { queryOn } from '../support/query.ts';
import { testStack } from '../support/stack.ts';

const stack = await testStack();
const { owner } = stack;
const q = queryOn(owner);
let people = 0;
const someone = () => candidate(q, `someone${people++}@people.example.org`);

describe('a file', () => {
  it('is stored once, under a path that tells nothing, with its row', async () => {
    const person = await someone();
    const bytes = pdfFile(2000);
    const { status, reply } = await handIn(stack, person, bytes, { fileName: 'Mi currículum.pdf' });
    expect({ status, reply }).toEqual({
      status: 200,
      reply: {
        ok: true,
        document: {
          id: expect.any(String),
          kind: 'resume',
          file_name: 'Mi currículum.pdf',
          media_type: 'application/pdf',
          size_bytes: bytes.length,
          uploaded_at: expect.stringMatching(/^\d{4}-.*T/),
          replaces_id: null,
          is_new: true,
          is_duplicate: false,
        },
      },
    });
    const [row] = await shelf(q, person);
    expect(row).toMatchObject({ uploaded_by: person.sub, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await objectsOf(q, person)).toEqual([row?.['storage_path']]);
    const stored = await stack.service.storage.from('documents').download(String(row?.['storage_path']));
    expect(new Uint8Array((await stored.data?.arrayBuffer()) ?? [])).toEqual(bytes);
  });

  it.each([
    ['300 signs', `${'n'.repeat(300)}.pdf`, 200],
    ['emoji', '👩‍👩‍👧 CV 🏳️‍🌈.pdf', 17],
    ['right-to-left letters', 'سيرة ذاتية.pdf', 14],
    ['a path', '../../etc/shadow.pdf', 10],
    ['a turned-around ending', 'cv\u202efdp.exe', 9],
  ])('named with %s keeps a name that is safe', async (_, fileName, length) => {
    const person = await someone();
    expect((await handIn(stack, person, pdfFile(), { fileName })).status).toBe(200);
    const [row] = await shelf(q, person);
    expect([...String(row?.['file_name'])]).toHaveLength(length);
    expect(row?.['file_name']).toMatch(/^[^/\\\u202e]+\.pdf$/);
  });

  it.each([
    ['is empty', new Uint8Array(), 'application/pdf', 422, 'empty'],
    ['is one byte over the limit', pdfOfSize(maxDocumentBytes + 1), 'application/pdf', 413, 'too_large'],
    ['lies about its type', pngFile, 'application/pdf', 415, 'not_what_it_says'],
    ['is none of ours', new TextEncoder().encode('<svg/>'), 'image/svg+xml', 415, 'wrong_type'],
  ])('that %s is refused and leaves nothing behind', async (_, bytes, type, status, fault) => {
    const person = await someone();
    const refused = await handIn(stack, person, bytes, {}, { 'content-type': type });
    expect(refused).toEqual({ status, reply: { ok: false, code: 'invalid', fault } });
    expect([await shelf(q, person), await objectsOf(q, person)]).toEqual([[], []]);
  });

  it('of exactly the limit is taken', async () => {
    const person = await someone();
    expect((await handIn(stack, person, pdfOfSize(maxDocumentBytes))).status).toBe(200);
    expect(await objectsOf(q, person)).toHaveLength(1);
  });

  it('that does not say how long it is, and is too long, is refused while it comes', async () => {
    const person = await someone();
    const piece = new Uint8Array(1024 * 1024).fill(0x20);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 30) controller.close();
        else controller.enqueue(piece);
      },
    });
    const { status, reply } = await handIn(
      stack,
      person,
      body,
      { fileName: 'a.txt' },
      { 'content-type': 'text/plain' },
    );
    expect({ status, reply }).toEqual({ status: 413, reply: { ok: false, code: 'invalid', fault: 'too_large' } });
    expect(await objectsOf(q, person)).toEqual([]);
  });
});

describe('the same file again', () => {
  it('with the same key is the same upload: a retry, and eight at once', async () => {
    const person = await someone();
    const facts = { uploadKey: randomUUID() };
    const replies = await Promise.all(Array.from({ length: 8 }, () => handIn(stack, person, pdfFile(50), facts)));
    const retry = await handIn(stack, person, pdfFile(50), facts);
    const ids = new Set([...replies, retry].map(({ reply }) => reply.document?.['id']));
    expect([ids.size, retry.reply.document?.['is_duplicate']]).toEqual([1, false]);
    expect([(await shelf(q, person)).length, (await objectsOf(q, person)).length]).toEqual([1, 1]);
  });

  it('chosen anew is the document that is there, and says so', async () => {
    const person = await someone();
    const first = await handIn(stack, person, pdfFile(60), { fileName: 'one.pdf' });
    const again = await handIn(stack, person, pdfFile(60), { fileName: 'two.pdf' });
    expect(again.reply.document).toMatchObject({
      id: first.reply.document?.['id'],
      file_name: 'one.pdf',
      is_duplicate: true,
    });
    expect([(await shelf(q, person)).length, (await objectsOf(q, person)).length]).toEqual([1, 1]);
  });

  it('from somebody else is theirs alone', async () => {
    const [one, two] = [await someone(), await someone()];
    const a = await handIn(stack, one, pdfFile(70));
    const b = await handIn(stack, two, pdfFile(70));
    expect(b.reply.document?.['is_new']).toBe(true);
    expect(a.reply.document?.['id']).not.toBe(b.reply.document?.['id']);
  });
});

describe('a connection that drops', () => {
  it('in the middle stores nothing, and the retry with the same key makes one document', async () => {
    const person = await someone();
    const facts = { uploadKey: randomUUID() };
    const bytes = pdfOfSize(3_000_000);
    await expect(answerTo.dropped(stack, person, bytes, facts, 1_000_000)).resolves.toBe('dropped');
    expect(await shelf(q, person)).toEqual([]);
    expect((await handIn(stack, person, bytes, facts)).status).toBe(200);
    expect([(await shelf(q, person)).length, (await objectsOf(q, person)).length]).toEqual([1, 1]);
  });
});

describe('who is not allowed', () => {
  it.each([
    ['nobody', {}, 401],
    ['a made-up token', { authorization: 'Bearer aaaa.bbbb.cccc' }, 401],
    ['the publishable key', { authorization: `Bearer ${stack.anonKey}` }, 401],
  ])('%s is turned away before a byte is read', async (_, headers, status) => {
    const sent = { ...writeUploadHeaders({ fileName: 'a.pdf', kind: 'resume', uploadKey: randomUUID() }), ...headers };
    const response = await fetch(`${stack.apiUrl}/functions/v1/upload-document`, {
      method: 'POST',
      body: pdfFile(),
      headers: { apikey: stack.anonKey, 'content-type': 'application/pdf', ...sent },
    });
    expect(response.status).toBe(status);
    await response.body?.cancel();
  });

  it('a person may not answer a request that is not theirs, replace a file that is not theirs, or hand in for another', async () => {
    const [person, other] = [await someone(), await someone()];
    const theirs = await handIn(stack, other, pdfFile(80));
    for (const facts of [{ requestId: randomUUID() }, { replacesId: String(theirs.reply.document?.['id']) }]) {
      const refused = await handIn(stack, person, pdfFile(81), facts);
      expect(refused).toEqual({ status: 404, reply: { ok: false, code: 'not_found' } });
    }
    const staff = await handIn(stack, person, pdfFile(82), { applicationId: randomUUID() });
    expect(staff).toEqual({ status: 403, reply: { ok: false, code: 'denied' } });
    expect([await shelf(q, person), await objectsOf(q, person)]).toEqual([[], []]);
  });

  it('no other site may read an answer', async () => {
    const response = await fetch(`${stack.apiUrl}/functions/v1/upload-document`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example.org' },
    });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([204, stack.siteUrl]);
    expect(response.headers.get('access-control-allow-headers')).toContain('x-file-name');
  });
});

it('when the row cannot be written the bytes go again, and the log holds no name', async () => {
  const person = await someone();
  await owner.query(
    "alter table public.documents add constraint documents_test_refuses check (file_name <> 'Secret Name.pdf')",
  );
  const refused = await handIn(stack, person, pdfFile(90), { fileName: 'Secret Name.pdf' });
  await owner.query('alter table public.documents drop constraint documents_test_refuses');
  expect(refused).toEqual({ status: 422, reply: { ok: false, code: 'invalid' } });
  expect([await shelf(q, person), await objectsOf(q, person)]).toEqual([[], []]);
  expect(stack.log.join('\n')).not.toContain('Secret');
});

it('the thirty-first file and the hundred-and-first megabyte are refused in words', async () => {
  const person = await someone();
  await handIn(stack, person, pdfFile(100));
  const fill = (size: number, count: number) =>
    q(
      `insert into public.documents (candidate_id, kind, file_name, media_type, size_bytes, sha256, storage_path, upload_key)
       select c.id, 'other', 'a.pdf', 'application/pdf', $2, encode(extensions.gen_random_bytes(32), 'hex'), c.id || '/' || gen_random_uuid(), gen_random_uuid()
       from public.candidates c, generate_series(1, $3::int) where c.user_id = $1`,
      [person.sub, size, count],
    );
  await fill(10_000_000, 10);
  expect((await handIn(stack, person, pdfOfSize(5_000_000))).reply).toMatchObject({ fault: 'no_room' });
  await fill(1, 19);
  expect((await handIn(stack, person, pdfFile(101))).reply).toMatchObject({ fault: 'too_many' });
});
