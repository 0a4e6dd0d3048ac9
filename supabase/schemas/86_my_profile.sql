-- What a candidate settles for themselves: name, how to be reached, language, who else hears of an application, and
-- the voluntary equal-opportunity answers. Everything is asked of private.my_candidate_ids(); staff roles change nothing.
-- Deliberately missing: another address. That is a new proof (a code to it), which signing in gives.

-- The language belongs to the person: what is chosen on any page counts for mail too.
create function private.tg_accounts__speak_to_candidate() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update public.candidates set locale = new.locale where user_id = new.user_id and locale <> new.locale;
  return null;
end $$;
comment on function private.tg_accounts__speak_to_candidate is 'After an account changes its language: mail to the candidate follows.';
create trigger speak_to_candidate after update of locale on public.accounts for each row
  when (old.locale is distinct from new.locale) execute function private.tg_accounts__speak_to_candidate();

create function private.my_profile() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return (select jsonb_build_object('email', a.email, 'full_name', coalesce(c.full_name, a.full_name), 'called_name', c.called_name, 'phone', c.phone,
      'locale', a.locale, 'contact_ways', coalesce(c.contact_ways, '{email}'), 'may_leave_message', coalesce(c.may_leave_message, false),
      'is_mail_refused', exists (select from public.suppressed_addresses s where s.email = a.email),
      'helpers', coalesce((select jsonb_agg(jsonb_build_object('application_id', p.id, 'reference', p.reference, 'titles', private.job_titles(p),
          'name', d.helper_name, 'relation', d.helper_relation, 'email', d.helper_email, 'is_updated', d.is_helper_updated) order by p.submitted_at desc)
        from public.applications p join public.application_details d on d.application_id = p.id
        where p.candidate_id = any (private.my_candidate_ids()) and p.anonymised_at is null), '[]'))
    from public.accounts a left join public.candidates c on c.user_id = a.user_id where a.user_id = auth.uid());
end $$;
create function public.my_profile() returns jsonb language sql stable set search_path = '' as $$ select private.my_profile() $$;
comment on function public.my_profile is
  'The caller as a candidate: {email, full_name, called_name, phone, locale, contact_ways[], may_leave_message, is_mail_refused (our mail bounced there), helpers[{application_id, reference, titles{locale}, name, relation, email, is_updated}] one per sent application}. Null without an account.';

create function private.update_my_profile(p_profile jsonb) returns void language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid := private.require_candidate();
  v_name text := nullif(trim(p_profile ->> 'full_name'), '');
  v_called text := nullif(trim(p_profile ->> 'called_name'), '');
  v_phone text := nullif(trim(p_profile ->> 'phone'), '');
  v_ways public.contact_way[] := private.json_enums(p_profile -> 'contact_ways')::public.contact_way[];
  v_locale public.locale := (p_profile ->> 'locale')::public.locale;
begin
  if v_name is null or length(v_name) > 300 then perform private.fail('INPUT', 'name missing or too long', 'full_name'); end if;
  if length(v_called) > 120 then perform private.fail('INPUT', 'too long', 'called_name'); end if;
  if length(regexp_replace(v_phone, '\D', '', 'g')) not between 10 and 15 then perform private.fail('INPUT', 'not a phone number', 'phone'); end if;
  if cardinality(v_ways) = 0 then perform private.fail('INPUT', 'name a way', 'contact_ways'); end if;
  if v_phone is null and v_ways && '{call,text}' then perform private.fail('INPUT', 'calls and texts need a number', 'phone'); end if;
  if v_locale is null then perform private.fail('INPUT', 'language missing', 'locale'); end if;
  update public.candidates set full_name = v_name, called_name = v_called, phone = v_phone, contact_ways = v_ways,
    may_leave_message = coalesce((p_profile ->> 'may_leave_message')::boolean, false) and v_ways && '{call}' where id = v_id;
  update public.accounts set locale = v_locale where user_id = auth.uid() and locale <> v_locale;
end $$;
create function public.update_my_profile(p_profile jsonb) returns void language sql set search_path = '' as $$ select private.update_my_profile(p_profile) $$;
comment on function public.update_my_profile is
  'Keeps how the caller is called and reached: {full_name, called_name, phone, contact_ways[call|text|email], may_leave_message, locale}. Messages to leave belong to calls. INPUT(full_name|called_name|phone|contact_ways|locale), DNIED without an account.';

create function private.update_my_helper(p_id uuid, p_helper jsonb) returns void language plpgsql security definer set search_path = '' as $$
declare
  v_row public.applications%rowtype := private.my_application(p_id);
  v_name text := nullif(trim(p_helper ->> 'name'), '');
  v_relation text := nullif(trim(p_helper ->> 'relation'), '');
  v_email text := private.normalize_email(p_helper ->> 'email');
  v_is_updated boolean := coalesce((p_helper ->> 'is_updated')::boolean, false);
begin
  if v_row.status = 'draft' or v_row.anonymised_at is not null then perform private.fail('NTFND', 'nothing sent'); end if;
  if length(v_name) > 300 or (v_name is null and (v_relation is not null or v_email is not null or v_is_updated)) then perform private.fail('INPUT', 'whose name', 'name'); end if;
  if length(v_relation) > 120 then perform private.fail('INPUT', 'too long', 'relation'); end if;
  if not coalesce(private.is_email(v_email), true) or (v_is_updated and v_email is null) then perform private.fail('INPUT', 'updates need an address', 'email'); end if;
  update public.application_details set helper_name = v_name, helper_relation = v_relation, helper_email = v_email, is_helper_updated = v_is_updated
  where application_id = p_id;
end $$;
create function public.update_my_helper(p_id uuid, p_helper jsonb) returns void language sql set search_path = '' as $$ select private.update_my_helper(p_id, p_helper) $$;
comment on function public.update_my_helper is
  'Says who helps with one of the caller''s sent applications and whether they get its mails: {name, relation, email, is_updated}; an empty object means nobody. INPUT(name|relation|email), NTFND.';
grant execute on function public.my_profile, private.my_profile, public.update_my_profile, private.update_my_profile,
  public.update_my_helper, private.update_my_helper to authenticated;
