-- Hiring mail by the clock: reminders of unsent applications, and one digest each morning instead of a mail per event.

create table private.hiring_digests (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.accounts (user_id) on delete cascade,
  -- the morning, on the organisation's calendar
  for_on date not null,
  -- applications that came in after this are new to the reader
  since_at timestamptz not null,
  made_at timestamptz not null default now(),
  constraint hiring_digests_are_one_a_day unique (user_id, for_on)
);

-- whoever stands here wants no digest; the row is theirs
create table public.digest_pauses (
  user_id uuid primary key references public.accounts (user_id) on delete cascade,
  paused_at timestamptz not null default now()
);

alter table private.hiring_digests enable row level security;
alter table public.digest_pauses enable row level security;
create policy nobody_directly on private.hiring_digests for select to authenticated using (false);
create policy person_select_own on public.digest_pauses for select to authenticated using (user_id = (select auth.uid()));
grant select on public.digest_pauses to authenticated;
-- NOTE: no writes: set_digest says yes or no.
create trigger audit after insert or update or delete on public.digest_pauses for each row execute function private.tg__audit('user_id', '*');

create function private.set_digest(p_is_wanted boolean) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_role('hr', 'hiring_manager');
  if p_is_wanted then delete from public.digest_pauses where user_id = auth.uid();
  else insert into public.digest_pauses (user_id) values (auth.uid()) on conflict do nothing; end if;
end $$;
create function public.set_digest(p_is_wanted boolean) returns void language sql set search_path = '' as $$ select private.set_digest(p_is_wanted) $$;
comment on function public.set_digest is 'Turns the caller''s morning digest of hiring on or off. HR, hiring managers; DNIED.';
grant execute on function public.set_digest, private.set_digest to authenticated;

-- Drafts ---------------------------------------------------------------------------------------

create function private.nudges_draft(p_kind public.message_kind, p_application public.applications) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return p_application.status = 'draft' and p_application.anonymised_at is null and private.job_accepts(p_application.job_id) and case p_kind
    when 'draft_nudge' then exists (select from public.application_drafts d where d.application_id = p_application.id and d.saved_at < now() - interval '3 days')
    else exists (select from public.jobs j join public.application_drafts d on d.application_id = p_application.id
      where j.id = p_application.job_id and j.closes_at < now() + interval '2 days' and d.saved_at < now() - interval '1 day') end;
end $$;
comment on function private.nudges_draft is 'Whether a reminder of an unsent application is due: untouched for 3 days (draft_nudge), or the posting closes within 2 days and it was not touched today (draft_closing). Never for a closed posting.';

create function private.nudge_drafts() returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_service();
  perform private.queue_messages(k.kind::text, a.id)
  from public.applications a cross join (values ('draft_nudge'::public.message_kind), ('draft_closing')) as k (kind)
  where a.status = 'draft' and private.nudges_draft(k.kind, a)
    and not exists (select from public.messages m where m.kind = k.kind and m.subject_id = a.id);
end $$;
comment on function private.nudge_drafts is 'The clock: reminds of unsent applications, each kind of reminder once. Stops by itself when the draft is sent or thrown away, the posting closes, or the person takes no mail.';

-- The digest -----------------------------------------------------------------------------------

create function private.digest_counts(p_user uuid, p_since timestamptz) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_zone text := (select zone from public.organization);
  v_today date := private.organization_today();
begin
  return jsonb_build_object(
    'new_applications', (select count(*) from public.applications a where a.status = 'submitted' and a.submitted_at > p_since),
    'answered_offers', (select count(*) from public.application_events e where e.to_status in ('clearing', 'offer_declined') and e.command in ('accept_offer', 'decline_offer') and e.happened_at > p_since),
    'waiting_reviews', (select count(*) from public.reviews r join public.applications a on a.id = r.application_id
      where r.reviewer_id = p_user and r.given_at is null and a.status in ('submitted', 'screening', 'interview')),
    'unread_messages', (select count(*) from public.application_messages m where m.is_from_candidate and m.read_at is null),
    'interviews_today', (select count(*) from public.interview_bookings b where b.user_id = p_user
      and (lower(b.during) at time zone v_zone)::date = v_today),
    'conditions_due', (select count(*) from public.offer_conditions c join public.offers o on o.id = c.offer_id
      where o.status = 'accepted' and c.state = 'pending' and c.due_on <= v_today));
end $$;
comment on function private.digest_counts is 'What waits for a member of the hiring team: applications and answers to offers since p_since, own reviews begun and not given, unread messages, own interviews today, conditions due.';

create function private.digest_facts(p_digest uuid) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare v_row private.hiring_digests%rowtype; v_counts jsonb;
begin
  select d.* into v_row from private.hiring_digests d where d.id = p_digest and d.for_on = private.organization_today()
    and exists (select from public.staff_roles r where r.user_id = d.user_id and r.role in ('hr', 'hiring_manager'))
    and not exists (select from public.digest_pauses p where p.user_id = d.user_id);
  if not found then return null; end if;
  v_counts := private.digest_counts(v_row.user_id, v_row.since_at);
  return case when (select sum(n::int) from jsonb_each_text(v_counts) as c (name, n)) > 0 then jsonb_build_object('counts', v_counts) end;
end $$;
comment on function private.digest_facts is 'The counts of a digest as they are now; null when nothing waits, the day is over, or the person no longer wants or may have it.';

create function private.send_digests() returns void language plpgsql security definer set search_path = '' as $$
declare
  v_person record;
  v_id uuid;
  v_today date := private.organization_today();
begin
  perform private.require_service();
  -- from seven in the morning on the organisation's clock; the clock asks often, so that a late start still sends
  if extract(hour from now() at time zone coalesce((select zone from public.organization), 'UTC')) not between 7 and 11 then return; end if;
  for v_person in
    select distinct r.user_id from public.staff_roles r where r.role in ('hr', 'hiring_manager')
      and not exists (select from public.digest_pauses p where p.user_id = r.user_id)
      and not exists (select from private.hiring_digests d where d.user_id = r.user_id and d.for_on = v_today)
  loop
    insert into private.hiring_digests (user_id, for_on, since_at)
    values (v_person.user_id, v_today, coalesce((select max(made_at) from private.hiring_digests where user_id = v_person.user_id), now() - interval '1 day'))
    on conflict do nothing returning id into v_id;
    if v_id is not null and private.digest_facts(v_id) is not null then perform private.queue_messages('hiring_digest', v_id); end if;
  end loop;
  delete from private.hiring_digests where for_on < v_today - 30;
  delete from public.template_tests where asked_at < now() - interval '7 days';
end $$;
comment on function private.send_digests is 'The clock: one digest a morning for each of HR and the hiring managers who wants it, when something waits. Asking again the same morning adds nothing.';

comment on table private.hiring_digests is 'The morning mails of the hiring team: for whom, which day, counted since when. Kept 30 days.';
comment on table public.digest_pauses is 'Members of the hiring team who want no morning digest.';
