-- Demo, offers: open, accepted with conditions in several states, declined, withdrawn, lapsed, failed; and references.
-- starts and expires count business days as a moment does; `decided` is one instant at which all was met, or a list of
-- [place in the list, state, on what evidence, when]. The conditions themselves follow from the postings.

create temporary table seed_offers as select gen_random_uuid() as id, value as d from jsonb_array_elements($json$[
{"ref": "G6J-34V", "at": [112, "15:20"], "pay": 18.5, "unit": "hour", "hours": 40, "fte": 1, "starts": 95, "expires": 106, "program": "raleigh-peer-support", "place": "raleigh", "status": "accepted", "ended": [110, "19:45"], "signed": [110, "19:45"], "decided": [99, "10:00"]},
{"ref": "5HW-3R8", "at": [111, "10:15"], "pay": 18, "unit": "hour", "hours": 30, "fte": 0.75, "starts": 92, "expires": 105, "program": "raleigh-peer-support", "place": "raleigh", "status": "accepted", "ended": [108, "08:30"], "signed": [108, "08:30"], "decided": [97, "11:00"]},
{"ref": "34M-M49", "at": [110, "16:10"], "pay": 18.25, "unit": "hour", "hours": 24, "fte": 0.6, "starts": 88, "expires": 104, "program": "raleigh-peer-support", "place": "raleigh", "status": "accepted", "ended": [107, "12:40"], "signed": [107, "12:40"], "decided": [93, "09:40"]},
{"ref": "M6V-5WF", "at": [106, "13:45"], "pay": 19.5, "unit": "hour", "hours": 40, "fte": 1, "starts": 86, "expires": 100, "program": "raleigh-peer-support", "place": "raleigh", "status": "declined", "ended": [104, "18:05"], "end_note": "I hoped for 22 an hour."},
{"ref": "V75-WW8", "at": [38, "15:00"], "pay": 22.5, "unit": "hour", "hours": 18, "fte": 0.45, "starts": 20, "expires": 33, "program": "one-to-one", "place": "portland", "status": "accepted", "ended": [36, "09:15"], "signed": [36, "09:15"], "decided": [25, "10:00"]},
{"ref": "H5V-4W3", "at": [38, "16:10"], "pay": 21.5, "unit": "hour", "hours": 18, "fte": 0.45, "starts": 22, "expires": 33, "program": "one-to-one", "place": "portland", "status": "accepted", "ended": [37, "07:55"], "signed": [37, "07:55"], "decided": [27, "15:00"]},
{"ref": "PWP-HF9", "at": [34, "11:45"], "pay": 21, "unit": "hour", "hours": 18, "fte": 0.45, "starts": 19, "expires": 29, "program": "one-to-one", "place": "portland", "status": "failed", "ended": [20, "15:40"], "signed": [32, "20:10"], "decided": [[1, "met", "One of the two answered.", [25, "10:00"]], [2, "waived", "He finished the course; the certificate is on its way.", [24, "10:00"]], [3, "not_met", "No number in the registry by the first day.", [20, "15:30"]]]},
{"ref": "794-WFR", "at": [30, "10:20"], "pay": 21, "unit": "hour", "hours": 18, "fte": 0.45, "starts": 16, "expires": 24, "program": "one-to-one", "place": "portland", "status": "lapsed", "ended": [23, "00:10"]},
{"ref": "QGP-FX4", "at": [27, "14:30"], "pay": 20.5, "unit": "hour", "hours": 40, "fte": 1, "starts": 5, "expires": 22, "program": "recovery-mentors", "place": "hillsboro", "status": "accepted", "ended": [25, "12:00"], "signed": [25, "12:00"], "decided": [10, "09:00"]},
{"ref": "5RM-7G6", "at": [22, "15:15"], "pay": 20, "unit": "hour", "hours": 40, "fte": 1, "starts": -6, "expires": 17, "program": "recovery-mentors", "place": "hillsboro", "status": "accepted", "ended": [20, "08:40"], "signed": [20, "08:40"], "decided": [[2, "met", "Looked up in Certemy; name and number match.", [15, "09:10"]]]},
{"ref": "QM3-4VW", "at": [2, "15:30"], "pay": 20.75, "unit": "hour", "hours": 40, "fte": 1, "starts": -14, "expires": -6, "program": "recovery-mentors", "place": "hillsboro", "status": "open", "note": "Nos alegra mucho, Sofía. La fecha es después de las vacaciones de la escuela, como pidió."},
{"ref": "5Q3-8F6", "at": [6, "14:00"], "pay": 24.5, "unit": "hour", "hours": 32, "fte": 0.8, "starts": -10, "expires": 1, "program": "recovery-mentors", "place": "portland", "status": "accepted", "ended": [5, "18:30"], "signed": [5, "18:30"], "decided": [[2, "met", "Looked up in Certemy; name and number match.", [4, "10:05"]], [3, "not_met", "The number on the form is not in the registry.", [4, "10:20"]], [5, "met", "Searched both lists by name; nothing found.", [4, "10:40"]]]},
{"ref": "PJV-C6M", "at": [4, "11:30"], "pay": 23, "unit": "hour", "hours": 32, "fte": 0.8, "starts": -10, "expires": -1, "program": "recovery-mentors", "place": "milwaukie", "status": "withdrawn", "ended": [3, "09:40"], "end_note": "The hours in the offer were wrong. A new one follows."},
{"ref": "PVJ-JJJ", "at": [1, "14:45"], "pay": 58000, "unit": "year", "hours": 40, "fte": 1, "starts": -15, "expires": -7, "program": "raleigh-peer-support", "place": "raleigh", "status": "open", "note": "Your Monday walk stays."}
]$json$::jsonb);

