-- The hiring desk, one human behind several rows: look-alikes are found by the machine and joined by a person, never the
-- other way round. Each decision is kept; who is joined to whom follows from the newest decision of each pair, so taking
-- one back undoes exactly that. Joined rows stay as they came; each shows the other's applications, and the person who
-- signs in sees both (private.my_candidate_ids).

create table public.candidate_duplicate_decisions (
  id uuid primary key default gen_random_uuid(),
  candidate_id uuid not null references public.candidates (id) on delete cascade,
  other_id uuid not null references public.candidates (id) on delete cascade,
  is_same_person boolean not null,
  decided_at timestamptz not null default clock_timestamp(),
  decided_by uuid references public.accounts (user_id) on delete set null,
  constraint candidate_duplicate_decisions_are_ordered check (candidate_id < other_id)
);
create index candidate_duplicate_decisions_pair on public.candidate_duplicate_decisions (candidate_id, other_id, decided_at desc);
create index candidate_duplicate_decisions_other on public.candidate_duplicate_decisions (other_id);
create index candidate_duplicate_decisions_person on public.candidate_duplicate_decisions (decided_by);
alter table public.candidate_duplicate_decisions enable row level security;
create policy nobody_directly on public.candidate_duplicate_decisions for select to authenticated using (false);
create trigger append_only before update on public.candidate_duplicate_decisions for each row execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.candidate_duplicate_decisions for each row execute function private.tg__audit('id', 'candidate_id,other_id,is_same_person');
comment on table public.candidate_duplicate_decisions is 'Whether two candidate rows are one person, as somebody decided; the newest decision of a pair counts. Append only.';

create function private.candidate_duplicates(p_application uuid) returns jsonb language plpgsql stable security definer
set search_path = '' set pg_trgm.similarity_threshold = 0.6 as $$
declare
  v_me public.candidates%rowtype;
  v_root uuid;
begin
  select c.* into v_me from public.applications a join public.candidates c on c.id = a.candidate_id where a.id = p_application;
  v_root := coalesce(v_me.joined_to_id, v_me.id);
  return (select coalesce(jsonb_agg(to_jsonb(d) order by d.is_joined desc, d.submitted_at desc), '[]') from (
    select o.id, o.reference, o.status, o.submitted_at, (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = o.job_id) as job_titles,
      c.full_name, c.phone, c.email, c.user_id is not null as has_account,
      c.phone_normalized = v_me.phone_normalized as same_phone, c.email = v_me.email as same_email,
      extensions.similarity(lower(c.full_name), lower(v_me.full_name)) >= 0.6 as similar_name,
      (select k.is_same_person from public.candidate_duplicate_decisions k
        where k.candidate_id = least(c.id, v_me.id) and k.other_id = greatest(c.id, v_me.id) order by k.decided_at desc limit 1) as is_same_person,
      coalesce(c.joined_to_id, c.id) = v_root as is_joined
    from (
      (select c.id from public.candidates c where c.phone_normalized = v_me.phone_normalized limit 20)
      union (select c.id from public.candidates c where c.email = v_me.email limit 20)
      union (select c.id from public.candidates c where lower(c.full_name) operator(extensions.%) lower(v_me.full_name) limit 20)
      union select c.id from public.candidates c where c.joined_to_id = v_root
      union select v_root) alike
    join public.candidates c on c.id = alike.id and c.id <> v_me.id
    -- one line a person: their newest application; whoever is sifted without a name does not show here either
    join lateral (select a.* from public.applications a join public.jobs j on j.id = a.job_id
      where a.candidate_id = c.id and a.status <> 'draft' and not (private.is_sifted_blind(a.status, j.hides_names) and private.hides_candidate(a.id))
      order by a.submitted_at desc limit 1) o on true
    order by is_joined desc, o.submitted_at desc limit 10) d);
end $$;
comment on function private.candidate_duplicates is 'Up to ten other people with the same phone or mail or a much alike name, by their newest application, and what was decided of each pair. Its caller checks that the name is not hidden.';

create function private.rejoin_candidates(p_candidate uuid) returns void language plpgsql security definer set search_path = '' as $$
declare v_all uuid[]; v_group uuid[]; v_left uuid[];
begin
  -- everybody that was or is tied to this one, each put together anew from the decisions in force
  v_all := array(with recursive tied (id) as (
      select p_candidate
      union select case when k.candidate_id = t.id then k.other_id else k.candidate_id end
      from tied t join public.candidate_duplicate_decisions k on t.id in (k.candidate_id, k.other_id))
    select id from tied);
  v_left := v_all;
  while cardinality(v_left) > 0 loop
    v_group := array(with recursive joined (id) as (
        select v_left[1]
        union select case when k.candidate_id = j.id then k.other_id else k.candidate_id end
        from joined j join (select distinct on (d.candidate_id, d.other_id) d.* from public.candidate_duplicate_decisions d
          where d.candidate_id = any (v_all) order by d.candidate_id, d.other_id, d.decided_at desc) k on j.id in (k.candidate_id, k.other_id) and k.is_same_person)
      -- the row that signs in stands for all, else the oldest
      select j.id from joined j join public.candidates c on c.id = j.id order by (c.user_id is null), c.created_at, c.id);
    update public.candidates set joined_to_id = case when id = v_group[1] then null else v_group[1] end
    where id = any (v_group) and joined_to_id is distinct from case when id = v_group[1] then null else v_group[1] end;
    v_left := array(select x from unnest(v_left) x where x <> all (v_group));
  end loop;
end $$;
comment on function private.rejoin_candidates is 'Sets joined_to_id of everybody tied to this candidate by a decision, from the newest decision of each pair.';

create function private.decide_same_person(p_id uuid, p_other uuid, p_is_same boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare v_one uuid; v_two uuid;
begin
  perform private.require_role('hr');
  select a.candidate_id into v_one from public.applications a where a.id = p_id and a.status <> 'draft' and not private.hides_candidate(a.id);
  select a.candidate_id into v_two from public.applications a where a.id = p_other and a.status <> 'draft' and not private.hides_candidate(a.id);
  if v_one is null or v_two is null then perform private.fail('NTFND', 'no such application'); end if;
  if v_one = v_two then perform private.fail('INPUT', 'the same candidate already', 'other'); end if;
  -- decisions about people are few; one at a time keeps the groups whole
  perform pg_advisory_xact_lock(hashtext('private.decide_same_person'));
  insert into public.candidate_duplicate_decisions (candidate_id, other_id, is_same_person, decided_by)
  values (least(v_one, v_two), greatest(v_one, v_two), p_is_same, auth.uid());
  perform private.rejoin_candidates(v_one);
end $$;
comment on function private.decide_same_person is 'Keeps what HR decided of the people behind two applications and joins or separates them; see join_candidates and separate_candidates.';

create function public.join_candidates(p_id uuid, p_other uuid) returns void language sql set search_path = '' as $$ select private.decide_same_person(p_id, p_other, true) $$;
create function public.separate_candidates(p_id uuid, p_other uuid) returns void language sql set search_path = '' as $$ select private.decide_same_person(p_id, p_other, false) $$;
comment on function public.join_candidates is 'HR says that the people behind two applications are one. Nothing is merged; each shows the other''s applications. INPUT(other) when it is one row, NTFND (also while a name is hidden), DNIED.';
comment on function public.separate_candidates is 'HR says that the people behind two applications are not one, taking back what was said before. INPUT(other), NTFND, DNIED.';
grant execute on function public.join_candidates, public.separate_candidates, private.decide_same_person to authenticated;
