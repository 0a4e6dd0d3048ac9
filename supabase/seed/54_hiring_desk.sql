-- Demo, hiring desk: reviews given and begun, notes, messages both ways, saved views, look-alikes, papers asked for.
-- Rows begin with the reference of their application; `who` is hana or maya, and nobody where the candidate wrote.

create temporary table seed_rows (kind text, r jsonb);
create function pg_temp.application(p_reference text) returns uuid language sql stable as $$ select id from public.applications where reference = p_reference $$;

-- [reference, who, recommendation, ratings in order, comment, given at]
insert into seed_rows select 'review', r from jsonb_array_elements($json$[
["G6J-34V", "maya", "yes", [4, 5, 4, 4], "Calm, concrete, has seen bad days.", [122, "15:00"]],
["G6J-34V", "hana", "yes", [4, 4, 4, 4], null, [122, "16:10"]],
["5HW-3R8", "maya", "yes", [4, 4, 3, 4], "Honest about the first weeks.", [121, "11:00"]],
["34M-M49", "maya", "strong_yes", [5, 5, 4, 4], "People will trust her.", [119, "10:00"]],
["9W3-WWJ", "maya", "mixed", [4, 3, 4, 3], null, [114, "12:00"]],
["M6V-5WF", "maya", "strong_yes", [5, 5, 5, 4], "Already does the job.", [113, "09:00"]],
["V75-WW8", "maya", "strong_yes", [5, 4, 5, 4, 5], null, [46, "10:00"]],
["H5V-4W3", "maya", "yes", [4, 4, 3, 4, 4], "Friendly. Watch the pace.", [46, "10:40"]],
["PWP-HF9", "hana", "yes", [4, 4, 4, 4, 3], null, [42, "09:00"]],
["QGP-FX4", "maya", "strong_yes", [5, 5, 4, 5, 5], null, [36, "14:00"]],
["5RM-7G6", "maya", "yes", [4, 4, 4, 4, 4], null, [33, "13:00"]],
["QM3-4VW", "maya", "strong_yes", [5, 5, 4, 4, 5], "Warm and exact. Spanish is a gift here.", [24, "10:00"]],
["QM3-4VW", "hana", "yes", [4, 4, 4, 5, 5], null, [24, "11:30"]],
["GGH-XQW", "maya", null, [4], "Not done: ask about evenings", null],
["P44-CQ4", "maya", "mixed", [3, 4, 3, 3, 4], null, [16, "09:00"]],
["P44-CQ4", "hana", "mixed", [3, 3, 3, 4, 4], null, [16, "10:00"]],
["5Q3-8F6", "hana", "strong_yes", [5, 5, 5, 4, 5], null, [14, "12:00"]],
["5Q3-8F6", "maya", "yes", [5, 4, 4, 4, 4], null, [14, "14:30"]],
["9JJ-Q47", "maya", "yes", [4, 4, 3, 4, 4], null, [12, "10:00"]],
["9JJ-Q47", "hana", null, [3, 4], null, null],
["PJV-C6M", "hana", "yes", [4, 4, 5, 4, 4], null, [10, "09:00"]],
["VCM-HJ9", "maya", null, [4, 4, 4], "Reads well; look at dates.", null],
["2QW-7CF", "hana", "yes", [4, 4, 4, 5], null, [8, "13:00"]],
["26M-VHX", "hana", "mixed", [3, 4, 3, 3], null, [8, "10:00"]],
["PVJ-JJJ", "hana", "strong_yes", [5, 5, 5, 5, 5], "Would follow her.", [8, "15:00"]],
["PVJ-JJJ", "maya", "yes", [4, 5, 4, 4, 5], null, [8, "16:00"]],
["5HX-248", "maya", "yes", [4, 4, 4, 4], null, [5, "11:00"]],
["HQ5-5QP", "maya", null, [], "", null],
["GCQ-7R2", "maya", "yes", [5, 4, 5, 4], "Whoever this is, they listen.", [2, "11:00"]],
["8RH-6V2", "hana", null, [4, 3], null, null],
["7H9-VVR", "maya", "yes", [4, 5, 4, 4, 4], "Came back with the certificate we asked for.", [3, "10:00"]],
["477-626", "maya", "mixed", [3, 3, 3, 4], null, [4, "09:10"]]
]$json$::jsonb) r;

