-- The hiring desk: one source for board and table, one condition for lists and counts.
-- The ids of a page come from a definer function that asks the caller's role once: under a policy Postgres may not use a
-- comparison of enums as an index condition (its functions are not leakproof), and would walk through every open row.
-- Names hidden during sifting: when the posting says so, who applied stays unknown to everybody on the team until the
-- interview, in every list, search and opening. HR may lift that for one application; it is kept, and counts for them alone.
-- Deliberately missing: the candidate's id in any answer, which would tie a hidden application to an open one.

create table public.application_reveals (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  revealed_by uuid references public.accounts (user_id) on delete set null,
  revealed_at timestamptz not null default clock_timestamp(),
  reason text not null,
  constraint application_reveals_reason_is_short check (length(reason) between 1 and 400)
);
create index application_reveals_application on public.application_reveals (application_id, revealed_by);
create index application_reveals_person on public.application_reveals (revealed_by);
alter table public.application_reveals enable row level security;
create policy nobody_directly on public.application_reveals for select to authenticated using (false);
create trigger append_only before update on public.application_reveals for each row execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.application_reveals for each row execute function private.tg__audit('id', 'application_id,revealed_by');
comment on table public.application_reveals is 'Who lifted the hiding of a name during sifting, and why. Append only.';

create function private.is_sifted_blind(p_status public.application_status, p_hides_names boolean) returns boolean
language sql immutable set search_path = '' as $$ select p_hides_names and p_status in ('submitted', 'screening') $$;
comment on function private.is_sifted_blind is 'True while an application is sifted without names: its posting hides them and no interview was decided.';

create function private.hides_candidate(p_application uuid) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select from public.applications a join public.jobs j on j.id = a.job_id
      where a.id = p_application and private.is_sifted_blind(a.status, j.hides_names))
    and not (private.has_role('hr')
      and exists (select from public.application_reveals v where v.application_id = p_application and v.revealed_by = auth.uid()));
end $$;
comment on function private.hides_candidate is
  'True when the caller may not learn who is behind this application: it is sifted without names and the caller is not HR who lifted that. Every function that shows a name, an address, a number, a file''s name or a file asks it.';
grant execute on function private.hides_candidate to authenticated;

create function private.stale_days(p_status public.application_status) returns int language sql immutable set search_path = '' as $$
  select case p_status when 'submitted' then 7 when 'screening' then 10 when 'interview' then 14 when 'offer' then 7 when 'clearing' then 30 end
$$;
comment on function private.stale_days is 'Days after which an application that stands still in this status is marked; null where waiting is over.';
grant execute on function private.stale_days to authenticated;

-- What a row shows -----------------------------------------------------------------------------

create type public.application_row as (
  id uuid, reference text, status public.application_status, status_at timestamptz, submitted_at timestamptz, told_at timestamptz,
  close_reason public.application_close_reason, days_waiting int, is_stale boolean, job_id uuid, job_reference text, job_titles jsonb,
  candidate_name text, is_name_hidden boolean, is_anonymised boolean, source public.application_source, locale public.locale,
  has_knock_out boolean, is_paper boolean, reviews_given int, my_review text, unread int, other_applications int, updated_at timestamptz);

create function private.same_person(p_candidate uuid) returns setof uuid language sql stable security definer set search_path = '' as $$
  select c.id from public.candidates me join public.candidates c
    on c.id = coalesce(me.joined_to_id, me.id) or c.joined_to_id = coalesce(me.joined_to_id, me.id)
  where me.id = p_candidate
$$;
comment on function private.same_person is 'Every candidate row that a person of the team joined with this one, and itself.';

create function private.application_rows(p_ids uuid[]) returns setof public.application_row
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.has_role('hr', 'hiring_manager') then return; end if;
  return query
  select a.id, a.reference, a.status, a.status_at, a.submitted_at, a.told_at, a.close_reason,
    case when a.status in ('submitted', 'screening', 'interview', 'offer', 'clearing') or (a.status = 'not_selected' and a.told_at is null)
      then extract(day from now() - a.status_at)::int end,
    coalesce(a.status_at < now() - make_interval(days => private.stale_days(a.status)), false),
    a.job_id, j.reference, (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = j.id),
    case when h.is_hidden then null else coalesce(c.full_name, c.called_name) end, h.is_hidden, a.anonymised_at is not null,
    a.source, a.locale, a.has_knock_out, a.is_paper,
    (select count(*)::int from public.reviews r where r.application_id = a.id and r.given_at is not null),
    (select case when r.given_at is null then 'unfinished' else 'given' end from public.reviews r where r.application_id = a.id and r.reviewer_id = auth.uid()),
    (select count(*)::int from public.application_messages m where m.application_id = a.id and m.is_from_candidate and m.read_at is null),
    case when h.is_hidden then 0 else (select count(*)::int from private.same_person(a.candidate_id) p join public.applications o on o.candidate_id = p
      where o.id <> a.id and o.status <> 'draft' and not private.hides_candidate(o.id)) end,
    a.updated_at
  from unnest(p_ids) with ordinality as k (id, n)
  join public.applications a on a.id = k.id and a.status <> 'draft'
  join public.jobs j on j.id = a.job_id
  join public.candidates c on c.id = a.candidate_id
  cross join lateral (select private.is_sifted_blind(a.status, j.hides_names) and private.hides_candidate(a.id) as is_hidden) h
  order by k.n;
