import type { ApplicationStatus } from '../../src/features/applications/application.ts';
import type { Person } from './actors.ts';
import { draftJob } from './factories.ts';
import type { Query } from './query.ts';

/** Makes a published posting that accepts applications now, with its first version kept; gives its id. */
export async function openJob(q: Query, slug = 'peer-support-specialist'): Promise<string> {
  const id = await draftJob(q, slug);
  await q(`update public.jobs set status = 'published', published_at = now() where id = $1`, [id]);
  await q('select private.keep_job_version($1)', [id]);
  return id;
}

/** Makes the candidate row of a signed-in person; gives its id. */
export async function candidateOf(q: Query, person: Person, fullName = 'Rowan Example'): Promise<string> {
  const { id } = await q.one<{ id: string }>(
    `insert into public.candidates (user_id, email, full_name, called_name, phone)
     select user_id, email, $2, 'Rowan', '+1 503 555 0111' from public.accounts where user_id = $1
     on conflict (user_id) do update set full_name = excluded.full_name returning id`,
    [person.sub, fullName],
  );
  return id;
}

const leaving: Partial<Record<ApplicationStatus, string>> = {
  withdrawn: 'changed_my_mind',
  not_selected: 'other_candidate_chosen',
  offer_declined: 'pay',
  conditions_not_met: 'condition_not_met',
};

/**
 * Puts an application straight into a status, with the event that would have led there, without walking the steps.
 * For the steps themselves use the commands.
 */
export async function applicationIn(
  q: Query,
  facts: { job: string; candidate: string; status?: ApplicationStatus; from?: ApplicationStatus | undefined },
): Promise<{ id: string; reference: string }> {
  const status = facts.status ?? 'submitted';
  const made = await q.one<{ id: string; reference: string }>(
    `insert into public.applications (reference, job_id, job_version, candidate_id, status, locale, submitted_at, close_reason)
     values (private.new_reference(), $1, 1, $2, $3::text::public.application_status, 'en',
       case when $3::text <> 'draft' then now() end, $4::text::public.application_close_reason)
     returning id, reference`,
    [facts.job, facts.candidate, status, leaving[status] ?? null],
  );
  await q(
    `insert into public.application_events (application_id, command, from_status, to_status)
     values ($1, $4, $3::text::public.application_status, $2::text::public.application_status)`,
    [
      made.id,
      status,
      facts.from ?? (status === 'draft' ? null : status === 'submitted' ? 'draft' : 'submitted'),
      status === 'not_selected' ? 'not_select' : 'submit',
    ],
  );
  if (status === 'draft')
    await q('insert into public.application_drafts (application_id) values ($1) on conflict do nothing', [made.id]);
  else
    await q(
      "insert into public.application_details (application_id, signature_name) values ($1, 'Rowan Example') on conflict do nothing",
      [made.id],
    );
  return made;
}