-- [reference, who, note, when]
insert into seed_rows select 'note', r from jsonb_array_elements($json$[
["4VM-3W5", "hana", "Asked us to keep the letter on file.", [113, "09:20"]],
["794-WFR", "hana", "Called twice and wrote once before the offer ran out.", [24, "16:00"]],
["5RM-7G6", "hana", "The insurer answers this week.", [3, "11:15"]],
["QM3-4VW", "maya", "Can start after the school year of her youngest, or sooner with mornings.", [20, "12:00"]],
["H2P-H7X", "hana", "Form came by post; no mail address, call after noon.", [12, "14:40"]],
["5Q3-8F6", "hana", "Wants the day shift first, nights from the second month.", [5, "10:00"]],
["PVJ-JJJ", "hana", "Asked whether the team may keep its Monday walk. Yes.", [1, "15:30"]],
["7H9-VVR", "maya", "Evenings only, which is what we need.", [2, "11:20"]]
]$json$::jsonb) r;

-- [reference, who or null, message, when, first read]
insert into seed_rows select 'message', r from jsonb_array_elements($json$[
["7H9-VVR", "maya", "Thank you for coming back to us, Rowan. I have put three times for a talk on your page. Pick the one that suits you, or tell us that none does.", [2, "11:10"], null],
["7H9-VVR", null, "Is there a bus stop near the office? I do not drive.", [1, "19:02"], null],
["X8Q-VMG", "hana", "Thank you for your time. With the certificate we would be glad to see you again.", [39, "09:10"], [38, "20:00"]],
["X8Q-VMG", null, "Understood, and thank you for saying why.", [38, "20:04"], [37, "09:00"]],
["QM3-4VW", null, "¿Puedo empezar después de las vacaciones de la escuela?", [12, "21:40"], [11, "09:05"]],
["QM3-4VW", "hana", "Sí, Sofía. Su oferta lleva esa fecha.", [2, "15:40"], null],
["5RM-7G6", "hana", "Your form for the background check is with the state. You do not need to do anything now.", [10, "10:00"], [10, "18:20"]],
["5RM-7G6", null, "Thank you! My new address is the same as on the form.", [9, "08:12"], [9, "09:00"]],
["5Q3-8F6", null, "The registry sent my letter. Shall I upload it here?", [0, "05:15"], null],
["9JJ-Q47", null, "Thank you for the good talk.", [1, "12:00"], null],
["2QW-7CF", null, "I wrote above that mornings do not work; any afternoon is fine.", [2, "17:45"], null],
["GCQ-7R2", null, "I sent my form this week. Did it arrive?", [1, "08:00"], null],
["5HX-248", "maya", "If you need a ride to the office, tell us.", [3, "14:00"], [3, "19:30"]]
]$json$::jsonb) r;

-- [reference, what kind, note, asked at]
insert into seed_rows select 'request', r from jsonb_array_elements($json$[
["5RM-7G6", "certificate", "The letter from the THW registry, please.", [8, "09:30"]],
["QM3-4VW", "resume", null, [12, "10:00"]],
["5Q3-8F6", "certificate", "Your letter from the registry.", [4, "10:00"]],
["7H9-VVR", "certificate", "A photo of your peer certificate is enough.", [2, "11:15"]]
]$json$::jsonb) r;

insert into public.reviews (application_id, reviewer_id, recommendation, comment, given_at, created_at, updated_at)
select pg_temp.application(r ->> 0), pg_temp.staff(r ->> 1), (r ->> 2)::public.review_recommendation, nullif(r ->> 4, ''), pg_temp.moment(r -> 5),
  coalesce(pg_temp.moment(r -> 5), now()) - interval '20 minutes', coalesce(pg_temp.moment(r -> 5), now() - interval '10 minutes')
from seed_rows where kind = 'review';

insert into public.review_ratings (review_id, attribute, label, rating)
select v.id, k.attribute, k.label, (r -> 3 ->> (k.n - 1)::int)::smallint
from seed_rows s join public.reviews v on v.application_id = pg_temp.application(r ->> 0) and v.reviewer_id = pg_temp.staff(r ->> 1)
join public.applications a on a.id = v.application_id cross join lateral (select *, row_number() over (order by position) as n from private.review_attributes(a.job_id)) k
where s.kind = 'review' and k.n <= jsonb_array_length(r -> 3);

