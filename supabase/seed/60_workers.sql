-- Demo, workers: six people hired from the applications above, one of whom has left; the supervisor is close to the
-- limit in Raleigh, and one group there went beyond its own, with a reason.

create temporary table seed_workers as select gen_random_uuid() as id, value as d from jsonb_array_elements($json$[
{"ref": "G6J-34V", "start": 95, "fte": 1, "programs": [["raleigh-peer-support", 1, 11]]},
{"ref": "5HW-3R8", "start": 92, "fte": 0.75, "programs": [["raleigh-peer-support", 0.75, 8]]},
{"ref": "34M-M49", "start": 88, "fte": 0.6, "programs": [["raleigh-peer-support", 0.6, 6]]},
{"ref": "V75-WW8", "start": 20, "fte": 0.45, "programs": [["one-to-one", 0.3, 7], ["peer-groups", 0.15, 0]]},
{"ref": "H5V-4W3", "start": 22, "fte": 0.45, "programs": [["one-to-one", 0.45, 5]], "ended": 6, "reason": "resigned", "note": "Moved to be near his sister."},
{"ref": "QGP-FX4", "start": 5, "fte": 1, "programs": [["recovery-mentors", 1, 9]]}
]$json$::jsonb);

insert into public.program_supervisors (program_id, user_id, fte)
select p.id, pg_temp.staff('sol'), s.fte from (values ('raleigh-peer-support', 0.4), ('one-to-one', 0.2), ('peer-groups', 0.1), ('recovery-mentors', 0.25)) as s (slug, fte) join public.programs p using (slug);

insert into public.workers (id, candidate_id, user_id, application_id, job_id, offer_id, hired_on, fte, ended_on, end_reason, end_note, created_at)
select s.id, a.candidate_id, c.user_id, a.id, a.job_id, o.id, pg_temp.day(d -> 'start'), (d ->> 'fte')::numeric, pg_temp.day(d -> 'ended'), (d ->> 'reason')::public.employment_end_reason, d ->> 'note', a.status_at
from seed_workers s join public.applications a on a.reference = d ->> 'ref' join public.candidates c on c.id = a.candidate_id join public.offers o on o.application_id = a.id and o.status = 'accepted';

insert into public.worker_programs (worker_id, program_id, supervisor_id, fte, caseload)
select s.id, p.id, pg_temp.staff('sol'), (w ->> 1)::numeric, (w ->> 2)::smallint from seed_workers s cross join jsonb_array_elements(d -> 'programs') w join public.programs p on p.slug = w ->> 0;

insert into public.program_groups (program_id, name, facilitator_id, member_count)
select p.id, g.name, (select w.id from public.workers w join public.applications a on a.id = w.application_id where a.reference = g.ref), g.members
from (values ('raleigh-peer-support', 'Monday WRAP circle', 'G6J-34V', 10), ('raleigh-peer-support', 'Thursday walkers', '34M-M49', 7),
  ('peer-groups', 'Tuesday evening circle', 'V75-WW8', 8), ('peer-groups', 'Grupo en español', null, 6), ('recovery-mentors', 'First steps', 'QGP-FX4', 9)) as g (slug, name, ref, members)
join public.programs p using (slug);

insert into public.limit_overrides (program_id, kind, at_most, would_be, group_id, reason, given_by, given_at)
select g.program_id, l.kind, l.at_most, g.member_count, g.id, 'A tenth member joins until the Wednesday circle begins next month.', pg_temp.staff('hana'), pg_temp.moment('[7, "11:30"]')
from public.program_groups g join public.program_limits l on l.program_id = g.program_id and l.kind = 'group_size' where g.member_count > l.at_most;

drop table seed_workers;
