-- Demo, a job fair: forty-eight forms on paper for one job, all in the last half-year that is over, all answered. They
-- give reports a year to look back on, and equal-opportunity counts groups of five and more.

create temporary table seed_fair as
select gen_random_uuid() as id, gen_random_uuid() as candidate_id, n,
  -- two days after work in the third month of that half-year, one form every few minutes
  (date_trunc('month', private.organization_today()) - make_interval(months => (extract(month from private.organization_today())::int - 1) % 6 + 6) + interval '66 days 15 hours'
    + make_interval(mins => n * 4) + case when n > 24 then interval '1 day' else '0' end) at time zone 'America/Los_Angeles' as at,
  (array['Alba', 'Benno', 'Cleo', 'Dov', 'Esme', 'Fritz', 'Greta', 'Hugo', 'Iris', 'Jonas', 'Kaya', 'Lars'])[1 + n % 12] || ' ' || (array['Example', 'Sample', 'Invented', 'Fairchild'])[1 + n / 12 % 4] as full_name,
  case when n % 6 = 0 then 'es' else 'en' end::public.locale as locale,
  case when n % 4 = 3 then 'interview' when n % 2 = 0 then 'submitted' else 'screening' end::public.application_status as came_to
from generate_series(0, 47) n;

insert into public.candidates (id, full_name, phone, locale, contact_ways, created_at)
select candidate_id, full_name, '503-555-01' || lpad(n::text, 2, '0'), locale, '{call}', at from seed_fair;

insert into public.applications (id, reference, job_id, job_version, candidate_id, status, status_at, submitted_at, told_at, close_reason, source, locale, is_paper, created_at, updated_at)
select f.id, private.new_reference(), j.id, 1, f.candidate_id, 'not_selected', at + interval '29 days', at, at + interval '30 days', 'job_closed', 'event', f.locale, true, at, at + interval '30 days'
from seed_fair f join public.jobs j on j.reference = 'TR-0978';

insert into public.application_events (application_id, happened_at, actor_id, command, from_status, to_status, reason, is_told)
select f.id, f.at + e.after, case when e.command <> 'submit' then pg_temp.staff('hana') end, e.command, e.from_status::public.application_status, e.to_status::public.application_status,
  e.reason::public.application_close_reason, e.command = 'tell_not_selected'
from seed_fair f cross join lateral (values
    (interval '0', 'submit', 'draft', 'submitted', null),
    (interval '9 days', case when f.came_to <> 'submitted' then 'start_screening' end, 'submitted', 'screening', null),
    (interval '16 days', case when f.came_to = 'interview' then 'invite_to_interview' end, 'screening', 'interview', null),
    (interval '29 days', 'not_select', f.came_to::text, 'not_selected', 'job_closed'),
    (interval '30 days', 'tell_not_selected', 'not_selected', 'not_selected', null)) as e (after, command, from_status, to_status, reason)
where e.command is not null order by f.at + e.after;

insert into public.application_details (application_id, statement, may_work_in_us, is_of_required_age, languages, signature_name, signed_at)
select id, case locale when 'es' then 'Los vi en la feria y me gustó cómo escuchan.' else 'I met you at the fair and liked how you listen.' end, true, true, array[locale::text], full_name, at from seed_fair;
insert into public.application_attestations (application_id, kind, jurisdiction, version, locale, attested_at)
select f.id, t.kind, t.jurisdiction, t.version, t.locale, f.at from seed_fair f join public.attestation_texts t on t.jurisdiction = 'US-OR' and t.locale = f.locale
where t.version = (select max(version) from public.attestation_texts m where m.jurisdiction = 'US-OR');
insert into public.application_equal_opportunity (application_id, gender, race_ethnicity, answered_at)
select id, case when n < 21 then 'female' when n < 39 then 'male' when n < 46 then 'nonbinary' else 'rather_not_say' end,
  array[case when n % 12 in (0, 1, 2, 3) then 'white' when n % 12 in (4, 5, 6) then 'hispanic_or_latino' when n % 12 in (7, 8, 9) then 'black_or_african_american' else 'asian' end], at from seed_fair;

-- what the clock counts each hour and each night, so that reports have numbers from the first minute
select private.count_hiring();
select private.make_equal_opportunity_reports();

drop table seed_fair, seed_days;
drop function pg_temp.moment, pg_temp.day, pg_temp.staff, pg_temp.sign_in, pg_temp.application;
