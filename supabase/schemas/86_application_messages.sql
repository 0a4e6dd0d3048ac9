-- Messages of an application: the candidate and the hiring team write to each other, both ways, in one thread.
-- One row is one message; read_at is when the other side first had it on their screen.
-- Nobody reads the table: a candidate reads their own threads, the team through functions that keep who opened one
-- (looking for newer messages of a thread that is open already leaves no further trace).
-- Deliberately missing: editing and taking back (what was said was said), files (documents have a shelf of their own).

create table public.application_messages (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  is_from_candidate boolean not null,
  author_id uuid references public.accounts (user_id) on delete set null,
  body text not null,
  written_at timestamptz not null default clock_timestamp(),
  read_at timestamptz,
  constraint application_messages_body_is_short check (body = trim(body) and length(body) between 1 and 4000),
  constraint application_messages_are_read_after_they_are_written check (read_at >= written_at)
);

-- a thread in order; what the team has not read; foreign key
create index application_messages_thread on public.application_messages (application_id, written_at);
create index application_messages_unread on public.application_messages (application_id, is_from_candidate) where read_at is null;
create index application_messages_author on public.application_messages (author_id);

alter table public.application_messages enable row level security;
create policy nobody_directly on public.application_messages for select to authenticated using (false);
-- NOTE: no grant: threads hold names, and some postings are sifted without them.

create trigger audit after insert or update or delete on public.application_messages
  for each row execute function private.tg__audit('id', 'application_id,is_from_candidate,author_id,read_at');

-- Whose thread ---------------------------------------------------------------------------------

create function private.my_application(p_id uuid) returns public.applications language plpgsql stable security definer set search_path = '' as $$
declare v_row public.applications%rowtype;
begin
  select * into v_row from public.applications where id = p_id and candidate_id = any (private.my_candidate_ids());
  if v_row.id is null then perform private.fail('NTFND', 'no such application of this person'); end if;
  return v_row;
end $$;
comment on function private.my_application is 'The signed-in person''s own application, drafts too. Another''s and one that never was are alike: NTFND.';

create function private.team_application(p_id uuid, variadic p_roles public.staff_role[]) returns public.applications
language plpgsql stable security definer set search_path = '' as $$
declare v_row public.applications%rowtype;
begin
  perform private.require_role(variadic p_roles);
  select * into v_row from public.applications where id = p_id and status <> 'draft';
  if v_row.id is null then perform private.fail('NTFND', 'no such application'); end if;
  return v_row;
end $$;
comment on function private.team_application is 'A submitted application, for staff with one of the roles; DNIED, NTFND.';

-- Writing --------------------------------------------------------------------------------------

create function private.add_application_message(p_application public.applications, p_key uuid, p_body text, p_is_from_candidate boolean) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_body text := trim(regexp_replace(coalesce(p_body, ''), '\r\n?', E'\n', 'g'), E' \n\t');
  v_id uuid;
begin
  if v_body = '' or length(v_body) > 4000 then perform private.fail('INPUT', 'nothing written, or too much', 'body'); end if;
  if p_application.status = 'draft' or p_application.anonymised_at is not null then
    perform private.fail('BADST', 'no thread yet, or none any more', private.candidate_status(p_application)::text);
  end if;
  insert into public.application_messages (id, application_id, is_from_candidate, author_id, body)
  values (coalesce(p_key, gen_random_uuid()), p_application.id, p_is_from_candidate, auth.uid(), v_body)
  on conflict (id) do nothing returning id into v_id;
  -- the same message again, after a lost answer: written once
  if v_id is null then return p_key; end if;
  perform private.take_rate_limit(case when p_is_from_candidate then 'my_message' else 'team_message' end, auth.uid()::text,
    case when p_is_from_candidate then 20 else 200 end, interval '1 hour');
  if not p_is_from_candidate then perform private.queue_messages('message_written', v_id); end if;
  return v_id;
end $$;
comment on function private.add_application_message is 'Adds one message; p_key is its id, chosen by the writer, so that sending twice writes once. INPUT(body), BADST, SLOWD (20 an hour for a candidate, 200 for a member of staff).';

create function private.write_my_message(p_id uuid, p_body text, p_key uuid) returns uuid language plpgsql security definer set search_path = '' as $$
begin
  return private.add_application_message(private.my_application(p_id), p_key, p_body, true);
end $$;
create function public.write_my_message(p_id uuid, p_body text, p_key uuid default null) returns uuid language sql set search_path = '' as $$ select private.write_my_message(p_id, p_body, p_key) $$;
comment on function public.write_my_message is
  'The candidate writes to the hiring team about their application. p_key: an id of the sender''s choice, the same for the same message. Gives the message''s id. INPUT(body), NTFND, BADST for a draft, SLOWD above 20 an hour.';

create function private.write_message(p_id uuid, p_body text, p_key uuid) returns uuid language plpgsql security definer set search_path = '' as $$
declare v_row public.applications%rowtype := private.team_application(p_id, 'hr', 'hiring_manager');
begin
  -- who applied answers on their own pages, not as the team
  if v_row.candidate_id = any (private.my_candidate_ids()) then perform private.fail('DNIED', 'their own application'); end if;
  return private.add_application_message(v_row, p_key, p_body, false);
end $$;
create function public.write_message(p_id uuid, p_body text, p_key uuid default null) returns uuid language sql set search_path = '' as $$ select private.write_message(p_id, p_body, p_key) $$;
comment on function public.write_message is
  'The hiring team writes to a candidate; a mail with a link goes out, never the text. p_key: an id of the sender''s choice, the same for the same message. Gives the message''s id. hr, hiring_manager. INPUT(body), NTFND, DNIED, BADST, SLOWD.';
