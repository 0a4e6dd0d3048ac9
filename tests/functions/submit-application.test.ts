import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Person } from '../support/actors.ts';
import { type DraftAnswers, type DraftDocument, wholeAnswers } from '../support/apply-factories.ts';
import { pdfFile } from '../support/document-files.ts';
import { handIn } from '../support/document-post.ts';
import { candidate, organization } from '../support/factories.ts';
import { openJob } from '../support/hiring-factories.ts';
import { queryOn } from '../support/query.ts';
import { consentAndRules } from '../support/reference.ts';
import { testStack } from '../support/stack.ts';

const stack = await testStack();
const q = queryOn(stack.owner);
await consentAndRules(q);
await organization(q);
const job = await openJob(q, 'function-job');
let people = 0;

async function drafted(
  answers: DraftAnswers,
): Promise<{ person: Person; id: string; revision: number; reference: string }> {
  people += 1;
  const person = await candidate(q, `someone${people}@people.example.org`);
  const client = await stack.as(person);
  const { data, error } = await client.rpc('start_application', { p_job: job });
  if (error) throw new Error(error.message);
  const { id, reference } = data as DraftDocument;
  let revision = 1;
  for (const [section, given] of Object.entries(answers)) {
    const saved = await client.rpc('save_application_section', {
      p_id: id,
      p_section: section,
      p_answers: given,
      p_revision: revision,
    });
    if (saved.error) throw new Error(`${section}: ${saved.error.message} ${saved.error.details}`);
    revision = saved.data.revision;
  }
  return { person, id, revision, reference };
}

async function post(person: Person | undefined, body: unknown, init: RequestInit = {}) {
  const response = await fetch(`${stack.apiUrl}/functions/v1/submit-application`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(person ? { authorization: `Bearer ${await stack.token(person)}` } : {}),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
  });
  return { status: response.status, reply: response.status === 204 ? undefined : await response.json() };
}

it('sends a whole draft once, however often it is asked, and the mail goes out', async () => {
  const { person, id, revision, reference } = await drafted(wholeAnswers());
  const order = { id, revision, locale: 'en' };
  const answers = await Promise.all([post(person, order), post(person, order), post(person, order)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(answers.map(({ reply }) => reply.receipt.reference)).toEqual([reference, reference, reference]);
  expect(answers.filter(({ reply }) => reply.receipt.is_new)).toHaveLength(1);
  expect((await post(person, order)).reply.receipt).toMatchObject({ status: 'submitted', is_new: false });
  const { n } = await q.one<{ n: string }>(
    'select count(*) as n from public.applications a join public.candidates c on c.id = a.candidate_id where c.user_id = $1',
    [person.sub],
  );
  expect(Number(n)).toBe(1);
});

it('says every gap in a sentence of the reader’s language, and keeps the draft', async () => {
  const { person, id, revision } = await drafted(
    wholeAnswers({ contact: { full_name: 'R', contact_ways: ['call'] }, statement: {} }),
  );
  const english = await post(person, { id, revision, locale: 'en' });
  expect(english).toEqual({
    status: 422,
    reply: {
      ok: false,
      code: 'invalid',
      problems: { 'contact.phone': 'Answer this.', 'statement.statement': 'Answer this.' },
    },
  });
  const spanish = await post(person, { id, revision, locale: 'es' });
  expect(spanish.reply.problems['contact.phone']).toBe('Responda esto.');
  expect(await q.one('select status from public.applications where id = $1', [id])).toEqual({ status: 'draft' });
});

it('refuses a file whose bytes are gone, and takes one that is there', async () => {
  const { person, id, revision } = await drafted(wholeAnswers());
  const { reply } = await handIn(stack, person, pdfFile(1200), { fileName: 'cv.pdf' });
  const document = String(reply.document?.['id']);
  const client = await stack.as(person);
  const entries = { entries: [{ document_id: document, purpose: 'resume' }] };
  const saved = await client.rpc('save_application_section', {
    p_id: id,
    p_section: 'documents',
    p_answers: entries,
    p_revision: revision,
  });
  const order = { id, revision: saved.data.revision, locale: 'en' };
  const { storage_path: path } = await q.one<{ storage_path: string }>(
    'select storage_path from public.documents where id = $1',
    [document],
  );
  const bytes = await stack.service.storage.from('documents').download(path);
  await stack.service.storage.from('documents').remove([path]);
  expect((await post(person, order)).reply.problems).toEqual({
    'documents.entries.0.document_id': 'We could not find this file any more. Send it again.',
  });
  await stack.service.storage
    .from('documents')
    .upload(path, (await bytes.data?.arrayBuffer()) ?? new ArrayBuffer(), { contentType: 'application/pdf' });
  expect((await post(person, order)).status).toBe(200);
  expect(await q('select purpose from public.application_documents where application_id = $1', [id])).toEqual([
    { purpose: 'resume' },
  ]);
});

it('refuses a stale revision, a closed job, another’s draft and nobody', async () => {
  const { person, id, revision } = await drafted(wholeAnswers());
  expect(await post(person, { id, revision: revision - 1, locale: 'en' })).toMatchObject({
    status: 409,
    reply: { code: 'stale' },
  });
  const other = await drafted({});
  expect(await post(other.person, { id, revision, locale: 'en' })).toMatchObject({
    status: 404,
    reply: { code: 'not_found' },
  });
  expect(await post(undefined, { id, revision, locale: 'en' })).toMatchObject({
    status: 401,
    reply: { code: 'signed_out' },
  });
  await q(
    "update public.jobs set closes_at = now() - interval '1 minute', opens_at = now() - interval '9 days' where id = $1",
    [job],
  );
  expect(await post(person, { id, revision, locale: 'en' })).toMatchObject({ status: 409, reply: { code: 'closed' } });
  await q("update public.jobs set closes_at = now() + interval '30 days' where id = $1", [job]);
  expect((await post(person, { id, revision, locale: 'en' })).status).toBe(200);
});

it.each([
  ['no JSON', '<script>'],
  ['another shape', '{"id": 7}'],
  ['an id that is none', JSON.stringify({ id: 'x', revision: 1, locale: 'en' })],
  ['more than a kilobyte', JSON.stringify({ id: randomUUID(), revision: 1, locale: 'en', more: 'x'.repeat(2000) })],
])('a body of %s is refused', async (_name, body) => {
  const { person } = await drafted({});
  expect(await post(person, body)).toMatchObject({ status: 422, reply: { code: 'invalid', field: 'body' } });
});

it('slows somebody who tries for ever, and says so', async () => {
  const { person, id } = await drafted({});
  const statuses: number[] = [];
  for (let tries = 0; tries < 31; tries += 1)
    statuses.push((await post(person, { id, revision: 1, locale: 'en' })).status);
  expect(statuses.slice(0, 30).every((status) => status === 422)).toBe(true);
  expect(statuses[30]).toBe(429);
});
