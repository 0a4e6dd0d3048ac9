-- References: asked by a link with a one-time token, and only once an offer is accepted (never before, for no job).
-- The token is never stored: it is an HMAC of the request and its generation under a secret of the database, made anew
-- when the mail is written; only its hash lies here, so that the page can find the request. The link carries it behind
-- `#`, which browsers do not send, so it reaches no log.
-- Deliberately missing: marks and scores. A referee answers in their own words; HR alone reads them, and it is logged.

create type public.reference_status as enum ('asked', 'given', 'refused', 'expired', 'cancelled');
create type public.would_work_again as enum ('yes', 'with_reservations', 'no', 'rather_not_say');

create table public.reference_requests (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  referee_id uuid not null references public.application_referees (id) on delete cascade,
  status public.reference_status not null default 'asked',
  generation smallint not null default 1,
  token_hash text not null,
  asked_at timestamptz not null default now(),
  asked_by uuid references public.accounts (user_id) on delete set null,
  expires_at timestamptz not null,
  reminders smallint not null default 0,
  reminded_at timestamptz,
  ended_at timestamptz,
  updated_at timestamptz not null default now(),
  constraint reference_requests_token_is_unique unique (token_hash),
  constraint reference_requests_ended_at_matches_status check ((status = 'asked') = (ended_at is null)),
  constraint reference_requests_remind_at_most_3_times check (reminders between 0 and 3)
);

create table public.reference_answers (
  request_id uuid primary key references public.reference_requests (id) on delete cascade,
  given_by text not null,
  how_known text not null,
  -- roughly: months, as people remember them
  known_from text,
  known_until text,
  would_work_again public.would_work_again not null,
  strengths text not null,
  concerns text,
  may_call boolean not null default false,
  phone text,
  given_at timestamptz not null default now(),
  -- HR who wrote down what was said on the phone
  recorded_by uuid references public.accounts (user_id) on delete set null,
  constraint reference_answers_given_by_is_short check (length(given_by) between 1 and 300),
  constraint reference_answers_how_known_is_short check (length(how_known) between 1 and 1000),
  constraint reference_answers_known_from_is_a_month check (known_from ~ '^(19|20)\d{2}-(0[1-9]|1[0-2])$'),
  constraint reference_answers_known_until_is_a_month check (known_until ~ '^(19|20)\d{2}-(0[1-9]|1[0-2])$'),
  constraint reference_answers_known_in_order check (known_until >= known_from),
  constraint reference_answers_strengths_are_short check (length(strengths) between 1 and 4000),
  constraint reference_answers_concerns_are_short check (length(concerns) between 1 and 4000),
  constraint reference_answers_calls_need_a_phone check (not may_call or phone is not null),
  constraint reference_answers_phone_has_10_to_15_digits check (length(regexp_replace(phone, '\D', '', 'g')) between 10 and 15)
);

-- one request under way per referee; an application's requests; what the clock reminds of and ends; foreign keys
create unique index reference_requests_one_open_per_referee on public.reference_requests (referee_id) where status = 'asked';
create index reference_requests_application on public.reference_requests (application_id, asked_at);
create index reference_requests_open on public.reference_requests (expires_at) where status = 'asked';
create index reference_requests_referee on public.reference_requests (referee_id);
create index reference_requests_asked_by on public.reference_requests (asked_by);
create index reference_answers_recorded_by on public.reference_answers (recorded_by);

alter table public.reference_requests enable row level security;
alter table public.reference_answers enable row level security;
create policy nobody_directly on public.reference_requests for select to authenticated using (false);
create policy nobody_directly on public.reference_answers for select to authenticated using (false);
-- NOTE: no grant on either. HR reads list_references and open_reference, which is logged; the token's hash is for nobody.

create trigger touch before update on public.reference_requests for each row execute function private.tg__touch();
create trigger append_only before update on public.reference_answers for each row execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.reference_requests for each row execute function private.tg__audit('id',
  'application_id,referee_id,status,generation,asked_at,asked_by,expires_at,reminders,ended_at');
create trigger audit after insert or update or delete on public.reference_answers for each row execute function private.tg__audit('request_id', 'given_at,recorded_by');

-- The token ------------------------------------------------------------------------------------------

create function private.reference_token(p_request uuid, p_generation smallint) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return encode(extensions.hmac(p_request::text || ':' || p_generation, (select value from private.secrets where name = 'reference_link'), 'sha256'), 'hex');
end $$;
comment on function private.reference_token is 'The one-time token of a request: HMAC-SHA-256, hex, of its id and generation under the database''s own secret. Granted to nobody.';

create function private.token_hash(p_token text) returns text language sql immutable set search_path = '' as $$
  select encode(extensions.digest(p_token, 'sha256'), 'hex')
$$;
comment on function private.token_hash is 'What is kept of a token: its SHA-256, hex.';

create function private.reference_link_facts(p_request uuid, p_email text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_service();
  return (
    select jsonb_build_object('token', private.reference_token(r.id, r.generation), 'referee', f.full_name, 'candidate', coalesce(c.full_name, c.called_name),
      'expires_at', r.expires_at, 'zone', (select zone from public.organization),
      'job_title', (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = a.job_id))
    from public.reference_requests r join public.application_referees f on f.id = r.referee_id join public.applications a on a.id = r.application_id
    join public.candidates c on c.id = a.candidate_id
    where r.id = p_request and r.status = 'asked' and r.expires_at > now() and a.status = 'clearing' and f.replaced_by_id is null and f.email = p_email);
end $$;
comment on function private.reference_link_facts is
  'For mail, when it is written: {token (the link is /reference#token), referee, candidate, expires_at, zone, job_title{locale}}; null when the request is over or the address is not the referee''s any more. Service only; the one place where the token leaves the database.';

comment on table public.reference_requests is 'A person asked for a reference by link, and what came of it. Never the link itself.';
comment on table public.reference_answers is 'What a referee said. HR only, logged, never changed.';
