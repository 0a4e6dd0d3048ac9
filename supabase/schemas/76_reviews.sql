-- Reviews: what the hiring team thinks of an application, each first on their own.
-- A review is unfinished until it is given, and until then nobody but its author can read a word of it, by any path.
-- A hiring manager reads what others gave only after giving their own; HR reads it unless they hold an unfinished one.
-- A given review stays as it was given. Notes and saved views of the hiring desk stand here too.
-- Deliberately missing: a total score. Five steps of recommendation and a sentence say more, and rank nobody by machine.

create type public.review_recommendation as enum ('strong_no', 'no', 'mixed', 'yes', 'strong_yes');

create table public.reviews (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  reviewer_id uuid references public.accounts (user_id) on delete set null,
  recommendation public.review_recommendation,
  comment text,
  given_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint reviews_are_one_per_person_and_application unique (application_id, reviewer_id),
  constraint reviews_comment_is_short check (length(comment) between 1 and 4000),
  constraint reviews_given_recommend check (given_at is null or recommendation is not null)
);

-- the attribute is the id of a posting's own (job_attributes), with its words as they were, or one of the house's
create table public.review_ratings (
  review_id uuid not null references public.reviews (id) on delete cascade,
  attribute text not null,
  label text,
  rating smallint not null,
  primary key (review_id, attribute),
  constraint review_ratings_are_1_to_5 check (rating between 1 and 5),
  constraint review_ratings_attribute_is_short check (length(attribute) between 1 and 40)
);

create table public.application_notes (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  author_id uuid references public.accounts (user_id) on delete set null,
  body text not null,
  written_at timestamptz not null default clock_timestamp(),
  constraint application_notes_body_is_short check (length(body) between 1 and 4000)
);

-- a set of filters by name, each person's own; the query is what stands in the address, and holds no name of anybody
create table public.saved_views (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.accounts (user_id) on delete cascade,
  name text not null,
  query text not null,
  created_at timestamptz not null default now(),
  constraint saved_views_have_one_name_each unique (user_id, name),
  constraint saved_views_name_is_short check (length(name) between 1 and 60),
  constraint saved_views_query_is_filters check (length(query) <= 400 and query ~ '^[a-z_]+=[A-Za-z0-9_-]+(&[a-z_]+=[A-Za-z0-9_-]+)*$')
);

-- what a person gave, for "needs my review"; those of an application come by the unique key; the rest cover foreign keys
create index reviews_given on public.reviews (reviewer_id, application_id) where given_at is not null;
create index reviews_reviewer on public.reviews (reviewer_id);
create index application_notes_application on public.application_notes (application_id, written_at);
create index application_notes_author on public.application_notes (author_id);

alter table public.reviews enable row level security;
alter table public.review_ratings enable row level security;
alter table public.application_notes enable row level security;
alter table public.saved_views enable row level security;
create policy reviewer_select_own on public.reviews for select to authenticated using (reviewer_id = (select auth.uid()));
create policy reviewer_select_own on public.review_ratings for select to authenticated
  using (exists (select from public.reviews r where r.id = review_id));
create policy nobody_directly on public.application_notes for select to authenticated using (false);
create policy person_select_own on public.saved_views for select to authenticated using (user_id = (select auth.uid()));
grant select on public.reviews, public.review_ratings, public.saved_views to authenticated;
-- NOTE: other people's given reviews and all notes are read through open_application only, which keeps the reading.

create function private.tg_reviews__stay_given() returns trigger language plpgsql set search_path = '' as $$
begin
  -- erasing what was written stays possible: retention takes the words and leaves the recommendation
  if old.given_at is not null and (new.given_at is distinct from old.given_at or new.recommendation is distinct from old.recommendation
      or (new.comment is distinct from old.comment and new.comment is not null)) then
    perform private.fail('BADST', 'a given review stays as it was given');
  end if;
  return new;
end $$;
comment on function private.tg_reviews__stay_given is 'Before update: a given review keeps its time, recommendation and words, whoever asks; its words may only be erased.';

create trigger stay_given before update on public.reviews for each row execute function private.tg_reviews__stay_given();
create trigger touch before update on public.reviews for each row execute function private.tg__touch();
create trigger append_only before update on public.application_notes for each row execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.reviews for each row execute function private.tg__audit('id', 'application_id,reviewer_id,given_at');
create trigger audit after insert or update or delete on public.review_ratings for each row execute function private.tg__audit('review_id,attribute', '');
create trigger audit after insert or update or delete on public.application_notes for each row execute function private.tg__audit('id', 'application_id,author_id');
create trigger audit after insert or update or delete on public.saved_views for each row execute function private.tg__audit('id', 'user_id');