end $$;
comment on function private.application_rows is 'What the hiring desk shows of these applications, in this order; names only where the caller may know them; none for others than HR and hiring managers.';
grant execute on function private.application_rows to authenticated;

-- Lists and counts -----------------------------------------------------------------------------

create function private.unread_application_ids() returns uuid[] language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.has_role('hr', 'hiring_manager') then return '{}'; end if;
  return array(select distinct m.application_id from public.application_messages m where m.is_from_candidate and m.read_at is null);
end $$;
comment on function private.unread_application_ids is 'Applications with a message of the candidate that nobody read yet; none for others than the hiring team.';
grant execute on function private.unread_application_ids to authenticated;

create function private.application_where(p_filters jsonb) returns text language plpgsql stable set search_path = '' as $$
declare
  v_status public.application_status := p_filters ->> 'status';
  v_job uuid := p_filters ->> 'job';
  v_source public.application_source := p_filters ->> 'source';
  v_locale public.locale := p_filters ->> 'locale';
  v_days int := p_filters ->> 'waiting_days';
begin
  return case
      when p_filters ? 'status' then format('a.status = %L::public.application_status and a.status <> ''draft''', v_status)
        || case when (p_filters ->> 'untold')::boolean then ' and a.told_at is null' else '' end
      when p_filters ->> 'scope' = 'closed' then 'a.status in (''hired'', ''withdrawn'', ''not_selected'', ''offer_declined'', ''conditions_not_met'')'
      else 'a.status in (''submitted'', ''screening'', ''interview'', ''offer'', ''clearing'')' end
    || case when v_job is null then '' else format(' and a.job_id = %L', v_job) end
    || case when v_source is null then '' else format(' and a.source = %L', v_source) end
    || case when v_locale is null then '' else format(' and a.locale = %L', v_locale) end
    || case when (p_filters ->> 'knock_out')::boolean then ' and a.has_knock_out' else '' end
    || case when v_days is null then '' else format(' and a.status_at < now() - make_interval(days => %s)', greatest(v_days, 0)) end
    || case when (p_filters ->> 'unread')::boolean then ' and a.id = any ((select private.unread_application_ids())::uuid[])' else '' end
    || case when not coalesce((p_filters ->> 'my_review')::boolean, false) then '' else
      ' and a.status in (''submitted'', ''screening'', ''interview'') and not exists (select from public.reviews r
        where r.application_id = a.id and r.reviewer_id = (select auth.uid()) and r.given_at is not null)' end;
end $$;
comment on function private.application_where is
  'The condition for filters {scope open|closed, status, untold, job, source, locale, knock_out, waiting_days, unread, my_review}, each checked by its type; over applications as a. Never drafts.';

create function private.walk_application_ids(p_query text, p_after_at timestamptz, p_after_id uuid, p_limit int) returns uuid[]
-- every order asked for is the order of an index, to be walked until the page is full; a planner that guesses many
-- matches would read and sort them all
language plpgsql stable set search_path = '' set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare v_ids uuid[];
begin
  execute p_query into v_ids using p_after_at, p_after_id, p_limit;
  return v_ids;
end $$;
comment on function private.walk_application_ids is 'Runs a query of application_ids along an index. Granted to nobody.';

create function private.application_ids(p_filters jsonb, p_after_at timestamptz, p_after_id uuid, p_limit int) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  v_ids uuid[];
  v_is_closed boolean := coalesce(p_filters ->> 'status', case when p_filters ->> 'scope' = 'closed' then 'hired' else 'submitted' end)
    in ('hired', 'withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met') and not coalesce((p_filters ->> 'untold')::boolean, false);
  v_limit int := least(greatest(p_limit, 1), 200);
  v_query text := 'select array(select a.id from public.applications a where ' || private.application_where(p_filters)
    || case when p_after_at is null then '' when v_is_closed then ' and (a.status_at, a.id) < ($1, $2)' else ' and (a.status_at, a.id) > ($1, $2)' end
    || case when v_is_closed then ' order by a.status_at desc, a.id desc' else ' order by a.status_at, a.id' end || ' limit $3)';
