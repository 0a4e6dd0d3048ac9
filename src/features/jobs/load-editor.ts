import type { AppError } from '../../lib/errors.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { OpenJob } from './desk-job.ts';
import { loadChoices, openJob, openTemplate } from './jobs.queries.ts';
import type { Posting } from './posting.ts';
import { type PostingChoices, zoneOf } from './posting-choices.ts';
import type { PostingDocument } from './posting-document.ts';
import { asNew, blankPosting, toForm } from './posting-form.ts';

/** What the editor begins with. */
export interface LoadedEditor {
  choices: PostingChoices;
  /** The posting that is edited; undefined for a new one. */
  job: OpenJob | undefined;
  start: Posting;
}

/** Where the words of a new posting come from. */
async function documentFor(query: URLSearchParams): Promise<Result<PostingDocument | undefined, AppError>> {
  const template = query.get('template');
  if (template !== null) return await openTemplate(template);
  const copy = query.get('copy');
  if (copy === null) return ok(undefined);
  const found = await openJob(copy);
  return found.ok ? ok(found.value.document) : found;
}

/**
 * Loads what the address asks for: `?id=` a posting, `?template=` or `?copy=` a new one begun from there, else an empty
 * one. Nothing is written.
 * @param zone the organisation's
 */
export async function loadEditor(query: URLSearchParams, zone: string): Promise<Result<LoadedEditor, AppError>> {
  const id = query.get('id');
  const [choices, job, begun] = await Promise.all([
    loadChoices(),
    id === null ? ok(undefined) : openJob(id),
    id === null ? documentFor(query) : ok(undefined),
  ]);
  if (!choices.ok) return choices;
  if (!job.ok) return job;
  if (!begun.ok) return begun;
  const newId = () => crypto.randomUUID();
  const form = (document: PostingDocument) => toForm(document, zoneOf(document.places, choices.value, zone), newId);
  const first = choices.value.states.find(({ code }) => code !== 'US')?.code;
  if (first === undefined) return fail({ code: 'unknown' });
  const start = job.value ? form(job.value.document) : begun.value ? form(asNew(begun.value)) : blankPosting(first);
  return ok({ choices: choices.value, job: job.value, start });
}
