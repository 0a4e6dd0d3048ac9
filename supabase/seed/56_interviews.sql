-- Demo, interviews: held, set, and offered with times to pick; one candidate asked for other times.
-- `times` are what was offered, `which` of them was picked at `picked`, and `ended` is when it was kept as held.

create temporary table seed_interviews as select gen_random_uuid() as id, value as d from jsonb_array_elements($json$[
{"ref": "G6J-34V", "way": "in_person", "place": "raleigh", "who": ["hana", "maya"], "minutes": 45, "at": [119, "10:00"], "times": [[116, "13:00"]], "picked": [118, "19:00"], "which": 0, "ended": [116, "14:05"]},
{"ref": "5HW-3R8", "way": "in_person", "place": "raleigh", "who": ["maya"], "minutes": 45, "at": [118, "09:00"], "times": [[115, "13:00"], [114, "13:00"]], "picked": [117, "08:10"], "which": 1, "ended": [114, "14:00"]},
{"ref": "34M-M49", "way": "video", "who": ["hana"], "minutes": 30, "at": [117, "10:00"], "times": [[114, "09:00"]], "picked": [116, "12:00"], "which": 0, "ended": [114, "10:00"]},
{"ref": "9W3-WWJ", "way": "in_person", "place": "raleigh", "who": ["hana", "maya"], "minutes": 45, "at": [112, "15:00"], "times": [[110, "10:00"]], "picked": [112, "20:00"], "which": 0, "ended": [110, "11:00"]},
{"ref": "M6V-5WF", "way": "phone", "who": ["maya"], "minutes": 30, "at": [111, "12:00"], "times": [[109, "15:00"]], "picked": [110, "09:30"], "which": 0, "ended": [109, "16:00"]},
{"ref": "V75-WW8", "way": "in_person", "place": "portland", "who": ["hana", "maya"], "minutes": 45, "at": [44, "10:00"], "times": [[41, "10:00"]], "picked": [43, "12:00"], "which": 0, "ended": [41, "11:00"]},
{"ref": "H5V-4W3", "way": "in_person", "place": "portland", "who": ["maya"], "minutes": 45, "at": [43, "15:00"], "times": [[41, "14:00"]], "picked": [42, "20:00"], "which": 0, "ended": [41, "15:00"]},
{"ref": "PWP-HF9", "way": "video", "who": ["hana"], "minutes": 45, "at": [39, "11:00"], "times": [[37, "09:00"]], "picked": [39, "19:00"], "which": 0, "ended": [37, "10:00"]},
{"ref": "794-WFR", "way": "phone", "who": ["maya"], "minutes": 30, "at": [37, "14:00"], "times": [[34, "12:00"]], "picked": [36, "13:00"], "which": 0, "ended": [34, "13:00"]},
{"ref": "QGP-FX4", "way": "in_person", "place": "hillsboro", "who": ["maya", "hana"], "minutes": 60, "at": [33, "10:00"], "times": [[30, "10:00"]], "picked": [32, "07:00"], "which": 0, "ended": [30, "11:30"]},
{"ref": "5RM-7G6", "way": "in_person", "place": "hillsboro", "who": ["maya"], "minutes": 60, "at": [30, "10:00"], "times": [[27, "13:00"]], "picked": [29, "16:00"], "which": 0, "ended": [27, "14:30"]},
{"ref": "QM3-4VW", "way": "in_person", "place": "hillsboro", "who": ["maya", "hana"], "minutes": 60, "at": [20, "10:00"], "times": [[16, "11:00"], [15, "11:00"]], "picked": [19, "21:00"], "which": 0, "ended": [16, "12:20"]},
{"ref": "GGH-XQW", "way": "video", "who": ["maya"], "minutes": 45, "at": [6, "10:00"], "times": [[-2, "10:00"], [-3, "14:00"]], "picked": [5, "18:30"], "which": 0},
{"ref": "P44-CQ4", "way": "in_person", "place": "hillsboro", "who": ["maya"], "minutes": 45, "at": [13, "09:00"], "times": [[9, "09:00"]], "picked": [12, "20:00"], "which": 0, "ended": [9, "10:00"]},
{"ref": "5Q3-8F6", "way": "in_person", "place": "portland", "who": ["hana", "maya"], "minutes": 60, "at": [12, "10:30"], "times": [[9, "14:00"]], "picked": [11, "19:00"], "which": 0, "ended": [9, "15:10"]},
{"ref": "9JJ-Q47", "way": "in_person", "place": "portland", "who": ["maya"], "minutes": 45, "at": [8, "11:00"], "times": [[4, "15:00"]], "picked": [7, "23:00"], "which": 0, "ended": [4, "16:00"]},
{"ref": "PJV-C6M", "way": "video", "who": ["hana"], "minutes": 45, "at": [8, "09:00"], "times": [[6, "10:00"]], "picked": [8, "12:00"], "which": 0, "ended": [6, "11:00"]},
{"ref": "2QW-7CF", "way": "in_person", "place": "manassas", "who": ["hana"], "minutes": 45, "at": [6, "11:00"], "times": [[-1, "06:30"], [-2, "06:30"]]},
{"ref": "PVJ-JJJ", "way": "in_person", "place": "raleigh", "who": ["hana", "maya"], "minutes": 60, "at": [6, "09:00"], "times": [[3, "08:00"]], "picked": [5, "18:00"], "which": 0, "ended": [3, "09:30"]},
{"ref": "5HX-248", "way": "video", "who": ["maya", "hana"], "minutes": 45, "at": [3, "10:00"], "times": [[-2, "13:00"], [-3, "09:00"], [-4, "13:00"]]},
{"ref": "7H9-VVR", "way": "in_person", "place": "portland", "who": ["maya", "hana"], "minutes": 45, "at": [2, "11:08"], "times": [[-3, "15:30"], [-4, "16:00"], [-5, "15:30"]]}
]$json$::jsonb);