grant execute on function public.write_my_message, private.write_my_message, public.write_message, private.write_message to authenticated;

-- Reading --------------------------------------------------------------------------------------

create function private.thread(p_application uuid, p_after timestamptz, p_is_candidate boolean, p_is_hidden boolean) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'is_from_candidate', m.is_from_candidate, 'is_mine', coalesce(m.author_id = auth.uid(), false),
      -- who of the team wrote is for the team; to the candidate the organisation speaks with a first name
      'author_name', case when m.is_from_candidate then null when p_is_candidate then split_part(a.full_name, ' ', 1) else coalesce(a.full_name, a.email) end,
      -- while the posting is sifted without names, what a candidate wrote waits: people sign what they write
      'body', case when not (p_is_hidden and m.is_from_candidate) then m.body end, 'written_at', m.written_at, 'read_at', m.read_at) order by m.written_at, m.id), '[]')
  from public.application_messages m left join public.accounts a on a.user_id = m.author_id
  where m.application_id = p_application and (p_after is null or m.written_at > p_after or m.read_at > p_after)
$$;
comment on function private.thread is 'Messages of an application in order as [{id, is_from_candidate, is_mine, author_name, body, written_at, read_at}]; with p_after only those written or first read after it. The body of a candidate''s message is null while it is hidden.';

create function private.list_my_messages(p_id uuid, p_after timestamptz) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return private.thread((private.my_application(p_id)).id, p_after, true, false);
end $$;
create function public.list_my_messages(p_id uuid, p_after timestamptz default null) returns jsonb language sql stable set search_path = '' as $$ select private.list_my_messages(p_id, p_after) $$;
comment on function public.list_my_messages is
  'The thread of the caller''s own application in order as [{id, is_from_candidate, is_mine, author_name, body, written_at, read_at}]; with p_after only what was written or first read after it. NTFND.';

create function private.list_messages(p_id uuid, p_after timestamptz) returns jsonb language plpgsql security definer set search_path = '' as $$
declare v_row public.applications%rowtype := private.team_application(p_id, 'hr', 'hiring_manager', 'auditor');
begin
  if p_after is null then perform private.log_read('applications', p_id::text, '{"with": ["messages"]}'); end if;
  return private.thread(v_row.id, p_after, false, private.hides_candidate(v_row.id));
end $$;
create function public.list_messages(p_id uuid, p_after timestamptz default null) returns jsonb language sql set search_path = '' as $$ select private.list_messages(p_id, p_after) $$;
comment on function public.list_messages is
  'The thread of an application for the team, as list_my_messages gives it; a candidate''s body is null while names are hidden from the caller. Opening it is logged; asking for what came after p_after is not. hr, hiring_manager, auditor. NTFND, DNIED.';
grant execute on function public.list_my_messages, private.list_my_messages, public.list_messages, private.list_messages to authenticated;

create function private.mark_thread_read(p_application uuid, p_until timestamptz, p_is_from_candidate boolean) returns int
language plpgsql security definer set search_path = '' as $$
declare v_count int;
begin
  update public.application_messages set read_at = clock_timestamp()
  where application_id = p_application and is_from_candidate = p_is_from_candidate and read_at is null and written_at <= coalesce(p_until, clock_timestamp());
  get diagnostics v_count = row_count;
  return v_count;
end $$;
comment on function private.mark_thread_read is 'Marks one side''s messages up to an instant as read by the other; gives how many were new.';

create function private.read_my_messages(p_id uuid, p_until timestamptz) returns int language plpgsql security definer set search_path = '' as $$
begin
  return private.mark_thread_read((private.my_application(p_id)).id, p_until, false);
end $$;
create function public.read_my_messages(p_id uuid, p_until timestamptz default null) returns int language sql set search_path = '' as $$ select private.read_my_messages(p_id, p_until) $$;
comment on function public.read_my_messages is 'Marks the team''s messages written until p_until (default: now) as read by the candidate; gives how many were new. NTFND.';

create function private.read_messages(p_id uuid, p_until timestamptz) returns int language plpgsql security definer set search_path = '' as $$
declare v_row public.applications%rowtype := private.team_application(p_id, 'hr', 'hiring_manager');
begin
  if v_row.candidate_id = any (private.my_candidate_ids()) or private.hides_candidate(v_row.id) then return 0; end if;
  return private.mark_thread_read(v_row.id, p_until, true);
end $$;
create function public.read_messages(p_id uuid, p_until timestamptz default null) returns int language sql set search_path = '' as $$ select private.read_messages(p_id, p_until) $$;
comment on function public.read_messages is 'Marks the candidate''s messages written until p_until (default: now) as read by the team; gives how many were new. hr, hiring_manager. NTFND, DNIED.';

create function private.count_my_unread() returns int language sql stable security definer set search_path = '' as $$
  select count(*)::int from public.application_messages m join public.applications a on a.id = m.application_id
  where a.candidate_id = any (private.my_candidate_ids()) and not m.is_from_candidate and m.read_at is null
$$;
create function public.count_my_unread() returns int language sql stable set search_path = '' as $$ select private.count_my_unread() $$;
comment on function public.count_my_unread is 'How many messages of the team the caller has not read, over all their applications.';
grant execute on function public.read_my_messages, private.read_my_messages, public.read_messages, private.read_messages,
  public.count_my_unread, private.count_my_unread to authenticated;

comment on table public.application_messages is 'What the candidate and the team wrote to each other about an application.';