-- [reference, which referee, where it stands, asked, ended, [how known, work again, strengths, concerns, from, until]]
create temporary table seed_references as select gen_random_uuid() as id, value as r from jsonb_array_elements($json$[
["G6J-34V", 0, "given", [109, "09:00"], [106, "12:00"], ["I was her supervisor for five years.", "yes", "People ask for her by name. She writes things down the same day.", null, "2021-02", "2026-03"]],
["G6J-34V", 1, "given", [108, "10:00"], [108, "10:20"], ["We worked side by side.", "yes", "She stays calm when it is loud.", null, "2023-01", "2026-03"]],
["5HW-3R8", 0, "given", [107, "09:00"], [103, "15:00"], ["I taught the course he took.", "yes", "Asks good questions and admits what he does not know.", "Needs to slow down at times.", "2026-01", "2026-02"]],
["5HW-3R8", 1, "given", [107, "09:01"], [100, "18:30"], ["I am his manager at the store.", "yes", "Never late in four years.", null, "2021-05", null]],
["34M-M49", 0, "given", [106, "09:10"], [106, "09:30"], ["She has cooked with us for years.", "yes", "Everybody eats, nobody is asked why they came.", null, "2020-09", null]],
["34M-M49", 1, "given", [106, "09:12"], [98, "20:15"], ["We are neighbors.", "yes", "Kind and exact.", null, null, null]],
["V75-WW8", 0, "given", [35, "09:00"], [31, "10:10"], ["I lead the walking program.", "yes", "Knows when to talk and when to walk.", null, "2023-04", null]],
["V75-WW8", 1, "given", [35, "09:02"], [30, "16:45"], ["Coworker.", "yes", "Reliable in both languages.", null, "2024-01", null]],
["H5V-4W3", 0, "given", [36, "10:00"], [29, "08:20"], ["He leads hikes for us.", "with_reservations", "Warm with beginners.", "Takes on too much.", "2021-05", null]],
["PWP-HF9", 0, "given", [31, "09:00"], [26, "13:00"], ["He volunteers at the desk.", "yes", "Patient with forms and with people.", null, "2023-09", null]],
["QGP-FX4", 0, "given", [24, "10:00"], [20, "21:00"], ["I have known him since his first year.", "yes", "He opens the door and puts the kettle on.", null, "2020-01", null]],
["QGP-FX4", 1, "given", [24, "10:01"], [17, "11:00"], ["I was his manager.", "yes", "Ten men, one kitchen, no fights on his watch.", null, "2021-03", "2026-05"]],
["5RM-7G6", 0, "given", [19, "09:00"], [14, "17:30"], ["I lead the street team.", "yes", "Knows everyone and tells nobody.", null, "2022-10", null]],
["5RM-7G6", 1, "asked", [4, "09:00"], null, null],
["5Q3-8F6", 0, "asked", [4, "11:00"], null, null],
["5Q3-8F6", 1, "refused", [4, "11:01"], [2, "08:15"], null],
["5Q3-8F6", 2, "given", [4, "11:02"], [1, "19:00"], ["I taught her course.", "yes", "The best listener in the room.", null, "2021-10", "2021-11"]]
]$json$::jsonb);

