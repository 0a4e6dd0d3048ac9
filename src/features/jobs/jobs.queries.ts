import * as z from 'zod/mini';
import { snakeKeys } from '../../lib/camel-keys.ts';
import type { Json } from '../../lib/database.types.ts';
import type { AppError } from '../../lib/errors.ts';
import { given } from '../../lib/given.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { call, nothing } from '../../lib/supabase.ts';
import {
  type JobFilters,
  type JobPhase,
  type JobRow,
  jobPhases,
  jobRowSchema,
  type OpenJob,
  openJobSchema,
  savedJobSchema,
} from './desk-job.ts';
import {
  credentialChoiceSchema,
  lawSchema,
  type PostingChoices,
  phraseSchema,
  placeChoiceSchema,
  programChoiceSchema,
  stateSchema,
  termChoiceSchema,
} from './posting-choices.ts';
import { type PostingDocument, postingDocumentSchema } from './posting-document.ts';

const rows = z.array(jobRowSchema);

/** A page of the postings: current ones by closing date, ended ones newest first. */
export function listJobs(filters: JobFilters, limit: number, after?: JobRow): Promise<Result<JobRow[], AppError>> {
  return call(
    (client) =>
      client.rpc('list_jobs', {
        ...given({ p_phase: filters.phase, p_search: filters.search || undefined }),
        ...given({ p_after_at: after?.sortAt, p_after_id: after?.id }),
        p_scope: filters.scope,
        p_untranslated: filters.untranslated,
        p_limit: limit,
      }),
    rows,
  );
}

/** How many postings stand in each phase. */
export function countJobs(): Promise<Result<{ phase: JobPhase; jobs: number }[], AppError>> {
  return call((client) => client.rpc('count_jobs'), z.array(z.object({ phase: z.enum(jobPhases), jobs: z.number() })));
}

/** One posting, for the editor. `not_found` when there is none. */
export function openJob(id: string): Promise<Result<OpenJob, AppError>> {
  return call((client) => client.rpc('open_job', { p_id: id }), openJobSchema);
}

/**
 * Keeps a whole posting. `stale` when somebody saved it since the revision; `invalid` with the field that is wrong.
 * @param id of the caller's making for a new one
 * @param revision the one that was opened; 0 for a new posting
 */
export function saveJob(
  id: string,
  document: PostingDocument,
  revision: number,
): Promise<Result<z.output<typeof savedJobSchema>, AppError>> {
  const sent = snakeKeys(document) as Json;
  return call((client) => client.rpc('save_job', { p_id: id, p_document: sent, p_revision: revision }), savedJobSchema);
}

/** Publishes the draft as it was seen. `stale`, or `invalid` with the first thing that is missing. */
export function publishJob(id: string, revision: number): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('publish_job', { p_id: id, p_revision: revision }), nothing);
}

/** Moves the closing date, with a reason: `extend`, `shorten`, or `reopen` of a closed posting. */
export function moveClosing(
  command: 'extend' | 'shorten' | 'reopen',
  id: string,
  closesAt: string,
  reason: string,
): Promise<Result<unknown, AppError>> {
  const args = { p_id: id, p_closes_at: closesAt, p_reason: reason };
  return call((client) => client.rpc(`${command}_job`, args), nothing);
}

/** Ends a public posting: closed, or filled. It refuses applications at once. */
export function endJob(command: 'close' | 'fill', id: string, reason: string): Promise<Result<unknown, AppError>> {
  return call(
    (client) => client.rpc(`${command}_job`, { p_id: id, ...given({ p_reason: reason || undefined }) }),
    nothing,
  );
}

/** Throws a draft away. */
export function discardJob(id: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('discard_job', { p_id: id }), nothing);
}

const templateSchema = z.object({
  id: z.string(),
  jurisdiction: z.string(),
  labelEn: z.string(),
  labelEs: z.string(),
});

/** A job description to begin from, without its document. */
export type JobTemplate = z.output<typeof templateSchema>;

/** The job descriptions to begin from. */
export function listTemplates(): Promise<Result<JobTemplate[], AppError>> {
  return call(
    (client) => client.from('job_templates').select('id, jurisdiction, label_en, label_es').order('position'),
    z.array(templateSchema),
  );
}

/** The posting a template begins. `not_found` when there is none. */
export async function openTemplate(id: string): Promise<Result<PostingDocument, AppError>> {
  const found = await call(
    (client) => client.from('job_templates').select('document').eq('id', id).single(),
    z.object({ document: postingDocumentSchema }),
  );
  return found.ok ? ok(found.value.document) : found;
}

/** Everything a posting can be made of. */
export async function loadChoices(): Promise<Result<PostingChoices, AppError>> {
  const [states, programs, places, terms, credentials, phrases, laws] = await Promise.all([
    call((c) => c.from('jurisdictions').select('code, name_en, name_es').order('name_en'), z.array(stateSchema)),
    call(
      (c) => c.from('programs').select('id, slug, program_texts(locale, name)').order('slug'),
      z.array(programChoiceSchema),
    ),
    call(
      (c) => c.from('locations').select('id, name, city, jurisdiction, zone').order('city'),
      z.array(placeChoiceSchema),
    ),
    call((c) => c.from('terms').select('id, kind, label_en, label_es').order('label_en'), z.array(termChoiceSchema)),
    call(
      (c) =>
        c
          .from('credential_types')
          .select('id, jurisdiction, credential_type_texts(locale, name, how_to_get)')
          .order('id'),
      z.array(credentialChoiceSchema),
    ),
    call(
      (c) =>
        c
          .from('requirement_phrases')
          .select('id, jurisdiction, kind, due, label_en, label_es, how_to_get_en, how_to_get_es')
          .order('label_en'),
      z.array(phraseSchema),
    ),
    call((c) => c.from('fair_chance_laws').select('jurisdiction, city, fair_chance, law, url'), z.array(lawSchema)),
  ]);
  if (!states.ok) return states;
  if (!programs.ok) return programs;
  if (!places.ok) return places;
  if (!terms.ok) return terms;
  if (!credentials.ok) return credentials;
  if (!phrases.ok) return phrases;
  if (!laws.ok) return fail(laws.error);
  return ok({
    states: states.value,
    programs: programs.value,
    places: places.value,
    terms: terms.value,
    credentials: credentials.value,
    phrases: phrases.value,
    laws: laws.value,
  });
}
