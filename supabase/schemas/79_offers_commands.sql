-- Offers, the commands: preview, make, withdraw, accept, decline, decide a condition; and what the clock does.

create function private.preview_offer(p_application uuid, p_starts_on date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare v_result jsonb;
begin
  perform private.require_role('hr', 'hiring_manager');
  select jsonb_build_object('pay_min', v.document -> 'pay_min', 'pay_max', v.document -> 'pay_max', 'pay_unit', v.document -> 'pay_unit',
    'currency', v.document -> 'currency', 'hours_per_week', v.document -> 'hours_per_week', 'program_id', v.document -> 'program_id',
    'location_ids', coalesce((select jsonb_agg(p -> 'location_id') from jsonb_array_elements(v.document -> 'places') p), '[]'),
    'conditions', (select jsonb_agg(to_jsonb(c) order by c.position) from private.conditions_for(p_application, coalesce(p_starts_on, private.organization_today() + 14)) c))
  into v_result
  from public.applications a left join public.job_versions v on v.job_id = a.job_id and v.version = a.job_version where a.id = p_application and a.status <> 'draft';
  if v_result is null then perform private.fail('NTFND', 'no such application'); end if;
  return v_result;
end $$;

create function private.make_offer(p_application uuid, p_from public.application_status, p_offer jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v record;
  v_posting jsonb;
  v_zone text := (select zone from public.organization);
  v_today date := private.organization_today();
  v_pay numeric := (p_offer ->> 'pay_amount')::numeric;
  v_unit public.pay_unit := (p_offer ->> 'pay_unit')::public.pay_unit;
  v_starts_on date := (p_offer ->> 'starts_on')::date;
  v_expires_on date := (p_offer ->> 'expires_on')::date;
  v_programs uuid[] := private.json_enums(p_offer -> 'program_ids')::uuid[];
  v_id uuid;
begin
  perform private.require_role('hr');
  select * into v from private.begin_application_command(p_application, 'make_offer', p_from);
  select document into v_posting from public.job_versions where job_id = (v.application).job_id and version = (v.application).job_version;
  if v_pay is null or v_pay <= 0 then perform private.fail('INPUT', 'pay missing', 'pay_amount'); end if;
  if v_unit is null then perform private.fail('INPUT', 'unit missing', 'pay_unit'); end if;
  if nullif(trim(p_offer ->> 'pay_note'), '') is null and not coalesce(v_unit::text = v_posting ->> 'pay_unit'
      and v_pay between (v_posting ->> 'pay_min')::numeric and (v_posting ->> 'pay_max')::numeric, false) then
    perform private.fail('INPUT', 'pay outside the posting needs a note', 'pay_note');
  end if;
  if v_starts_on is null or v_starts_on < v_today or v_starts_on > v_today + 365 then perform private.fail('INPUT', 'first day missing, past or too far', 'starts_on'); end if;
  if v_expires_on is null or v_expires_on < v_today or v_expires_on > least(v_starts_on, v_today + 90) then perform private.fail('INPUT', 'answer wanted from today to the first day', 'expires_on'); end if;
  if (p_offer ->> 'hours_per_week')::numeric is null or (p_offer ->> 'hours_per_week')::numeric not between 1 and 60 then perform private.fail('INPUT', 'hours missing', 'hours_per_week'); end if;
  if (p_offer ->> 'fte')::numeric is null or (p_offer ->> 'fte')::numeric not between 0.05 and 1 then perform private.fail('INPUT', 'share of full time missing', 'fte'); end if;
  if cardinality(v_programs) = 0 or exists (select from unnest(v_programs) p where not exists (select from public.programs g where g.id = p and g.status <> 'archived')) then
    perform private.fail('INPUT', 'program missing', 'program_ids');
  end if;
  if p_offer ->> 'location_id' is not null and not exists (select from public.locations where id = (p_offer ->> 'location_id')::uuid) then perform private.fail('INPUT', 'unknown place', 'location_id'); end if;

  insert into public.offers (application_id, pay_amount, pay_unit, currency, pay_note, starts_on, hours_per_week, fte, location_id, note, expires_at, made_by)
  values (p_application, v_pay, v_unit, coalesce(v_posting ->> 'currency', 'USD'), nullif(trim(p_offer ->> 'pay_note'), ''), v_starts_on, (p_offer ->> 'hours_per_week')::numeric,
    (p_offer ->> 'fte')::numeric, (p_offer ->> 'location_id')::uuid, nullif(trim(p_offer ->> 'note'), ''), (v_expires_on + 1)::timestamp at time zone v_zone, auth.uid())
  returning id into v_id;
  insert into public.offer_programs (offer_id, program_id) select v_id, p from unnest(v_programs) p;
  perform private.write_offer_conditions(v_id, p_application, v_starts_on, p_offer);
  perform private.record_application_move(v.application, 'make_offer', v.to_status, null, null, false);
  perform private.queue_messages('offer_made', v_id);
  return v_id;
end $$;

create function private.write_offer_conditions(p_offer_id uuid, p_application uuid, p_starts_on date, p_offer jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare v_extra jsonb; v_position smallint;
begin
  -- what was changed in the preview: whose turn it is and by when; what the posting asks for cannot be left out, only waived later
  insert into public.offer_conditions (offer_id, position, kind, requirement_id, credential_type_id, due, due_days, due_on, owner, label_en, label_es)
  select p_offer_id, c.position, c.kind, c.requirement_id, c.credential_type_id, c.due, c.due_days, coalesce((e.d ->> 'due_on')::date, c.due_on),
    coalesce((e.d ->> 'owner')::public.condition_owner, c.owner), c.label_en, c.label_es
  from private.conditions_for(p_application, p_starts_on) c
  left join lateral (select d from jsonb_array_elements(coalesce(p_offer -> 'conditions', '[]')) d
    where (d ->> 'requirement_id')::uuid is not distinct from c.requirement_id limit 1) e on true;
  if exists (select from public.offer_conditions where offer_id = p_offer_id and case when due = 'after_start' then due_on < p_starts_on else due_on > p_starts_on end) then
    perform private.fail('INPUT', 'a condition falls due on the wrong side of the first day', 'conditions');
  end if;
  select coalesce(max(position), 0) into v_position from public.offer_conditions where offer_id = p_offer_id;
  for v_extra in select value from jsonb_array_elements(coalesce(p_offer -> 'extra_conditions', '[]')) loop
    v_position := v_position + 1;
    if nullif(trim(v_extra ->> 'label_en'), '') is null or nullif(trim(v_extra ->> 'label_es'), '') is null or length(v_extra ->> 'label_en') > 400 or length(v_extra ->> 'label_es') > 400 then
      perform private.fail('INPUT', 'a condition needs its words in both languages', 'extra_conditions');
    end if;
    insert into public.offer_conditions (offer_id, position, kind, due, due_on, owner, label_en, label_es)
    values (p_offer_id, v_position, 'other', 'start', least(coalesce((v_extra ->> 'due_on')::date, p_starts_on), p_starts_on),
      coalesce((v_extra ->> 'owner')::public.condition_owner, 'candidate'), trim(v_extra ->> 'label_en'), trim(v_extra ->> 'label_es'));
  end loop;
end $$;
comment on function private.write_offer_conditions is 'Second half of make_offer: the generated conditions with what was changed of them, then the added ones. INPUT(conditions|extra_conditions).';

create function private.begin_offer_answer(p_offer uuid, p_command text, out application public.applications, out to_status public.application_status, out offer public.offers)
language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from private.begin_application_command((select application_id from public.offers where id = p_offer), p_command, null);
  application := v.application;
  to_status := v.to_status;
  select * into offer from public.offers where id = p_offer for update;
  if offer.status <> 'open' then perform private.fail('BADST', 'not the open offer', offer.status::text); end if;
  if offer.expires_at <= now() then perform private.fail('CLOSD', 'the time to answer is over'); end if;
end $$;
comment on function private.begin_offer_answer is 'Locks the application and the offer for its candidate''s answer; gives both and where the command leads. NTFND, DNIED, BADST, CLOSD after expires_at.';

create function private.accept_offer(p_offer uuid, p_signature text, p_version text, p_locale public.locale) returns void
language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from private.begin_offer_answer(p_offer, 'accept_offer');
  if nullif(trim(p_signature), '') is null or length(trim(p_signature)) > 300 then perform private.fail('INPUT', 'signature missing', 'signature'); end if;
  if not exists (select from public.offer_texts where version = p_version and locale = p_locale) then perform private.fail('INPUT', 'unknown text', 'version'); end if;
  update public.offers set status = 'accepted', ended_at = now(), signature_name = trim(p_signature), signature_version = p_version, signature_locale = p_locale, signed_at = now()
  where id = p_offer;
  perform private.record_application_move(v.application, 'accept_offer', v.to_status, null, null, true);
end $$;

create function private.decline_offer(p_offer uuid, p_reason public.application_close_reason, p_note text) returns void
language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from private.begin_offer_answer(p_offer, 'decline_offer');
  if p_reason is null or p_reason not in ('found_another_job', 'pay', 'schedule', 'place_or_travel', 'health_or_family', 'process_too_long', 'changed_my_mind', 'other') then
    perform private.fail('INPUT', 'a reason of the candidate''s', 'reason');
  end if;
  update public.offers set status = 'declined', ended_at = now(), end_note = nullif(trim(p_note), '') where id = p_offer;
  perform private.record_application_move(v.application, 'decline_offer', v.to_status, p_reason, p_note, true);
end $$;

create function private.withdraw_offer(p_application uuid, p_from public.application_status, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare v record; v_offer uuid;
begin
  perform private.require_role('hr');
  select * into v from private.begin_application_command(p_application, 'withdraw_offer', p_from);
  if nullif(trim(p_reason), '') is null then perform private.fail('INPUT', 'say why', 'reason'); end if;
  update public.offers set status = 'withdrawn', ended_at = now(), end_note = trim(p_reason) where application_id = p_application and status = 'open' returning id into v_offer;
  perform private.record_application_move(v.application, 'withdraw_offer', v.to_status, null, p_reason, false);
  if v_offer is not null then perform private.queue_messages('offer_withdrawn', v_offer); end if;
end $$;

create function private.decide_condition(p_condition uuid, p_state public.condition_state, p_note text, p_document uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare v_application public.applications%rowtype; v_offer public.offers%rowtype;
begin
  perform private.require_role('hr');
  select a.* into v_application from public.applications a join public.offers o on o.application_id = a.id join public.offer_conditions c on c.offer_id = o.id
  where c.id = p_condition for update of a;
  if not found then perform private.fail('NTFND', 'no such condition'); end if;
  select o.* into v_offer from public.offers o join public.offer_conditions c on c.offer_id = o.id where c.id = p_condition;
  if v_application.status not in ('offer', 'clearing', 'hired') or v_offer.status not in ('open', 'accepted') then
    perform private.fail('BADST', 'the offer is over', v_application.status::text);
  end if;
  if p_state is null then perform private.fail('INPUT', 'decide what', 'state'); end if;
  if nullif(trim(p_note), '') is null or length(trim(p_note)) > 2000 then perform private.fail('INPUT', 'say on what evidence, or why', 'note'); end if;
  if p_document is not null and not exists (select from public.documents d where d.id = p_document and d.candidate_id = v_application.candidate_id) then
    perform private.fail('INPUT', 'not a document of this candidate', 'document');
  end if;
  insert into public.offer_condition_decisions (condition_id, state, note, document_id, decided_by) values (p_condition, p_state, trim(p_note), p_document, auth.uid());
  update public.offer_conditions set state = p_state where id = p_condition;
end $$;

create function public.preview_offer(p_application uuid, p_starts_on date default null) returns jsonb language sql stable set search_path = '' as $$ select private.preview_offer(p_application, p_starts_on) $$;
create function public.make_offer(p_application uuid, p_offer jsonb, p_from public.application_status default null) returns uuid language sql set search_path = '' as $$ select private.make_offer(p_application, p_from, p_offer) $$;
create function public.accept_offer(p_offer uuid, p_signature text, p_version text, p_locale public.locale) returns void language sql set search_path = '' as $$ select private.accept_offer(p_offer, p_signature, p_version, p_locale) $$;
create function public.decline_offer(p_offer uuid, p_reason public.application_close_reason, p_note text default null) returns void language sql set search_path = '' as $$ select private.decline_offer(p_offer, p_reason, p_note) $$;
create function public.withdraw_offer(p_application uuid, p_reason text, p_from public.application_status default null) returns void language sql set search_path = '' as $$ select private.withdraw_offer(p_application, p_from, p_reason) $$;
create function public.decide_condition(p_condition uuid, p_state public.condition_state, p_note text, p_document uuid default null) returns void language sql set search_path = '' as $$ select private.decide_condition(p_condition, p_state, p_note, p_document) $$;
comment on function public.preview_offer is 'What an offer to this application may pay by its posting and would hang on with a first day (default: in two weeks): {pay_min, pay_max, pay_unit, currency, hours_per_week, program_id, location_ids[], conditions[]}. HR, hiring managers. NTFND, DNIED.';
comment on function public.make_offer is
  'Makes a conditional offer from the interview step and tells the candidate. p_offer: {pay_amount, pay_unit, pay_note (needed outside the posting''s range), starts_on, hours_per_week, fte (0.05–1), program_ids[], location_id, expires_on (last day to answer, on the organisation''s clock), note, conditions[{requirement_id (null: the references), owner, due_on}] for what was changed, extra_conditions[{label_en, label_es, owner, due_on}]}. Gives the offer''s id. HR. INPUT(field), NTFND, DNIED, BADST.';
comment on function public.accept_offer is 'The candidate accepts with a typed name under a version of offer_texts. INPUT(signature|version), CLOSD after the last day, BADST, NTFND, DNIED.';
comment on function public.decline_offer is 'The candidate declines with a reason of theirs. INPUT(reason), CLOSD, BADST, NTFND, DNIED.';
comment on function public.withdraw_offer is 'HR takes an unanswered offer back, saying why; the application returns to the interview step and the candidate is told. INPUT(reason), BADST, NTFND, DNIED.';
comment on function public.decide_condition is 'HR decides a condition (pending takes a decision back) with a note on the evidence, and a document of the candidate if there is one. INPUT(state|note|document), NTFND, DNIED, BADST when the offer is over.';
grant execute on function public.preview_offer, public.make_offer, public.accept_offer, public.decline_offer, public.withdraw_offer, public.decide_condition,
  private.preview_offer, private.make_offer, private.accept_offer, private.decline_offer, private.withdraw_offer, private.decide_condition to authenticated;

-- The clock ------------------------------------------------------------------------------------------

create function private.tend_offers() returns void language plpgsql security definer set search_path = '' as $$
declare v_offer public.offers%rowtype; v record;
begin
  perform private.require_service();
  for v_offer in select * from public.offers where status = 'open' and expires_at <= now() order by expires_at loop
    begin
      select * into v from private.begin_application_command(v_offer.application_id, 'lapse_offer', null);
      update public.offers set status = 'lapsed', ended_at = now() where id = v_offer.id;
      perform private.record_application_move(v.application, 'lapse_offer', v.to_status, 'offer_lapsed', null, true);
    exception when sqlstate 'BADST' then null; -- answered or withdrawn while we waited for the lock
    end;
  end loop;
  -- once, when the last two days begin, to those who had more time than that
  perform private.queue_messages('offer_reminder', id) from public.offers
  where status = 'open' and expires_at between now() and now() + interval '2 days' and made_at < expires_at - interval '3 days';
end $$;
comment on function private.tend_offers is 'The clock: ends offers whose time is over (the application becomes offer_declined, reason offer_lapsed) and reminds once of those that end within two days. Service only.';

-- What the candidate and mail may know -----------------------------------------------------------------

create function private.offer_document(p_offer uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', o.id, 'application_id', o.application_id, 'status', o.status, 'pay_amount', o.pay_amount, 'pay_unit', o.pay_unit, 'currency', o.currency,
    'starts_on', o.starts_on, 'hours_per_week', o.hours_per_week, 'fte', o.fte, 'note', o.note, 'expires_at', o.expires_at, 'made_at', o.made_at, 'ended_at', o.ended_at,
    'zone', g.zone, 'organization', g.name, 'phone', g.phone, 'signature_name', o.signature_name, 'signed_at', o.signed_at,
    'job_title', (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = a.job_id),
    'place', (select to_jsonb(p) from (select l.name, l.street, l.city, l.jurisdiction, l.postal_code from public.locations l where l.id = o.location_id) p),
    'programs', (select coalesce(jsonb_agg(x.names), '[]') from (select jsonb_object_agg(t.locale, t.name) as names from public.offer_programs p
      join public.program_texts t on t.program_id = p.program_id where p.offer_id = o.id group by p.program_id) x),
    'conditions', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'label', jsonb_build_object('en', c.label_en, 'es', c.label_es),
      'due', c.due, 'due_on', c.due_on, 'owner', c.owner, 'state', c.state) order by c.position), '[]') from public.offer_conditions c where c.offer_id = o.id),
    'text', (select jsonb_build_object('version', max(t.version), 'body', jsonb_object_agg(t.locale, t.body)) from public.offer_texts t
      where t.version = coalesce(o.signature_version, (select max(version) from public.offer_texts))))
  from public.offers o join public.applications a on a.id = o.application_id cross join public.organization g where o.id = p_offer
$$;
comment on function private.offer_document is 'An offer as its candidate and mail may tell it: the terms and what it hangs on, never a note on a decision. No name of the candidate.';

create function private.list_my_offers(p_application uuid) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (select from public.applications where id = p_application and candidate_id = any (private.my_candidate_ids())) then
    perform private.fail('DNIED', 'not yours');
  end if;
  return (select coalesce(jsonb_agg(private.offer_document(id) order by made_at desc), '[]') from public.offers where application_id = p_application);
end $$;
create function public.list_my_offers(p_application uuid) returns jsonb language sql stable set search_path = '' as $$ select private.list_my_offers(p_application) $$;
comment on function public.list_my_offers is
  'The candidate''s offers of one application, newest first: [{id, application_id, status, pay_amount, pay_unit, currency, starts_on, hours_per_week, fte, note, expires_at, made_at, ended_at, zone, organization, phone, signature_name, signed_at, job_title{locale}, place, programs[{locale}], conditions[{id, kind, label{locale}, due, due_on, owner, state}], text{version, body{locale}}}]. DNIED when it is not theirs.';
grant execute on function public.list_my_offers, private.list_my_offers to authenticated;
