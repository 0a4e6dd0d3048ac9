import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { writeUploadHeaders } from '../../src/features/documents/upload-request.ts';
import type { Stack } from '../../supabase/local/stack.ts';
import type { Person } from '../support/actors.ts';
import { wholeAnswers } from '../support/apply-factories.ts';
import { childRunning } from '../support/child-process.ts';
import { pdfOfSize } from '../support/document-files.ts';
import { candidate } from '../support/factories.ts';
import { applicationIn, candidateOf, openJob } from '../support/hiring-factories.ts';
import { personToken } from '../support/person-token.ts';
import { type Query, queryOn } from '../support/query.ts';
import { throwawayStack } from '../support/throwaway-stack.ts';
import { atMost, type Bench, type Line } from './bench.ts';

const crowd = 200;
const few = 40;
/** Bytes of each résumé: together more than the function may hold at once. */
const resume = 1024 * 1024;

/** One who applies: their token and their draft. */
interface Applicant {
  token: string;
  draft: string;
  revision: number;
}

/**
 * Two hundred people hand in a résumé and send their application at the same moment, through the functions: every
 * application and every file is stored once, none is lost, and the memory of the function that takes the files does not
 * grow with the crowd.
 */
export const applications: Bench = async () => {
  const stack = await throwawayStack({ demo: true, site: 'none', log: () => undefined });
  const owner = new pg.Client({ connectionString: stack.databaseUrl });
  await owner.connect();
  try {
    const q = queryOn(owner);
    const job = await openJob(q, 'crowded-job');
    await sendAll(stack, await applicants(stack, q, job, few)); // warm, and what a few need
    const before = peakMemory();
    const people = await applicants(stack, q, job, crowd);
    const started = performance.now();
    const sent = await sendAll(stack, people);
    const seconds = (performance.now() - started) / 1000;
    return [
      ...(await stored(q, few + crowd, seconds)),
      atMost(`${crowd} at once: refused`, crowd - sent, 0, ''),
      ...memory(before),
    ];
  } finally {
    await owner.end();
    await stack.stop();
  }
};

async function applicants(stack: Stack, q: Query, job: string, count: number): Promise<Applicant[]> {
  const found: Applicant[] = [];
  for (let n = 0; n < count; n += 1) {
    const person: Person = await candidate(q, `crowd${randomUUID().slice(0, 8)}@people.example.org`);
    const { id } = await applicationIn(q, { job, candidate: await candidateOf(q, person), status: 'draft' });
    const { revision } = await q.one<{ revision: number }>(
      'update public.application_drafts set answers = $2 where application_id = $1 returning revision',
      [id, JSON.stringify(wholeAnswers())],
    );
    found.push({ token: await personToken(stack, person), draft: id, revision });
  }
  return found;
}

/** All at the same moment; gives how many have a receipt. */
async function sendAll(stack: Stack, people: readonly Applicant[]): Promise<number> {
  const outcomes = await Promise.all(people.map((person, n) => send(stack, person, n)));
  return outcomes.filter(Boolean).length;
}

async function send(stack: Stack, { token, draft, revision }: Applicant, n: number): Promise<boolean> {
  const headers = { apikey: stack.anonKey, authorization: `Bearer ${token}` };
  const call = async (
    path: string,
    body: BodyInit,
    extra: Record<string, string>,
  ): Promise<Record<string, unknown>> => {
    const response = await fetch(`${stack.apiUrl}${path}`, { method: 'POST', body, headers: { ...headers, ...extra } });
    return (await response.json()) as Record<string, unknown>;
  };
  const json = { 'content-type': 'application/json' };
  const facts = writeUploadHeaders({ fileName: `résumé ${n}.pdf`, kind: 'resume', uploadKey: randomUUID() });
  const uploaded = await call('/functions/v1/upload-document', pdfOfSize(resume + n), {
    ...facts,
    'content-type': 'application/pdf',
  });
  const { id } = Object(uploaded['document']);
  const entries = [{ document_id: id, purpose: 'resume' }];
  const saved = await call(
    '/rest/v1/rpc/save_application_section',
    JSON.stringify({ p_id: draft, p_section: 'documents', p_answers: { entries }, p_revision: revision }),
    json,
  );
  const order = JSON.stringify({ id: draft, revision: saved['revision'], locale: 'en' });
  return (await call('/functions/v1/submit-application', order, json))['ok'] === true;
}

async function stored(q: Query, expected: number, seconds: number): Promise<Line[]> {
  const counts = await q.one<Record<'applications' | 'attached' | 'files' | 'objects', number>>(`
    select (select count(*)::int from public.applications a join public.jobs j on j.id = a.job_id where j.slug = 'crowded-job' and a.status = 'submitted') as applications,
      (select count(distinct s.application_id)::int from public.application_documents s join public.applications a on a.id = s.application_id join public.jobs j on j.id = a.job_id where j.slug = 'crowded-job') as attached,
      (select count(distinct d.sha256)::int from public.documents d where d.file_name like 'résumé %.pdf') as files,
      (select count(*)::int from storage.objects o join public.documents d on d.storage_path = o.name where d.file_name like 'résumé %.pdf') as objects`);
  const holds = counts.applications === expected && counts.attached === expected && counts.objects === expected;
  return [
    {
      name: `${crowd} applications with résumés at once, in ${seconds.toFixed(0)} s: stored`,
      measured: `${counts.applications} with ${counts.objects} files of ${expected}`,
      budget: 'all, once',
      holds,
    },
  ];
}

/** Most memory the function that takes files ever held, in MB; undefined where the system does not tell. */
function peakMemory(): number | undefined {
  const pid = childRunning('upload-document/index.ts');
  if (pid === undefined) return undefined;
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return peak === undefined ? undefined : Number(peak) / 1024;
}

function memory(before: number | undefined): Line[] {
  const after = peakMemory();
  if (before === undefined || after === undefined) return [];
  return [
    atMost(`upload-document at its peak, ${crowd} × 1 MB at once`, after, 256, 'MB'),
    atMost(`upload-document’s peak, ${crowd} at once over ${few} at once`, after / before, 1.5, '×'),
  ];
}
