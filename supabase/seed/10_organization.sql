-- Demo: Two Rivers Peer Collective, an invented organisation with invented people. For a machine or a preview,
-- never for a deployment in use. Addresses end in example.org, phone numbers hold 555, dates follow the day of
-- seeding, and no message is queued. The files are applied in order over one connection; each noun stands in JSON
-- documents, all words of one thing side by side, and the statements below each list spread them over the tables.

insert into public.organization (name, legal_name, phone, email, website, zone) values
  ('Two Rivers Peer Collective', 'Two Rivers Peer Collective, Inc.', '+1 503 555 0142', 'hello@tworivers.example.org', 'https://tworivers.example.org', 'America/Los_Angeles');

insert into public.organization_texts (locale, tagline, about, equal_opportunity_statement) values
  ('en', 'People who have been there, beside people who are there now.',
    'Two Rivers is a non-profit run by peers. Each of us has been through mental health or addiction struggles. We began in Milwaukie, Oregon, where two rivers meet. Today you also find us in Raleigh, North Carolina, and in Manassas, Virginia. Medicaid members are welcome in all our programs. You do not need to get other care.',
    'We hire people of every race, color, religion, sex, gender identity, sexual orientation, national origin, age, marital status, disability and veteran status. Lived experience is a strength here, and so are differences between us. If you need a change to apply or to work, ask us; asking never counts against you.'),
  ('es', 'Personas que ya pasaron por ahí, al lado de quienes hoy lo viven.',
    'Two Rivers es una organización sin fines de lucro dirigida por pares. Cada quien aquí ha vivido problemas de salud mental o de adicción. Empezamos en Milwaukie, Oregon, donde se juntan dos ríos. Hoy también nos encuentra en Raleigh, Carolina del Norte, y en Manassas, Virginia. Las personas con Medicaid son bienvenidas en todos nuestros programas. No hace falta recibir otra atención.',
    'Contratamos a personas de toda raza, color, religión, sexo, identidad de género, orientación sexual, origen nacional, edad, estado civil, discapacidad y condición de veterano. Aquí la experiencia vivida es una fortaleza, y también lo son nuestras diferencias. Si necesita algún ajuste para hacer su solicitud o para trabajar, pídalo; pedirlo nunca le perjudica.');

-- Federal holidays, on the weekday on which they are kept
insert into public.organization_holidays (closed_on, name) values
  ('2026-01-01', 'New Year''s Day'), ('2026-01-19', 'Martin Luther King Jr. Day'), ('2026-02-16', 'Presidents'' Day'), ('2026-05-25', 'Memorial Day'),
  ('2026-06-19', 'Juneteenth'), ('2026-07-03', 'Independence Day (kept)'), ('2026-09-07', 'Labor Day'), ('2026-10-12', 'Indigenous Peoples'' Day'),
  ('2026-11-11', 'Veterans Day'), ('2026-11-26', 'Thanksgiving Day'), ('2026-12-25', 'Christmas Day'),
  ('2027-01-01', 'New Year''s Day'), ('2027-01-18', 'Martin Luther King Jr. Day'), ('2027-02-15', 'Presidents'' Day'), ('2027-05-31', 'Memorial Day'),
  ('2027-06-18', 'Juneteenth (kept)'), ('2027-07-05', 'Independence Day (kept)'), ('2027-09-06', 'Labor Day'), ('2027-10-11', 'Indigenous Peoples'' Day'),
  ('2027-11-11', 'Veterans Day'), ('2027-11-25', 'Thanksgiving Day'), ('2027-12-24', 'Christmas Day (kept)'), ('2027-12-31', 'New Year''s Day (kept)');

insert into public.locations (slug, name, street, city, county, jurisdiction, postal_code, zone, phone) values
  ('portland', 'Portland office', '310 NE Confluence Street, Suite 200', 'Portland', 'Multnomah County', 'US-OR', '97232', 'America/Los_Angeles', '+1 503 555 0142'),
  ('milwaukie', 'Milwaukie house', '1042 SE Riverbend Avenue', 'Milwaukie', 'Clackamas County', 'US-OR', '97222', 'America/Los_Angeles', '+1 503 555 0143'),
  ('tigard', 'Tigard office', '8815 SW Alder Commons Drive', 'Tigard', 'Washington County', 'US-OR', '97223', 'America/Los_Angeles', '+1 503 555 0144'),
  ('hillsboro', 'Hillsboro family room', '220 NE Orchard Row', 'Hillsboro', 'Washington County', 'US-OR', '97124', 'America/Los_Angeles', '+1 503 555 0145'),
  ('raleigh', 'Raleigh office', '27 Longleaf Court', 'Raleigh', 'Wake County', 'US-NC', '27601', 'America/New_York', '+1 919 555 0117'),
  ('manassas', 'Manassas office', '9150 Old Depot Lane', 'Manassas', null, 'US-VA', '20110', 'America/New_York', '+1 703 555 0188');

-- Staff: each invitation binds when its address first signs in
insert into public.staff_invitations (email, role, full_name, locale) values
  ('ana.admin@example.org', 'admin', 'Ana Almeida', 'en'),
  ('hana.hr@example.org', 'hr', 'Hana Okafor', 'en'),
  ('cole.coordinator@example.org', 'coordinator', 'Cole Bennett', 'en'),
  ('maya.manager@example.org', 'hiring_manager', 'Maya Castillo', 'en'),
  ('asa.assessor@example.org', 'assessor', 'Asa Lindqvist', 'en'),
  ('sol.supervisor@example.org', 'supervisor', 'Sol Rivera', 'es'),
  ('ada.auditor@example.org', 'auditor', 'Ada Whitfield', 'en');

-- Moments are told as [business days ago, time of day in Oregon]; 0 days: so long before now; -2: two business days ahead.
create temporary table seed_days as
select row_number() over (order by day desc) as ago, day::date from generate_series(private.organization_today() - 1, private.organization_today() - 300, interval '-1 day') day where extract(isodow from day) < 6
union all
select -row_number() over (order by day), day::date from generate_series(private.organization_today() + 1, private.organization_today() + 120, interval '1 day') day where extract(isodow from day) < 6;

create function pg_temp.moment(p_at jsonb) returns timestamptz language sql stable as $$
  select case when (p_at ->> 0)::int = 0 then now() - (p_at ->> 1)::interval
    else ((select day from seed_days where ago = (p_at ->> 0)::int) + (p_at ->> 1)::time) at time zone 'America/Los_Angeles' end
$$;