-- Writing a review -----------------------------------------------------------------------------

create function private.review_attributes(p_job uuid) returns table (attribute text, label text, "position" int)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select a.id::text, a.label, a.position::int from public.job_attributes a where a.job_id = p_job and a.retired_at is null order by a.position, a.id;
  if not found then
    return query select d.attribute, null::text, d.n::int
      from unnest('{peer_values,communication,boundaries,teamwork,reliability}'::text[]) with ordinality as d (attribute, n);
  end if;
end $$;
comment on function private.review_attributes is 'What a review of this job rates: the posting''s own attributes, or the house''s five, whose words are in TypeScript (label null).';

create function private.save_review(p_id uuid, p_review jsonb, p_is_given boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_role('hr', 'hiring_manager');
  v_application public.applications%rowtype;
  v_review public.reviews%rowtype;
  v_ratings jsonb := coalesce(nullif(p_review -> 'ratings', 'null'), '{}');
begin
  select * into v_application from public.applications where id = p_id and status <> 'draft';
  if not found then perform private.fail('NTFND', 'no such application'); end if;
  if v_application.status not in ('submitted', 'screening', 'interview') then
    perform private.fail('BADST', 'reviews are written before an offer', v_application.status::text);
  end if;
  if exists (select from jsonb_each_text(v_ratings) r where r.key not in (select a.attribute from private.review_attributes(v_application.job_id) a)
      or r.value !~ '^[1-5]$') then
    perform private.fail('INPUT', 'unknown attribute or rating', 'ratings');
  end if;
  if p_is_given then
    if p_review ->> 'recommendation' is null then perform private.fail('INPUT', 'recommendation is missing', 'recommendation'); end if;
    if (select count(*) from jsonb_object_keys(v_ratings)) < (select count(*) from private.review_attributes(v_application.job_id)) then
      perform private.fail('INPUT', 'a rating is missing', 'ratings');
    end if;
  end if;

  insert into public.reviews as r (application_id, reviewer_id, recommendation, comment, given_at)
  values (p_id, v_me, (p_review ->> 'recommendation')::public.review_recommendation, nullif(trim(p_review ->> 'comment'), ''),
    case when p_is_given then now() end)
  on conflict (application_id, reviewer_id) do update
    set recommendation = excluded.recommendation, comment = excluded.comment, given_at = excluded.given_at
    where r.given_at is null
  returning * into v_review;
  if v_review.id is null then perform private.fail('BADST', 'this review was given already', 'given'); end if;

  delete from public.review_ratings where review_id = v_review.id and not v_ratings ? attribute;
  insert into public.review_ratings as t (review_id, attribute, label, rating)
  select v_review.id, a.attribute, a.label, (v_ratings ->> a.attribute)::smallint
  from private.review_attributes(v_application.job_id) a where v_ratings ? a.attribute
  on conflict (review_id, attribute) do update set rating = excluded.rating where t.rating <> excluded.rating;
  return private.review_document(v_review);
end $$;

create function private.review_document(p_review public.reviews) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', p_review.id, 'reviewer_id', p_review.reviewer_id,
    'reviewer_name', (select coalesce(a.full_name, a.email) from public.accounts a where a.user_id = p_review.reviewer_id),
    'recommendation', p_review.recommendation, 'comment', p_review.comment, 'given_at', p_review.given_at, 'updated_at', p_review.updated_at,
    'ratings', (select coalesce(jsonb_agg(jsonb_build_object('attribute', t.attribute, 'label', t.label, 'rating', t.rating) order by t.attribute), '[]')
      from public.review_ratings t where t.review_id = p_review.id))
$$;
comment on function private.review_document is 'A review as {id, reviewer_id, reviewer_name, recommendation, comment, given_at, updated_at, ratings[{attribute, label, rating}]}. Its caller decides who may see it.';