begin
  if not private.has_role('hr', 'hiring_manager') then return '{}'; end if;
  -- the few of one job, or with an unread message, are found first and sorted; everything else is walked
  if not p_filters ? 'job' and not coalesce((p_filters ->> 'unread')::boolean, false) then return private.walk_application_ids(v_query, p_after_at, p_after_id, v_limit); end if;
  execute v_query into v_ids using p_after_at, p_after_id, v_limit;
  return v_ids;
end $$;
comment on function private.application_ids is 'Ids of a page: what waits comes longest first, what has ended newest first; none for others than HR and hiring managers.';
grant execute on function private.application_ids to authenticated;

create function public.list_applications(p_filters jsonb default '{}', p_after_at timestamptz default null, p_after_id uuid default null, p_limit int default 50)
returns setof public.application_row language plpgsql stable set search_path = '' as $$
begin
  return query select * from private.application_rows(private.application_ids(p_filters, p_after_at, p_after_id, p_limit));
end $$;
comment on function public.list_applications is
  'At most 200 applications after the keyset (status_at, id) with filters {scope open|closed, status, untold, job, source, locale, knock_out, waiting_days, unread, my_review}. Waiting longest first; ended ones newest first. HR and hiring managers; others get no rows.';

create function public.list_application_board(p_filters jsonb default '{}', p_limit int default 15) returns setof public.application_row
language plpgsql stable set search_path = '' as $$
declare v_ids uuid[] := '{}'; v_column jsonb;
begin
  foreach v_column in array array['{"status": "submitted"}', '{"status": "screening"}', '{"status": "interview"}', '{"status": "offer"}',
      '{"status": "clearing"}', '{"status": "not_selected", "untold": true}']::jsonb[] loop
    v_ids := v_ids || private.application_ids(p_filters - 'scope' || v_column, null, null, least(p_limit, 30));
  end loop;
  return query select * from private.application_rows(v_ids);
end $$;
comment on function public.list_application_board is
  'The top of each column of the board: the five open states and what was decided but not yet told, at most 30 each, with the filters of list_applications.';

create function private.count_applications(p_filters jsonb) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
  v_counts jsonb := '{"submitted": 0, "screening": 0, "interview": 0, "offer": 0, "clearing": 0, "untold": 0}';
  v_found jsonb;
  v_untold int;
  v_filters jsonb := p_filters - 'scope' - 'status' - 'untold';
begin
  if not private.has_role('hr', 'hiring_manager') then return v_counts; end if;
  execute 'select jsonb_object_agg(status, n) from (select a.status, count(*) as n from public.applications a where '
    || private.application_where(v_filters) || ' group by a.status) s' into v_found;
  execute 'select count(*)::int from public.applications a where ' || private.application_where(v_filters || '{"status": "not_selected", "untold": true}') into v_untold;
  return v_counts || coalesce(v_found, '{}') || jsonb_build_object('untold', v_untold);
end $$;
create function public.count_applications(p_filters jsonb default '{}') returns jsonb language sql stable set search_path = '' as $$ select private.count_applications(p_filters) $$;
comment on function public.count_applications is
  'How many applications stand in each column of the board under the filters of list_applications, whatever was loaded: {submitted, screening, interview, offer, clearing, untold}. HR and hiring managers; nothing but zeros for others.';
grant execute on function public.list_applications, public.list_application_board, public.count_applications, private.count_applications to authenticated;

create function private.count_my_hiring() returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare v_stale int := 0;
begin
  if private.has_role('hr', 'hiring_manager') then
    select sum(c.n) into v_stale
    from unnest('{submitted,screening,interview,offer,clearing}'::public.application_status[]) as s (status)
    cross join lateral (select count(*) as n from public.applications a
      where a.status = s.status and a.status_at < now() - make_interval(days => private.stale_days(s.status))) c;
  end if;
  return private.count_applications('{}') || jsonb_build_object('stale', v_stale, 'unread', cardinality(private.unread_application_ids()),
    'my_review', (select sum(n::int) from jsonb_each_text(private.count_applications('{"my_review": true}')) c (status, n) where status <> 'untold'));
end $$;
create function public.count_my_hiring() returns jsonb language sql stable set search_path = '' as $$ select private.count_my_hiring() $$;
comment on function public.count_my_hiring is 'The numbers a working day of the hiring team begins with: the columns of the board, and {stale, unread, my_review}.';
grant execute on function public.count_my_hiring, private.count_my_hiring to authenticated;