insert into public.application_notes (application_id, author_id, body, written_at)
select pg_temp.application(r ->> 0), pg_temp.staff(r ->> 1), r ->> 2, pg_temp.moment(r -> 3) from seed_rows where kind = 'note';

insert into public.application_messages (application_id, is_from_candidate, author_id, body, written_at, read_at)
select a.id, r ->> 1 is null, coalesce(pg_temp.staff(r ->> 1), c.user_id), r ->> 2, pg_temp.moment(r -> 3), pg_temp.moment(r -> 4)
from seed_rows join public.applications a on a.reference = r ->> 0 join public.candidates c on c.id = a.candidate_id where kind = 'message';

insert into public.document_requests (application_id, kind, note, due_on, asked_by, asked_at)
select pg_temp.application(r ->> 0), (r ->> 1)::public.document_purpose, r ->> 2, private.organization_today() + 10, pg_temp.staff('hana'), pg_temp.moment(r -> 3) from seed_rows where kind = 'request';

insert into public.saved_views (user_id, name, query) values
  (pg_temp.staff('hana'), 'Waiting over a week', 'scope=open&waiting_days=7'),
  (pg_temp.staff('hana'), 'Decided, not told', 'status=not_selected&untold=true'),
  (pg_temp.staff('hana'), 'With a knock-out answer', 'knock_out=true'),
  (pg_temp.staff('maya'), 'My reviews', 'my_review=true'),
  (pg_temp.staff('maya'), 'In Spanish', 'locale=es');

insert into public.application_reveals (application_id, revealed_by, revealed_at, reason) values
  (pg_temp.application('GCQ-7R2'), pg_temp.staff('hana'), pg_temp.moment('[2, "12:00"]'), 'Asked for support at the interview; we need to arrange it.');

-- two forms of one person, joined; a father and a son with one phone, kept apart; two more wait for somebody to look
insert into public.candidate_duplicate_decisions (candidate_id, other_id, is_same_person, decided_at, decided_by)
select least(a.candidate_id, b.candidate_id), greatest(a.candidate_id, b.candidate_id), w.is_same, pg_temp.moment(w.at::jsonb), pg_temp.staff('hana')
from (values ('352-W6V', 'HQ5-5QP', true, '[5, "10:20"]'), ('G9X-89J', '98R-QH2', false, '[3, "16:00"]')) as w (one, two, is_same, at)
join public.applications a on a.reference = w.one join public.applications b on b.reference = w.two;
select private.rejoin_candidates(candidate_id) from public.candidate_duplicate_decisions;

-- the receipts that went out; one address did not take its own
insert into public.messages (kind, subject_id, to_email, locale, status, queued_at, due_at, attempts, first_attempt_at, provider_id, sent_at, updated_at)
select 'application_received', a.id, c.email, a.locale, case when c.email like 'cy.%' then 'bounced' else 'delivered' end::public.message_status,
  a.submitted_at, a.submitted_at, 1, a.submitted_at + interval '2 seconds', gen_random_uuid()::text, a.submitted_at + interval '3 seconds', a.submitted_at + interval '9 seconds'
from public.applications a join public.candidates c on c.id = a.candidate_id where a.status <> 'draft' and c.email is not null;
insert into public.suppressed_addresses (email, reason, suppressed_at, message_id)
select to_email, 'bounced', updated_at, id from public.messages where status = 'bounced';

-- one application must stay, one person asked to be forgotten and waits for their time, one unsent form is gone already
update public.applications set is_held = true where reference = 'PWP-HF9';
insert into public.application_holds (application_id, is_held, reason, decided_at, decided_by)
values (pg_temp.application('PWP-HF9'), true, 'A question came about how we read the registry; it stays until that is answered.', pg_temp.moment('[9, "10:30"]'), pg_temp.staff('hana'));
insert into public.erasure_requests (candidate_id, asked_at) select candidate_id, pg_temp.moment('[6, "20:15"]') from public.applications where reference = '393-V6F';
insert into public.erasure_receipts (what, tables, erased_at) values ('draft', '{"application_drafts": 1}', pg_temp.moment('[21, "03:10"]'));

drop table seed_rows;
