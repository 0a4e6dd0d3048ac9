import type { Person } from './actors.ts';
import type { Story } from './database.ts';
import { candidate, organization, staffMember } from './factories.ts';
import { applicationIn, candidateOf, openJob } from './hiring-factories.ts';
import type { Query } from './query.ts';

/** A hiring team and two open postings, one of them sifted without names. */
export interface DeskWorld {
  hr: Person;
  manager: Person;
  /** A second hiring manager. */
  other: Person;
  auditor: Person;
  coordinator: Person;
  applicant: Person;
  job: string;
  blindJob: string;
}

/** Makes a hiring team, an applicant with an account, and two open postings. */
export async function deskWorld(story: Pick<Story, 'asOwner'>): Promise<DeskWorld> {
  return await story.asOwner(async (q) => {
    await organization(q);
    const blindJob = await openJob(q, 'blind-job');
    await q('update public.jobs set hides_names = true where id = $1', [blindJob]);
    return {
      hr: await staffMember(q, 'hr'),
      manager: await staffMember(q, 'hiring_manager'),
      other: await staffMember(q, 'hiring_manager', 'second@staff.example.org'),
      auditor: await staffMember(q, 'auditor'),
      coordinator: await staffMember(q, 'coordinator'),
      applicant: await candidate(q, 'applicant@people.example.org'),
      job: await openJob(q, 'seen-job'),
      blindJob,
    };
  });
}

/** A person who applied, without an account; change what the test is about. Gives the candidate's id. */
export async function applicantRow(
  q: Query,
  facts: { name?: string; email?: string | null; phone?: string | null } = {},
): Promise<string> {
  const { id } = await q.one<{ id: string }>(
    `insert into public.candidates (full_name, called_name, email, phone, contact_ways)
     values ($1, split_part($1, ' ', 1), $2, $3, '{email,call}') returning id`,
    [facts.name ?? 'Wren Inventado', facts.email ?? null, facts.phone ?? null],
  );
  return id;
}

/** Application of the world's applicant to a posting. */
export async function applied(
  q: Query,
  world: DeskWorld,
  facts: Partial<Parameters<typeof applicationIn>[1]> = {},
): Promise<{ id: string; reference: string }> {
  const candidateId = facts.candidate ?? (await candidateOf(q, world.applicant, 'Marisol Exampel'));
  return await applicationIn(q, { job: world.job, ...facts, candidate: candidateId });
}

/** A whole review as the form sends it. */
export const wholeReview = {
  recommendation: 'yes',
  comment: 'Listens before speaking.',
  ratings: { peer_values: 5, communication: 4, boundaries: 4, teamwork: 3, reliability: 4 },
};
