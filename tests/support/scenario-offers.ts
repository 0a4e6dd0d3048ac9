import type { Query } from './query.ts';

/**
 * A row in every table of interviews, offers, references and workers, around a submitted application and its staff.
 * @param application any application whose referee is to be asked
 */
export async function scenarioOffers(q: Query, application: string): Promise<void> {
  await q("insert into public.offer_texts values ('2026-11-01', 'en', 'I accept.') on conflict do nothing");
  await q(
    `with staff as (select user_id from public.staff_roles where role = 'supervisor' limit 1),
       meeting as (insert into public.interviews (application_id, status, way, zone, minutes, starts_at)
         values ($1, 'held', 'phone', 'America/Los_Angeles', 45, now() - interval '1 day') returning id),
       times as (insert into public.interview_times (interview_id, starts_at) select id, now() - interval '1 day' from meeting),
       people as (insert into public.interviewers select meeting.id, staff.user_id from meeting, staff),
       booked as (insert into public.interview_bookings
         select meeting.id, staff.user_id, tstzrange(now() - interval '1 day', now() - interval '23 hours') from meeting, staff)
     insert into public.interview_events (interview_id, command, sequence) select id, 'propose', 0 from meeting`,
    [application],
  );
  await q(
    `with program as (select id from public.programs order by slug limit 1),
       staff as (select user_id from public.staff_roles where role = 'supervisor' limit 1),
       offer as (insert into public.offers (application_id, status, ended_at, pay_amount, pay_unit, currency, starts_on, hours_per_week, fte, expires_at)
         values ($1, 'withdrawn', now(), 21, 'hour', 'USD', '2026-12-01', 30, 0.75, now()) returning id),
       programs as (insert into public.offer_programs select offer.id, program.id from offer, program),
       condition as (insert into public.offer_conditions (offer_id, position, kind, due, due_on, owner, label_en, label_es)
         select id, 1, 'references', 'conditional_offer', '2026-12-01', 'us', 'References', 'Referencias' from offer returning id),
       decision as (insert into public.offer_condition_decisions (condition_id, state, note) select id, 'met', 'Both were kind' from condition),
       request as (insert into public.reference_requests (application_id, referee_id, status, ended_at, token_hash, expires_at)
         select $1, id, 'given', now(), 'hash', now() + interval '84 days' from public.application_referees where application_id = $1 limit 1 returning id),
       answer as (insert into public.reference_answers (request_id, given_by, how_known, would_work_again, strengths)
         select id, 'Ref Example', 'We worked together', 'yes', 'Kind' from request),
       supervises as (insert into public.program_supervisors (program_id, user_id, fte) select program.id, staff.user_id, 0.5 from program, staff),
       worker as (insert into public.workers (candidate_id, application_id, job_id, offer_id, hired_on, fte)
         select a.candidate_id, a.id, a.job_id, offer.id, '2026-12-01', 0.75 from public.applications a, offer where a.id = $1 returning id),
       works as (insert into public.worker_programs (worker_id, program_id, supervisor_id, fte)
         select worker.id, program.id, staff.user_id, 0.75 from worker, program, staff),
       circle as (insert into public.program_groups (program_id, name, facilitator_id, member_count)
         select program.id, 'Tuesday circle', worker.id, 8 from program, worker returning id)
     insert into public.limit_overrides (program_id, kind, at_most, would_be, group_id, reason)
     select program.id, 'group_size', 9, 10, circle.id, 'A cousin came along' from program, circle`,
    [application],
  );
}