create function pg_temp.day(p_ago jsonb) returns date language sql stable as $$ select day from seed_days where ago = (p_ago #>> '{}')::int $$;

insert into public.offers (id, application_id, status, pay_amount, pay_unit, currency, starts_on, hours_per_week, fte, location_id, note, expires_at, made_at, made_by, ended_at,
  signature_name, signature_version, signature_locale, signed_at, end_note, updated_at)
select s.id, a.id, (d ->> 'status')::public.offer_status, (d ->> 'pay')::numeric, (d ->> 'unit')::public.pay_unit, 'USD', pg_temp.day(d -> 'starts'), (d ->> 'hours')::numeric, (d ->> 'fte')::numeric, l.id, d ->> 'note',
  (pg_temp.day(d -> 'expires') + 1)::timestamp at time zone 'America/Los_Angeles', pg_temp.moment(d -> 'at'), pg_temp.staff('hana'), pg_temp.moment(d -> 'ended'),
  case when d ? 'signed' then c.full_name end, case when d ? 'signed' then (select max(version) from public.offer_texts) end, case when d ? 'signed' then c.locale end, pg_temp.moment(d -> 'signed'),
  d ->> 'end_note', coalesce(pg_temp.moment(d -> 'ended'), pg_temp.moment(d -> 'at'))
from seed_offers s join public.applications a on a.reference = d ->> 'ref' join public.candidates c on c.id = a.candidate_id join public.locations l on l.slug = d ->> 'place';

insert into public.offer_programs (offer_id, program_id) select s.id, p.id from seed_offers s join public.programs p on p.slug = d ->> 'program';

insert into public.offer_conditions (offer_id, position, kind, requirement_id, credential_type_id, due, due_days, due_on, owner, label_en, label_es)
select o.id, k.* from public.offers o cross join lateral (
  select position, kind, requirement_id, credential_type_id, due, due_days, due_on, owner, label_en, label_es from private.conditions_for(o.application_id, o.starts_on)) k;

insert into public.offer_condition_decisions (condition_id, state, note, decided_at, decided_by)
select k.id, e.state::public.condition_state, e.note, pg_temp.moment(e.at), pg_temp.staff('hana')
from seed_offers s join public.offer_conditions k on k.offer_id = s.id cross join lateral (
  select v ->> 1 as state, v ->> 2 as note, v -> 3 as at from jsonb_array_elements(case when jsonb_typeof(d -> 'decided' -> 0) = 'array' then d -> 'decided' else '[]' end) v where (v ->> 0)::int = k.position
  union all
  select 'met', case k.kind when 'references' then 'Both answered.' when 'credential' then 'Looked up at the source; name and number match.' when 'check' then 'The result is on file.' else 'Seen and copied.' end, d -> 'decided'
  where jsonb_typeof(d -> 'decided' -> 0) = 'number' and k.due <> 'after_start') e
order by pg_temp.moment(e.at);

update public.offer_conditions k set state = coalesce((select e.state from public.offer_condition_decisions e where e.condition_id = k.id order by e.decided_at desc limit 1), 'pending');

insert into public.reference_requests (id, application_id, referee_id, status, token_hash, asked_at, asked_by, expires_at, ended_at, updated_at)
select s.id, a.id, f.id, (r ->> 2)::public.reference_status, private.token_hash(private.reference_token(s.id, 1::smallint)), pg_temp.moment(r -> 3), pg_temp.staff('hana'),
  pg_temp.moment(r -> 3) + interval '84 days', pg_temp.moment(r -> 4), coalesce(pg_temp.moment(r -> 4), pg_temp.moment(r -> 3))
from seed_references s join public.applications a on a.reference = r ->> 0 join public.application_referees f on f.application_id = a.id and f.position = (r ->> 1)::int;

insert into public.reference_answers (request_id, given_by, how_known, would_work_again, strengths, concerns, known_from, known_until, given_at, recorded_by)
select s.id, f.full_name, r -> 5 ->> 0, (r -> 5 ->> 1)::public.would_work_again, r -> 5 ->> 2, r -> 5 ->> 3, r -> 5 ->> 4, r -> 5 ->> 5, pg_temp.moment(r -> 4),
  -- who has no address was called
  case when f.email is null then pg_temp.staff('hana') end
from seed_references s join public.reference_requests q on q.id = s.id join public.application_referees f on f.id = q.referee_id where q.status = 'given';

drop table seed_offers, seed_references;
