-- Retention: how long what is kept, as rules of data, worked by the clock with a notice first.
-- 29 CFR 1602.14: one year from the making of the record or the personnel action, whichever is later (two years for
-- state and local bodies and some contractors, 29 CFR 1602.31, 41 CFR 60-1.12). A charge or a lawsuit stops it: HR holds
-- the application, and nothing touches it until HR lets go.

create table public.retention_rules (
  id text primary key,
  statuses public.application_status[] not null,
  keep_months smallint not null,
  notice_days smallint not null,
  is_enabled boolean not null default true,
  source text,
  source_url text,
  revision int not null default 1,
  updated_by uuid references public.accounts (user_id) on delete set null,
  updated_at timestamptz not null default now(),
  constraint retention_rules_keep_what_the_law_says check ('draft' = any (statuses) or keep_months >= 12),
  constraint retention_rules_keep_1_to_120_months check (keep_months between 1 and 120),
  constraint retention_rules_give_7_to_90_days_notice check (notice_days between 7 and 90),
  constraint retention_rules_source_is_an_address check (source_url ~ '^https?://')
);

create table public.retention_notices (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  rule_id text not null references public.retention_rules (id) on delete restrict,
  noticed_at timestamptz not null default now(),
  due_on date not null,
  -- it moved on, was held or kept longer since
  cancelled_at timestamptz,
  done_at timestamptz
);

create table public.application_holds (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  is_held boolean not null,
  reason text not null,
  decided_at timestamptz not null default clock_timestamp(),
  decided_by uuid references public.accounts (user_id) on delete set null,
  constraint application_holds_reason_is_short check (length(reason) between 1 and 1000)
);

-- one notice under way per application; what falls due; an application's holds; what a rule looks at; foreign keys
create unique index retention_notices_one_open_per_application on public.retention_notices (application_id) where cancelled_at is null and done_at is null;
create index retention_notices_due on public.retention_notices (due_on, id) where cancelled_at is null and done_at is null;
create index retention_notices_application on public.retention_notices (application_id);
create index retention_notices_rule on public.retention_notices (rule_id);
create index retention_rules_updated_by on public.retention_rules (updated_by);
create index application_holds_application on public.application_holds (application_id, decided_at desc);
create index application_holds_decided_by on public.application_holds (decided_by);
create index applications_kept on public.applications (status, status_at) where anonymised_at is null;

alter table public.retention_rules enable row level security;
alter table public.retention_notices enable row level security;
alter table public.application_holds enable row level security;
create policy keepers_select on public.retention_rules for select to authenticated using ((select private.has_role('admin', 'hr', 'auditor')));
create policy keepers_select on public.retention_notices for select to authenticated using ((select private.has_role('hr', 'auditor')));
create policy keepers_select on public.application_holds for select to authenticated using ((select private.has_role('hr', 'auditor')));
grant select on public.retention_rules, public.retention_notices, public.application_holds to authenticated;
-- NOTE: no writes: save_retention_rule and hold_application; the clock does the rest.

create trigger touch before update on public.retention_rules for each row execute function private.tg__touch();
create trigger audit after insert or update or delete on public.retention_rules for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.retention_notices for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.application_holds for each row execute function private.tg__audit('id', 'application_id,is_held,decided_by');

create function private.save_retention_rule(p_id text, p_keep_months int, p_notice_days int, p_is_enabled boolean, p_revision int) returns int
language plpgsql security definer set search_path = '' as $$
declare v_actor uuid := private.require_role('admin', 'hr'); v_revision int;
begin
  update public.retention_rules set keep_months = p_keep_months, notice_days = p_notice_days, is_enabled = p_is_enabled, revision = revision + 1, updated_by = v_actor
  where id = p_id and revision = p_revision returning revision into v_revision;
  if v_revision is null then
    select revision into v_revision from public.retention_rules where id = p_id;
    if v_revision is null then perform private.fail('NTFND', 'no such rule'); end if;
    perform private.fail('BADST', 'changed meanwhile', v_revision::text);
  end if;
  return v_revision;
