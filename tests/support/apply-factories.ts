import type { Person } from './actors.ts';
import type { Story } from './database.ts';
import { candidate } from './factories.ts';
import { openJob } from './hiring-factories.ts';
import { consentAndRules } from './reference.ts';

/** Answers by section, as a draft holds them. */
export type DraftAnswers = Record<string, Record<string, unknown>>;

/** A complete form; change what the test is about. Everybody in it is invented. */
export function wholeAnswers(changed: DraftAnswers = {}): DraftAnswers {
  return {
    contact: {
      full_name: 'Rowan Example',
      called_name: 'Ro',
      phone: '+1 503 555 0111',
      contact_ways: ['call', 'email'],
      may_leave_message: true,
      locale: 'en',
    },
    experience: {
      entries: [
        { kind: 'paid', role: 'Barista', organisation: 'Example Coffee', started_on: '2021-03', ended_on: '2023-05' },
        { kind: 'gap', started_on: '2023-06', is_current: true },
      ],
    },
    education: { entries: [{ school: 'Example College', subject: 'Art', is_completed: false }] },
    credentials: { is_none: true },
    statement: { statement: 'I want to walk beside people.' },
    availability: {
      may_work_in_us: true,
      is_of_required_age: true,
      hours_wanted: 32,
      languages: ['English', 'Spanish'],
    },
    referees: { entries: [{ full_name: 'Remy Referee', relation: 'Manager', email: 'remy@example.org' }] },
    support: { needs: 'A quiet room' },
    signature: { signature_name: 'Rowan Example', is_true: true },
    ...changed,
  };
}

/** A person with an account and an open posting. */
export async function personAndJob(story: Story, slug = 'apply-job', email = 'rowan@people.example.org') {
  return await story.asOwner(async (q) => {
    await consentAndRules(q);
    return { person: await candidate(q, email), job: await openJob(q, slug) };
  });
}

/** What the draft functions give, as far as tests look at it. */
export interface DraftDocument {
  id: string;
  reference: string;
  status: string;
  revision: number | null;
  answers: DraftAnswers | null;
  imported: string[];
  may_import: boolean;
  is_job_open: boolean;
  job_version: number;
  has_equal_opportunity: boolean;
  is_new?: boolean;
}

/** Begins an application; gives its document. */
export async function startedBy(story: Story, person: Person, job: string): Promise<DraftDocument> {
  return await story.as(
    person,
    async (q) => (await q.one<{ d: DraftDocument }>('select public.start_application($1) as d', [job])).d,
  );
}

/** Keeps sections one after the other; gives the last revision. */
export async function savedBy(
  story: Story,
  person: Person,
  draft: Pick<DraftDocument, 'id' | 'revision'>,
  answers: DraftAnswers,
): Promise<number> {
  return await story.as(person, async (q) => {
    let revision = draft.revision ?? 0;
    for (const [section, given] of Object.entries(answers)) {
      const { r } = await q.one<{ r: { revision: number } }>(
        'select public.save_application_section($1, $2, $3, $4) as r',
        [draft.id, section, JSON.stringify(given), revision],
      );
      revision = r.revision;
    }
    return revision;
  });
}

/** Sends a draft; gives the receipt. */
export async function sentBy(story: Story, person: Person, id: string, revision: number): Promise<DraftDocument> {
  return await story.as(
    person,
    async (q) => (await q.one<{ d: DraftDocument }>('select public.submit_application($1, $2) as d', [id, revision])).d,
  );
}
