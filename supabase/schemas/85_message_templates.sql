-- Words of mail: the organisation may say a mail of hiring in its own words, per language. What is built in stands in
-- TypeScript (src/features/messages/letters.*.ts) and is used wherever no row stands here; taking a row away goes back to it.
-- A text may name only the placeholders of its kind: whatever else a mail could say, it does not know.

create function private.message_letters() returns table (kind public.message_kind, placeholders text[])
language sql immutable set search_path = '' as $$
  select k::public.message_kind, array['organization', 'phone'] || p from (values
    ('draft_nudge', '{name,job,reference,closes}'::text[]),
    ('draft_closing', '{name,job,reference,closes}'),
    ('job_closing_early', '{name,job,reference,closes}'),
    ('application_received', '{name,job,reference}'),
    ('application_screening', '{name,job,reference}'),
    ('application_interview', '{name,job,reference}'),
    ('application_changed', '{name,job,reference,status}'),
    ('application_not_selected', '{name,job,reference}'),
    ('application_withdrawn', '{name,job,reference}'),
    ('message_waiting', '{name,job,reference}'),
    ('document_asked', '{name,job,reference,document}'),
    ('interview_proposed', '{name,job,reference}'),
    ('interview_set', '{name,job,reference,when,place}'),
    ('interview_cancelled', '{name,job,reference,when}'),
    ('offer_made', '{name,job,reference,answer_by}'),
    ('offer_reminder', '{name,job,reference,answer_by}'),
    ('offer_withdrawn', '{name,job,reference}'),
    ('offer_accepted', '{name,job,reference}'),
    ('offer_declined', '{name,job,reference}'),
    ('offer_lapsed', '{name,job,reference}'),
    ('conditions_not_met', '{name,job,reference}'),
    ('application_hired', '{name,job,reference}'),
    ('retention_notice', '{name,job,reference,erase_on}'),
    ('erasure_done', '{reference}'),
    ('reference_asked', '{name,candidate,answer_by}'),
    ('reference_reminder', '{name,candidate,answer_by}'),
    ('interviewer_set', '{name,job,reference,when,place}'),
    ('interviewer_cancelled', '{name,job,reference,when}')) as l (k, p)
$$;
comment on function private.message_letters is 'The kinds of mail whose words may be changed, and the placeholders each may name.';
grant execute on function private.message_letters to authenticated;

create table public.message_templates (
  kind public.message_kind not null,
  locale public.locale not null,
  subject text not null,
  heading text not null,
  paragraphs text[] not null,
  -- what the next editor must have seen
  revision int not null default 1,
  updated_by uuid references public.accounts (user_id) on delete set null,
  updated_at timestamptz not null default now(),
  primary key (kind, locale),
  constraint message_templates_subject_is_one_short_line check (length(trim(subject)) between 1 and 150 and subject !~ '[\r\n]'),
  constraint message_templates_heading_is_one_short_line check (length(trim(heading)) between 1 and 150 and heading !~ '[\r\n]'),
  constraint message_templates_have_1_to_12_paragraphs check (cardinality(paragraphs) between 1 and 12 and array_position(paragraphs, null) is null
    and array_position(paragraphs, '') is null and length(array_to_string(paragraphs, ' ')) <= 5000)
);

-- an attempt of somebody to see a mail in their own mailbox; gone after a week
create table public.template_tests (
  id uuid primary key default gen_random_uuid(),
  kind public.message_kind not null,
  locale public.locale not null,
  asked_by uuid not null references public.accounts (user_id) on delete cascade,
  asked_at timestamptz not null default now()
);

-- foreign keys
create index message_templates_updated_by on public.message_templates (updated_by);
create index template_tests_asked_by on public.template_tests (asked_by);

alter table public.message_templates enable row level security;
alter table public.template_tests enable row level security;
create policy writers_auditor_select on public.message_templates for select to authenticated
  using ((select private.has_role('admin', 'hr', 'auditor')));
create policy nobody_directly on public.template_tests for select to authenticated using (false);
grant select on public.message_templates to authenticated;
-- NOTE: no writes: save_message_template and reset_message_template refuse what was changed meanwhile.

create trigger touch before update on public.message_templates for each row execute function private.tg__touch();
create trigger audit after insert or update or delete on public.message_templates for each row execute function private.tg__audit('kind,locale', '*');
create trigger audit after insert on public.template_tests for each row execute function private.tg__audit('id', 'kind,locale');

create function private.check_letter(p_kind public.message_kind, p_subject text, p_heading text, p_paragraphs text[]) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  v_allowed text[] := (select placeholders from private.message_letters() l where l.kind = p_kind);
  v_field record;
  v_name text;
begin
  if v_allowed is null then perform private.fail('INPUT', 'the words of this mail are fixed', 'kind'); end if;
  for v_field in select * from (values ('subject', p_subject), ('heading', p_heading), ('paragraphs', array_to_string(p_paragraphs, ' '))) as f (name, text) loop
    for v_name in select m[1] from regexp_matches(v_field.text, '\{([^{}]*)\}', 'g') as m loop
      if not v_name = any (v_allowed) then perform private.fail('INPUT', format('unknown placeholder {%s}', left(v_name, 60)), v_field.name); end if;
    end loop;
    if regexp_replace(v_field.text, '\{[^{}]*\}', '', 'g') ~ '[{}]' then perform private.fail('INPUT', 'a brace without its partner', v_field.name); end if;
  end loop;
end $$;
comment on function private.check_letter is 'Raises INPUT(kind|subject|heading|paragraphs) when the words of a kind are fixed or a text names a placeholder the kind does not have.';

