-- Intake, arriving: one request in one transaction, however often it is sent.

-- Counts per window and hashed key, so that neither addresses nor phone numbers are kept here.
create table private.rate_limit_hits (
  bucket text not null,
  key_hash text not null,
  window_starts_at timestamptz not null,
  hits int not null,
  primary key (bucket, key_hash, window_starts_at)
);
create table private.secrets (
  name text primary key,
  value text not null
);
insert into private.secrets values ('rate_limit', encode(extensions.gen_random_bytes(32), 'hex')), ('reference_link', encode(extensions.gen_random_bytes(32), 'hex'));
alter table private.rate_limit_hits enable row level security;
alter table private.secrets enable row level security;
create policy nobody_directly on private.rate_limit_hits for select to authenticated using (false);
create policy nobody_directly on private.secrets for select to authenticated using (false);
comment on table private.rate_limit_hits is 'How often a hashed key was seen in a window. Purged by the clock.';
comment on table private.secrets is 'Random keys made with the database; never leave it.';

create function private.take_rate_limit(p_bucket text, p_key text, p_limit int, p_window interval) returns void
language plpgsql security definer set search_path = '' as $$
declare v_hits int;
begin
  if p_key is null then return; end if;
  insert into private.rate_limit_hits as r (bucket, key_hash, window_starts_at, hits)
  values (p_bucket, encode(extensions.hmac(p_key, (select value from private.secrets where name = 'rate_limit'), 'sha256'), 'hex'),
    date_bin(p_window, now(), timestamptz '2026-01-01 00:00Z'), 1)
  on conflict (bucket, key_hash, window_starts_at) do update set hits = r.hits + 1
  returning hits into v_hits;
  if v_hits > p_limit then perform private.fail('SLOWD', 'rate limit', p_bucket); end if;
end $$;
comment on function private.take_rate_limit is 'Counts one hit of p_key in the bucket''s present window; raises SLOWD above p_limit. A null key is not limited.';