end $$;
create function public.save_retention_rule(p_id text, p_keep_months int, p_notice_days int, p_is_enabled boolean, p_revision int) returns int
language sql set search_path = '' as $$ select private.save_retention_rule(p_id, p_keep_months, p_notice_days, p_is_enabled, p_revision) $$;
comment on function public.save_retention_rule is 'Changes how long something is kept and how long before a notice goes out. A check refuses less than the law''s year. BADST (detail: the present revision), NTFND, DNIED. Admin, HR.';
grant execute on function public.save_retention_rule, private.save_retention_rule to authenticated;

create function private.hold_application(p_id uuid, p_is_held boolean, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare v_row public.applications%rowtype; v_actor uuid := private.require_role('hr');
begin
  select * into v_row from public.applications where id = p_id and status <> 'draft' and anonymised_at is null for update;
  if not found then perform private.fail('NTFND', 'no such application'); end if;
  if v_row.is_held = p_is_held then perform private.fail('BADST', 'it is so already', case when p_is_held then 'held' else 'not_held' end); end if;
  if nullif(trim(p_reason), '') is null then perform private.fail('INPUT', 'say why', 'reason'); end if;
  update public.applications set is_held = p_is_held where id = p_id;
  insert into public.application_holds (application_id, is_held, reason, decided_by) values (p_id, p_is_held, trim(p_reason), v_actor);
  if p_is_held then update public.retention_notices set cancelled_at = now() where application_id = p_id and cancelled_at is null and done_at is null; end if;
end $$;
create function public.hold_application(p_id uuid, p_is_held boolean, p_reason text) returns void
language sql set search_path = '' as $$ select private.hold_application(p_id, p_is_held, p_reason) $$;
comment on function public.hold_application is 'Holds an application for a charge or a lawsuit, or lets it go: while held nothing erases it. Says why. BADST, INPUT(reason), NTFND, DNIED. HR.';
grant execute on function public.hold_application, private.hold_application to authenticated;

-- When -----------------------------------------------------------------------------------------

create function private.retention_base(p_application public.applications) returns date
language plpgsql stable security definer set search_path = '' as $$
begin
  -- as long as the person works here, and from the day they left
  if p_application.status = 'hired' and exists (select from public.workers w where w.application_id = p_application.id) then
    return (select w.ended_on from public.workers w where w.application_id = p_application.id);
  end if;
  return (case p_application.status
    when 'draft' then (select greatest(d.saved_at, p_application.created_at) from public.application_drafts d where d.application_id = p_application.id)
    when 'not_selected' then coalesce(p_application.told_at, p_application.status_at)
    when 'hired' then p_application.status_at
    when 'withdrawn' then p_application.status_at
    when 'offer_declined' then p_application.status_at
    when 'conditions_not_met' then p_application.status_at
    end at time zone 'UTC')::date;
end $$;
comment on function private.retention_base is 'The day from which an application''s time counts: its last save, the day the candidate was told, the end, the worker''s last day. Null while it is open or the person works here.';

create function private.retention_due(p_application public.applications) returns date
language plpgsql stable security definer set search_path = '' as $$
begin
  if p_application.is_held or p_application.anonymised_at is not null then return null; end if;
  return (select (private.retention_base(p_application) + make_interval(months => r.keep_months))::date from public.retention_rules r where p_application.status = any (r.statuses));
end $$;
comment on function private.retention_due is 'The day an application may be erased; null while it is open, held or without a rule.';

comment on table public.retention_rules is 'How long applications of a kind are kept, by which rule, and how long before their end a notice goes out.';
comment on table public.retention_notices is 'Applications that are about to be erased, and what came of it.';
comment on table public.application_holds is 'Who held an application for a charge or a lawsuit, or let it go, and why.';
