-- Postings, moved: publish, put off or bring forward the closing date, close, fill, reopen, discard. A posting closes by
-- itself when its date passes; nothing is stored for that.

create function private.job_commands() returns table (command text, from_status public.job_status, to_status public.job_status, roles public.staff_role[])
language sql immutable set search_path = '' as $$
  values
    ('save', 'draft'::public.job_status, 'draft'::public.job_status, '{admin,hr}'::public.staff_role[]),
    ('save', 'published', 'published', '{admin,hr}'),
    ('discard', 'draft', null, '{admin,hr}'),
    ('publish', 'draft', 'published', '{admin,hr}'),
    ('extend', 'published', 'published', '{admin,hr}'),
    ('shorten', 'published', 'published', '{admin,hr}'),
    ('close', 'published', 'closed', '{admin,hr}'),
    ('fill', 'published', 'filled', '{admin,hr}'),
    ('reopen', 'closed', 'published', '{admin,hr}')
$$;
comment on function private.job_commands is 'The only moves of a posting, and who may make them; to nowhere: the draft is thrown away.';
grant execute on function private.job_commands to authenticated;

create function private.keep_job_version(p_job uuid) returns smallint language plpgsql security definer set search_path = '' as $$
declare v_version smallint := coalesce(private.current_job_version(p_job), 0) + 1;
begin
  insert into public.job_versions (job_id, version, document, made_by) values (p_job, v_version, private.job_document(p_job), auth.uid());
  return v_version;
end $$;
comment on function private.keep_job_version is 'Keeps the posting as it stands as its next version and gives its number. The caller holds the job''s lock.';

create function private.require_whole_job(p_job uuid) returns void language plpgsql security definer set search_path = '' as $$
declare v_gap text;
begin
  select field into v_gap from private.job_gaps(p_job) limit 1;
  if found then perform private.fail('INPUT', 'the posting is not whole', v_gap); end if;
end $$;
comment on function private.require_whole_job is 'Raises INPUT with the first field of job_gaps.';

