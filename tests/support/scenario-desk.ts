import type { Query } from './query.ts';

/**
 * What the hiring team leaves behind: an unfinished review of the hiring manager and a given one of the admin (who is no
 * reviewer any more), a note, a lifted hiding, a decision on look-alikes, and saved views.
 */
export async function scenarioDesk(
  q: Query,
  { application, candidates }: { application: string; candidates: readonly [string, string] },
): Promise<void> {
  const staff = async (role: string): Promise<string> =>
    (await q.one<{ id: string }>('select user_id as id from public.staff_roles where role = $1 limit 1', [role])).id;
  const manager = await staff('hiring_manager');
  const hr = await staff('hr');
  for (const [reviewer, given] of [
    [manager, null],
    [await staff('admin'), 'now'],
  ]) {
    await q(
      `with r as (insert into public.reviews (application_id, reviewer_id, recommendation, comment, given_at)
         values ($1, $2, 'yes', 'Calm and clear.', $3) returning id)
       insert into public.review_ratings (review_id, attribute, rating) select id, 'teamwork', 4 from r`,
      [application, reviewer, given],
    );
  }
  await q(`insert into public.application_notes (application_id, author_id, body) values ($1, $2, 'Called back.')`, [
    application,
    hr,
  ]);
  await q(
    `insert into public.application_reveals (application_id, revealed_by, reason) values ($1, $2, 'An accommodation')`,
    [application, hr],
  );
  await q(
    `insert into public.candidate_duplicate_decisions (candidate_id, other_id, is_same_person)
     values (least($1::uuid, $2), greatest($1::uuid, $2), false)`,
    [...candidates],
  );
  await q(
    `insert into public.saved_views (user_id, name, query) select p, 'Mine', 'my_review=yes' from unnest($1::uuid[]) p`,
    [[hr, manager]],
  );
}