create function private.save_message_template(p_kind public.message_kind, p_locale public.locale, p_subject text, p_heading text, p_paragraphs text[], p_revision int)
returns int language plpgsql security definer set search_path = '' as $$
declare
  v_actor uuid := private.require_role('admin', 'hr');
  v_paragraphs text[] := (select array_agg(trim(p) order by n) from unnest(p_paragraphs) with ordinality as t (p, n) where trim(p) <> '');
  v_revision int;
begin
  perform private.check_letter(p_kind, p_subject, p_heading, v_paragraphs);
  if v_paragraphs is null then perform private.fail('INPUT', 'no words', 'paragraphs'); end if;
  insert into public.message_templates as t (kind, locale, subject, heading, paragraphs, updated_by)
  select p_kind, p_locale, trim(p_subject), trim(p_heading), v_paragraphs, v_actor where coalesce(p_revision, 0) = 0
  on conflict do nothing returning revision into v_revision;
  if v_revision is null then
    update public.message_templates set subject = trim(p_subject), heading = trim(p_heading), paragraphs = v_paragraphs, updated_by = v_actor, revision = revision + 1
    where kind = p_kind and locale = p_locale and revision = p_revision returning revision into v_revision;
  end if;
  if v_revision is null then
    perform private.fail('BADST', 'changed meanwhile', coalesce((select revision::text from public.message_templates where kind = p_kind and locale = p_locale), '0'));
  end if;
  return v_revision;
end $$;

create function public.save_message_template(p_kind public.message_kind, p_locale public.locale, p_subject text, p_heading text, p_paragraphs text[], p_revision int default 0)
returns int language sql set search_path = '' as $$ select private.save_message_template(p_kind, p_locale, p_subject, p_heading, p_paragraphs, p_revision) $$;
comment on function public.save_message_template is
  'Keeps own words for a mail. p_revision: the one that was read, 0 when the built-in words stood. Gives the new revision. BADST (detail: the present revision) when somebody was faster; INPUT(kind|subject|heading|paragraphs); DNIED. Admin, HR.';
grant execute on function public.save_message_template, private.save_message_template to authenticated;

create function private.reset_message_template(p_kind public.message_kind, p_locale public.locale, p_revision int) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_role('admin', 'hr');
  delete from public.message_templates where kind = p_kind and locale = p_locale and revision = p_revision;
  if not found then
    perform private.fail('BADST', 'changed meanwhile', coalesce((select revision::text from public.message_templates where kind = p_kind and locale = p_locale), '0'));
  end if;
end $$;

create function public.reset_message_template(p_kind public.message_kind, p_locale public.locale, p_revision int) returns void
language sql set search_path = '' as $$ select private.reset_message_template(p_kind, p_locale, p_revision) $$;
comment on function public.reset_message_template is 'Goes back to the built-in words. BADST (detail: the present revision) when somebody changed them meanwhile; DNIED. Admin, HR.';
grant execute on function public.reset_message_template, private.reset_message_template to authenticated;

create function private.check_message_template(p_kind public.message_kind, p_subject text, p_heading text, p_paragraphs text[]) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role('admin', 'hr', 'auditor');
  perform private.check_letter(p_kind, p_subject, p_heading, p_paragraphs);
  return (select jsonb_build_object('organization', name, 'phone', phone, 'email', email, 'website', website) from public.organization);
end $$;

create function public.check_message_template(p_kind public.message_kind, p_subject text, p_heading text, p_paragraphs text[]) returns jsonb
language sql stable set search_path = '' as $$ select private.check_message_template(p_kind, p_subject, p_heading, p_paragraphs) $$;
comment on function public.check_message_template is 'Checks words that are not saved yet, for their preview; gives the house''s facts {organization, phone, email, website}. INPUT, DNIED. Admin, HR, auditor.';
grant execute on function public.check_message_template, private.check_message_template to authenticated;

create function private.message_letter(p_kind public.message_kind, p_locale public.locale, p_subject uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('subject', t.subject, 'heading', t.heading, 'paragraphs', t.paragraphs) from public.message_templates t
  where t.locale = p_locale and t.kind = case p_kind when 'template_test' then (select s.kind from public.template_tests s where s.id = p_subject) else p_kind end
$$;
comment on function private.message_letter is 'The organisation''s own words for a message, or null where the built-in ones stand.';

create function private.send_template_test(p_kind public.message_kind, p_locale public.locale) returns void
language plpgsql security definer set search_path = '' as $$
declare v_actor uuid := private.require_role('admin', 'hr'); v_id uuid;
begin
  if not exists (select from private.message_letters() l where l.kind = p_kind) then perform private.fail('INPUT', 'the words of this mail are fixed', 'kind'); end if;
  perform private.take_rate_limit('template_test', v_actor::text, 30, interval '1 hour');
  insert into public.template_tests (kind, locale, asked_by) values (p_kind, p_locale, v_actor) returning id into v_id;
  perform private.queue_messages('template_test', v_id);
end $$;

create function public.send_template_test(p_kind public.message_kind, p_locale public.locale) returns void
language sql set search_path = '' as $$ select private.send_template_test(p_kind, p_locale) $$;
comment on function public.send_template_test is 'Mails the words as saved, filled with invented facts, to the caller''s own address. SLOWD above 30 an hour; INPUT(kind); DNIED. Admin, HR.';
grant execute on function public.send_template_test, private.send_template_test to authenticated;

comment on table public.message_templates is 'The organisation''s own words for a mail, per language; where none stand, the built-in words are used.';
comment on table public.template_tests is 'Mails somebody sent to themselves to see the words. Purged by the clock after a week.';