insert into public.interviews (id, application_id, status, way, location_id, details, zone, minutes, sequence, starts_at, asked_at, asked_note, created_by, created_at, updated_at)
select s.id, a.id, case when d ? 'ended' then 'held' when d ? 'picked' then 'set' else 'proposed' end::public.interview_status, (d ->> 'way')::public.interview_way, l.id,
  case d ->> 'way' when 'video' then 'https://meet.example.org/two-rivers' when 'phone' then 'We call the number on your form.' else 'Ring at the side door; the step is low.' end,
  coalesce(l.zone, 'America/Los_Angeles'), (d ->> 'minutes')::smallint, case when d ? 'picked' then 1 else 0 end, pg_temp.moment(d -> 'times' -> (d ->> 'which')::int),
  case when a.reference = '2QW-7CF' then pg_temp.moment('[5, "20:10"]') end, case when a.reference = '2QW-7CF' then 'Mornings do not work for me. Any afternoon is fine.' end,
  pg_temp.staff('maya'), pg_temp.moment(d -> 'at'), coalesce(pg_temp.moment(d -> 'ended'), pg_temp.moment(d -> 'picked'), pg_temp.moment(d -> 'at'))
from seed_interviews s join public.applications a on a.reference = d ->> 'ref' left join public.locations l on l.slug = d ->> 'place';

insert into public.interview_times (interview_id, starts_at) select id, pg_temp.moment(t) from seed_interviews cross join jsonb_array_elements(d -> 'times') t;
insert into public.interviewers (interview_id, user_id) select id, pg_temp.staff(w) from seed_interviews cross join jsonb_array_elements_text(d -> 'who') w;
insert into public.interview_bookings (interview_id, user_id, during)
select i.id, v.user_id, tstzrange(i.starts_at, i.starts_at + make_interval(mins => i.minutes)) from public.interviews i join public.interviewers v on v.interview_id = i.id where i.status in ('set', 'held');

insert into public.interview_events (interview_id, happened_at, actor_id, is_by_candidate, command, sequence, starts_at, note)
select i.id, e.at, case when e.is_theirs then c.user_id else i.created_by end, e.is_theirs, e.command, e.sequence, case when e.command in ('pick', 'held') then i.starts_at end, e.note
from seed_interviews s join public.interviews i on i.id = s.id join public.applications a on a.id = i.application_id join public.candidates c on c.id = a.candidate_id
cross join lateral (values (i.created_at, 'propose', false, 0, null), (pg_temp.moment(s.d -> 'picked'), 'pick', true, 1, null),
  (i.asked_at, 'ask_other_times', true, 0, i.asked_note), (pg_temp.moment(s.d -> 'ended'), 'held', false, 1, null)) as e (at, command, is_theirs, sequence, note)
where e.at is not null;

drop table seed_interviews;