create function private.warn_drafts_of_job(p_job uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.queue_messages('job_closing_early', a.id) from public.applications a where a.job_id = p_job and a.status = 'draft';
end $$;
comment on function private.warn_drafts_of_job is 'Tells everybody with an unfinished application that the job takes none any more, or only until its new date.';

create function private.begin_job_command(p_id uuid, p_command text, p_reason text) returns public.jobs language plpgsql security definer set search_path = '' as $$
declare v_job public.jobs%rowtype; v_move record;
begin
  select * into v_job from public.jobs where id = p_id for update;
  if not private.has_role('admin', 'hr') then perform private.fail('DNIED', 'role missing'); end if;
  if v_job.id is null then perform private.fail('NTFND', 'no such job'); end if;
  select * into v_move from private.job_commands() c where c.command = p_command and c.from_status = v_job.status;
  if not found then perform private.fail('BADST', format('%s is not possible from %s', p_command, v_job.status), v_job.status::text); end if;
  if not private.has_role(variadic v_move.roles) then perform private.fail('DNIED', 'role missing'); end if;
  if length(trim(p_reason)) > 400 then perform private.fail('INPUT', 'reason is too long', 'reason'); end if;
  return v_job;
end $$;
comment on function private.begin_job_command is 'Locks the posting, checks role and state. DNIED, NTFND, BADST(detail: the status now), INPUT(reason).';

create function private.record_job_event(p_job public.jobs, p_command text, p_to public.job_status, p_reason text, p_version smallint, p_closes_at timestamptz) returns void
language sql security definer set search_path = '' as $$
  insert into public.job_events (job_id, actor_id, command, from_status, to_status, reason, version, closes_at)
  values (p_job.id, auth.uid(), p_command, p_job.status, p_to, nullif(trim(p_reason), ''), p_version, p_closes_at)
$$;
comment on function private.record_job_event is 'Adds one step to a posting''s history.';

create function private.publish_job(p_id uuid, p_revision int) returns public.jobs language plpgsql security definer set search_path = '' as $$
declare v_job public.jobs := private.begin_job_command(p_id, 'publish', null); v_result public.jobs;
begin
  if v_job.revision <> p_revision then perform private.fail('STALE', 'saved by somebody else meanwhile', v_job.revision::text); end if;
  perform private.require_whole_job(p_id);
  update public.jobs set status = 'published', published_at = now() where id = p_id returning * into v_result;
  perform private.record_job_event(v_job, 'publish', 'published', null, private.keep_job_version(p_id), v_result.closes_at);
  return v_result;
end $$;

create function private.move_job_closing(p_id uuid, p_command text, p_closes_at timestamptz, p_reason text) returns public.jobs language plpgsql security definer set search_path = '' as $$
declare v_job public.jobs := private.begin_job_command(p_id, p_command, p_reason); v_result public.jobs;
begin
  if nullif(trim(p_reason), '') is null then perform private.fail('INPUT', 'reason missing', 'reason'); end if;
  if p_closes_at is null or p_closes_at <= greatest(now(), coalesce(v_job.opens_at, now()))
    or (p_command = 'extend' and p_closes_at <= v_job.closes_at) or (p_command = 'shorten' and p_closes_at >= v_job.closes_at) then
    perform private.fail('INPUT', 'the new date does not fit', 'closes_at');
  end if;
  update public.jobs set status = 'published', closes_at = p_closes_at, closed_at = null, close_reason = null, revision = revision + 1 where id = p_id returning * into v_result;
  perform private.require_whole_job(p_id);
  perform private.record_job_event(v_job, p_command, 'published', p_reason, case when p_command = 'reopen' then private.keep_job_version(p_id) end, p_closes_at);
  if p_command = 'shorten' then perform private.warn_drafts_of_job(p_id); end if;
  return v_result;
end $$;
comment on function private.move_job_closing is 'Sets another closing date with a reason; see extend_job, shorten_job and reopen_job.';

create function private.end_job(p_id uuid, p_command text, p_to public.job_status, p_reason text) returns public.jobs language plpgsql security definer set search_path = '' as $$
declare v_job public.jobs := private.begin_job_command(p_id, p_command, p_reason); v_result public.jobs;
begin
  if p_command = 'close' and v_job.closes_at > now() and nullif(trim(p_reason), '') is null then
    perform private.fail('INPUT', 'closing before the date needs a reason', 'reason');
  end if;
  update public.jobs set status = p_to, closed_at = now(), close_reason = nullif(trim(p_reason), '') where id = p_id returning * into v_result;
  perform private.record_job_event(v_job, p_command, p_to, p_reason, null, null);
  if v_job.closes_at > now() then perform private.warn_drafts_of_job(p_id); end if;
  return v_result;
end $$;
comment on function private.end_job is 'Ends a public posting; see close_job and fill_job.';

create function private.discard_job(p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.begin_job_command(p_id, 'discard', null);
  delete from public.jobs where id = p_id;
end $$;

create function public.publish_job(p_id uuid, p_revision int default null) returns public.jobs language sql set search_path = '' as $$ select * from private.publish_job(p_id, p_revision) $$;
create function public.extend_job(p_id uuid, p_closes_at timestamptz, p_reason text) returns public.jobs language sql set search_path = '' as $$ select * from private.move_job_closing(p_id, 'extend', p_closes_at, p_reason) $$;
create function public.shorten_job(p_id uuid, p_closes_at timestamptz, p_reason text) returns public.jobs language sql set search_path = '' as $$ select * from private.move_job_closing(p_id, 'shorten', p_closes_at, p_reason) $$;
create function public.reopen_job(p_id uuid, p_closes_at timestamptz, p_reason text) returns public.jobs language sql set search_path = '' as $$ select * from private.move_job_closing(p_id, 'reopen', p_closes_at, p_reason) $$;
create function public.close_job(p_id uuid, p_reason text default null) returns public.jobs language sql set search_path = '' as $$ select * from private.end_job(p_id, 'close', 'closed', p_reason) $$;
create function public.fill_job(p_id uuid, p_reason text default null) returns public.jobs language sql set search_path = '' as $$ select * from private.end_job(p_id, 'fill', 'filled', p_reason) $$;
create function public.discard_job(p_id uuid) returns void language sql set search_path = '' as $$ select private.discard_job(p_id) $$;
comment on function public.publish_job is 'HR or admin publishes a draft, as they saw it (p_revision, null: as it is); the site rebuilds and version 1 is kept. INPUT(a field of job_gaps) for what is missing, STALE, BADST, NTFND, DNIED.';
comment on function public.extend_job is 'A later closing date (also after it passed), with a reason. INPUT(closes_at|reason), BADST, NTFND, DNIED.';
comment on function public.shorten_job is 'An earlier closing date that still lies ahead, with a reason; people with a draft are told. INPUT(closes_at|reason), BADST, NTFND, DNIED.';
comment on function public.reopen_job is 'A closed posting takes applications again until the new date, with a reason; a version is kept. INPUT(closes_at|reason|a field of job_gaps), BADST, NTFND, DNIED.';
comment on function public.close_job is 'Closes a public posting; it refuses at once. Before its date a reason is needed and people with a draft are told. INPUT(reason), BADST, NTFND, DNIED.';
comment on function public.fill_job is 'Marks a public posting as filled; before its date people with a draft are told. BADST, NTFND, DNIED.';
comment on function public.discard_job is 'Throws a draft away. BADST once it was published, NTFND, DNIED.';
grant execute on function public.publish_job, public.extend_job, public.shorten_job, public.reopen_job, public.close_job, public.fill_job, public.discard_job,
  private.publish_job, private.move_job_closing, private.end_job, private.discard_job to authenticated;