create function private.submit_intake(p_intake jsonb, p_key text, p_address text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
  v_reference text;
  v_contact text := coalesce(private.normalize_phone(p_intake ->> 'phone'), private.normalize_email(p_intake ->> 'email'),
    private.normalize_phone(p_intake ->> 'helper_phone'), private.normalize_email(p_intake ->> 'helper_email'));
  v_locale public.locale := (p_intake ->> 'locale')::public.locale;
  v_program uuid;
  v_consents public.consent_kind[] := private.json_enums(p_intake -> 'consents')::public.consent_kind[];
  v_version text := p_intake ->> 'consent_version';
begin
  perform private.require_service();
  if length(coalesce(p_key, '')) not between 16 and 200 then perform private.fail('INPUT', 'bad submission key', 'key'); end if;

  -- the same submission again, also while the first is still under way: the same receipt
  insert into private.intake_submissions (key) values (p_key) on conflict do nothing;
  if not found then
    select i.reference into v_reference from private.intake_submissions s join public.intakes i on i.id = s.intake_id where s.key = p_key;
    return jsonb_build_object('reference', v_reference, 'is_new', false);
  end if;

  perform private.take_rate_limit('intake_address', p_address, 20, interval '1 hour');
  perform private.take_rate_limit('intake_contact', v_contact, 3, interval '1 day');

  if not v_consents @> '{contact,privacy}'::public.consent_kind[] then perform private.fail('INPUT', 'consent missing', 'consents'); end if;
  if p_intake ->> 'program_slug' is not null then
    select id into v_program from public.programs where slug = p_intake ->> 'program_slug' and status = 'published';
    if not found then perform private.fail('INPUT', 'unknown program', 'program_slug'); end if;
  end if;

  loop
    v_reference := private.new_reference();
    insert into public.intakes (reference, locale, asked_by, called_name, language, needs_interpreter, jurisdiction, county, program_id)
    values (v_reference, v_locale, (p_intake ->> 'asked_by')::public.intake_asked_by, trim(p_intake ->> 'called_name'),
      p_intake ->> 'language', coalesce((p_intake ->> 'needs_interpreter')::boolean, false),
      coalesce(p_intake ->> 'jurisdiction', 'US-OR'), nullif(trim(p_intake ->> 'county'), ''), v_program)
    on conflict on constraint intakes_reference_is_unique do nothing returning id into v_id;
    exit when v_id is not null;
  end loop;

  insert into public.intake_contacts (intake_id, full_name, phone, email, contact_ways, may_leave_message, day_parts, sender, contact_note,
    meeting_ways, language_other, plan_id, plan_other, member_number, helper_name, helper_relation, helper_phone, helper_email, updates_to)
  values (v_id, trim(p_intake ->> 'full_name'), nullif(trim(p_intake ->> 'phone'), ''), private.normalize_email(p_intake ->> 'email'),
    private.json_enums(p_intake -> 'contact_ways')::public.contact_way[], coalesce((p_intake ->> 'may_leave_message')::boolean, false),
    private.json_enums(p_intake -> 'day_parts')::public.day_part[], coalesce((p_intake ->> 'sender')::public.sender_style, 'organization'),
    nullif(trim(p_intake ->> 'contact_note'), ''), private.json_enums(p_intake -> 'meeting_ways')::public.meeting_way[],
    nullif(trim(p_intake ->> 'language_other'), ''), nullif(p_intake ->> 'plan_id', ''), nullif(trim(p_intake ->> 'plan_other'), ''),
    nullif(trim(p_intake ->> 'member_number'), ''), nullif(trim(p_intake ->> 'helper_name'), ''), nullif(trim(p_intake ->> 'helper_relation'), ''),
    nullif(trim(p_intake ->> 'helper_phone'), ''), private.normalize_email(p_intake ->> 'helper_email'),
    coalesce((p_intake ->> 'updates_to')::public.intake_updates_to, 'self'));

  insert into public.intake_health (intake_id, support, access_needs)
  values (v_id, coalesce((p_intake ->> 'support')::public.support_kind, 'not_said'), nullif(trim(p_intake ->> 'access_needs'), ''));

  insert into public.intake_consents (intake_id, kind, version, locale, signed_by)
  select v_id, k, v_version, v_locale, coalesce(nullif(trim(p_intake ->> 'helper_name'), ''), trim(p_intake ->> 'full_name')) from unnest(v_consents) as k;

  insert into public.intake_events (intake_id, command, to_status) values (v_id, 'submit', 'new');
  update private.intake_submissions set intake_id = v_id where key = p_key;
  perform private.queue_messages('intake_submitted', v_id);
  return jsonb_build_object('reference', v_reference, 'is_new', true);
end $$;

create function public.submit_intake(p_intake jsonb, p_key text, p_address text default null) returns jsonb
language sql set search_path = '' as $$ select private.submit_intake(p_intake, p_key, p_address) $$;
comment on function public.submit_intake is
  'Stores a request and queues its mail. p_intake: {locale, asked_by, full_name, called_name, phone, email, contact_ways[], may_leave_message, day_parts[], sender, contact_note, meeting_ways[], language, language_other, needs_interpreter, jurisdiction, county, program_slug, plan_id, plan_other, member_number, support, access_needs, helper_name, helper_relation, helper_phone, helper_email, updates_to, consents[], consent_version}. p_key: 16–200 characters, the same for the same submission. Gives {reference, is_new}. INPUT(field), 23514 with the constraint''s name, SLOWD (20 an hour per network address, 3 a day per phone or mail). Service only.';
grant execute on function public.submit_intake, private.submit_intake to service_role;

-- What mail may say ------------------------------------------------------------------------------

create function private.intake_update_addresses(p_intake uuid) returns table (email text, locale public.locale)
language sql stable security definer set search_path = '' as $$
  select c.email, i.locale from public.intake_contacts c join public.intakes i on i.id = c.intake_id
    where c.intake_id = p_intake and c.email is not null and 'email' = any (c.contact_ways) and c.updates_to in ('self', 'both')
  union
  select c.helper_email, i.locale from public.intake_contacts c join public.intakes i on i.id = c.intake_id
    where c.intake_id = p_intake and c.helper_email is not null and c.updates_to in ('helper', 'both')
$$;
comment on function private.intake_update_addresses is 'Where mail about the request may go: only addresses whose owner is to get updates, and the member''s only if they allowed mail.';

create function private.intake_message_facts(p_kind public.message_kind, p_intake uuid, p_email text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select case
    when p_kind = 'intake_notice' and i.status = 'new' then
      jsonb_build_object('reference', i.reference, 'received_at', i.received_at, 'zone', (select zone from public.organization))
    when p_kind = 'intake_received' and i.status <> 'closed' and exists (select from private.intake_update_addresses(i.id) a where a.email = p_email) then
      jsonb_build_object('reference', i.reference, 'sender', c.sender, 'is_helper', c.email is distinct from p_email, 'called_name', i.called_name,
        'contact_standard_days', (select contact_standard_days from public.organization),
        'program', (select t.name from public.program_texts t where t.program_id = i.program_id and t.locale = i.locale
          and exists (select from public.intake_consents k where k.intake_id = i.id and k.kind = 'name_program'))) end
  from public.intakes i join public.intake_contacts c on c.intake_id = i.id where i.id = p_intake
$$;
comment on function private.intake_message_facts is 'Facts for a mail about a request: reference, sender style, the program''s name only with consent; null when it should not be sent any more. Never a health fact.';