create function private.discard_review(p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
declare v_me uuid := private.require_role('hr', 'hiring_manager');
begin
  delete from public.reviews where application_id = p_id and reviewer_id = v_me and given_at is null;
  if not found then perform private.fail('NTFND', 'no unfinished review of yours'); end if;
end $$;

create function private.visible_reviews(p_application uuid) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare v_mine public.reviews%rowtype;
begin
  select * into v_mine from public.reviews where application_id = p_application and reviewer_id = auth.uid();
  if (private.has_role('hr') and v_mine.id is not null and v_mine.given_at is null)
      or (not private.has_role('hr') and (not private.has_role('hiring_manager') or v_mine.given_at is null)) then
    return null;
  end if;
  return (select coalesce(jsonb_agg(private.review_document(r) order by r.given_at), '[]')
    from public.reviews r where r.application_id = p_application and r.given_at is not null);
end $$;
comment on function private.visible_reviews is 'The given reviews of an application, or null while the caller may not read them: a hiring manager before giving their own, HR while their own is unfinished, everybody else always.';

create function public.save_review(p_id uuid, p_review jsonb) returns jsonb language sql set search_path = '' as $$ select private.save_review(p_id, p_review, false) $$;
create function public.give_review(p_id uuid, p_review jsonb) returns jsonb language sql set search_path = '' as $$ select private.save_review(p_id, p_review, true) $$;
create function public.discard_review(p_id uuid) returns void language sql set search_path = '' as $$ select private.discard_review(p_id) $$;
comment on function public.save_review is
  'Keeps the caller''s unfinished review {recommendation, comment, ratings{attribute: 1–5}}, whole or in part, and gives it back. HR, hiring managers; INPUT(ratings), NTFND, BADST once given or past the interview.';
comment on function public.give_review is
  'Gives the caller''s review for good: a recommendation and every rating are needed. INPUT(recommendation|ratings), BADST (detail given, or the status), NTFND, DNIED.';
comment on function public.discard_review is 'Throws the caller''s unfinished review away. NTFND when there is none, DNIED.';
grant execute on function public.save_review, public.give_review, public.discard_review, private.save_review, private.discard_review to authenticated;

-- Notes and views ------------------------------------------------------------------------------

create function private.add_application_note(p_id uuid, p_body text) returns uuid language plpgsql security definer set search_path = '' as $$
declare v_me uuid := private.require_role('hr', 'hiring_manager'); v_id uuid;
begin
  if coalesce(length(trim(p_body)), 0) not between 1 and 4000 then perform private.fail('INPUT', 'a note has 1 to 4,000 letters', 'body'); end if;
  if not exists (select from public.applications where id = p_id and status <> 'draft') then perform private.fail('NTFND', 'no such application'); end if;
  insert into public.application_notes (application_id, author_id, body) values (p_id, v_me, trim(p_body)) returning id into v_id;
  return v_id;
end $$;

create function private.save_view(p_name text, p_query text) returns uuid language plpgsql security definer set search_path = '' as $$
declare v_me uuid := private.require_role('hr', 'hiring_manager'); v_id uuid;
begin
  if coalesce(length(trim(p_name)), 0) not between 1 and 60 then perform private.fail('INPUT', 'a view has a name', 'name'); end if;
  if (select count(*) from public.saved_views where user_id = v_me and name <> trim(p_name)) >= 30 then perform private.fail('INPUT', 'thirty views are enough', 'name'); end if;
  insert into public.saved_views (user_id, name, query) values (v_me, trim(p_name), p_query)
  on conflict (user_id, name) do update set query = excluded.query returning id into v_id;
  return v_id;
end $$;

create function private.delete_view(p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_role('hr', 'hiring_manager');
  delete from public.saved_views where id = p_id and user_id = auth.uid();
  if not found then perform private.fail('NTFND', 'no such view'); end if;
end $$;

create function public.add_application_note(p_id uuid, p_body text) returns uuid language sql set search_path = '' as $$ select private.add_application_note(p_id, p_body) $$;
create function public.save_view(p_name text, p_query text) returns uuid language sql set search_path = '' as $$ select private.save_view(p_name, p_query) $$;
create function public.delete_view(p_id uuid) returns void language sql set search_path = '' as $$ select private.delete_view(p_id) $$;
comment on function public.add_application_note is 'Adds a note for the team; it stays. HR, hiring managers; INPUT(body), NTFND, DNIED.';
comment on function public.save_view is 'Keeps the caller''s filters under a name; the same name again replaces them. At most 30. INPUT(name), a broken check for the query, DNIED.';
comment on function public.delete_view is 'Forgets a view of the caller. NTFND, DNIED.';
grant execute on function public.add_application_note, public.save_view, public.delete_view, private.add_application_note, private.save_view, private.delete_view to authenticated;

comment on table public.reviews is 'One review per person and application, unfinished until given. Its author reads it; others through open_application.';
comment on table public.review_ratings is 'One to five for each rated attribute of a review.';
comment on table public.application_notes is 'What the team notes on an application. Added to, never changed.';
comment on table public.saved_views is 'Filters of the hiring desk, kept by name, each person''s own.';
