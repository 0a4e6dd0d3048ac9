import type { Query } from './query.ts';

/** A whole posting as the editor sends it, in Oregon, with one question; change what the test is about. */
export function postingDocument(facts: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    jurisdiction: 'US-OR',
    employment_types: ['full_time'],
    schedule_kind: 'varies',
    schedule_days: [],
    workplace: 'remote',
    pay_min: 20,
    pay_max: 22,
    pay_unit: 'hour',
    currency: 'USD',
    closes_at: '2099-01-31T23:59:00+00:00',
    fair_chance: 'after_offer',
    hides_names: false,
    texts: { en: { title: 'Peer Support Specialist', summary: 'Walk beside people.', responsibilities: ['Listen'] } },
    places: [],
    terms: [],
    requirements: [{ kind: 'skill', is_required: true, due: 'interview', texts: { en: { label: 'You listen well' } } }],
    questions: [{ kind: 'yes_no', is_required: false, texts: { en: { label: 'Can you drive?' } } }],
    attributes: [{ label: 'Listens well' }],
    ...facts,
  };
}

/** What save_job gave back. */
export interface Saved {
  id: string;
  slug: string;
  reference: string;
  revision: number;
  status: string;
}

/** Saves a posting as whoever asks; a new one with revision 0. */
export async function savePosting(q: Query, id: string, document: object, revision: number): Promise<Saved> {
  const { saved } = await q.one<{ saved: Saved }>('select public.save_job($1, $2, $3) as saved', [
    id,
    JSON.stringify(document),
    revision,
  ]);
  return saved;
}

/** What of a posting the tests of saving look at. */
export interface Document {
  texts: Record<string, { title: string; summary: string }>;
  requirements: { id: string; texts: Record<string, { label: string }> }[];
  questions: { id: string; kind: string; choices: string[] }[];
  attributes: { id: string; label: string }[];
  [field: string]: unknown;
}

/** The posting as it stands, read by the owner. */
export async function documentOfJob(q: Query, id: string): Promise<Document> {
  const { document } = await q.one<{ document: Document }>('select private.job_document($1) as document', [id]);
  return document;
}
