-- Demo: Two Rivers Peer Collective, an invented organisation with invented people. For a machine or a preview,
-- never for a deployment in use. Addresses end in example.org, phone numbers hold 555, dates follow the day of
-- seeding, and no message is queued. Each program, posting and request stands in one JSON document, all its words
-- side by side; the statements below each list spread it over the tables.

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

-- Programs -------------------------------------------------------------------------------------

create temporary table seed_programs as select value as d, ordinality as n from jsonb_array_elements($json$[
{"slug": "one-to-one", "jurisdiction": "US-OR", "min_age": 18, "meeting_ways": ["in_person", "home", "community", "phone", "video", "group"],
 "capacity": 120, "locations": ["portland", "milwaukie", "tigard"], "limits": [],
 "terms": ["peer-support", "adults", "person-centered", "trauma-informed", "individuals", "non-profit", "home-health", "loneliness", "depression", "dual-diagnosis"],
 "texts": {
  "en": {"name": "One-to-one peer support", "summary": "A trained peer who has been through something like it spends time with you, in the week as it really is.",
   "who_can_join": "Adults 18 and older with mental health or addiction struggles. Medicaid members are welcome. You do not need to get treatment from us, or from anyone.",
   "what_happens": "We match you with a peer who has lived through something close to your own story. You look at your goals together. If you have a treatment plan, you start from the goals in it. Then you plan small steps.\n\nYour peer cheers you on, gives you a nudge when you want one, and sits with you when things feel heavy.\n\nYou can meet at our offices, at your home, out in the community, by phone or by video. Some people add a group.",
   "how_to_join": "Fill out the form on this site, or call us. Someone calls you to set up an assessment. It takes one hour. After that we connect you with your peer.",
   "offers": ["Someone who listens and gets it", "Company for errands and visits to the doctor", "Help with the hard small things, like the dishes or getting out of bed", "Help to plan and take the next step", "Peers with 40 hours of training and a state certificate", "Peers who keep learning: first aid, Narcan, suicide prevention, trauma and equity"]},
  "es": {"name": "Apoyo entre pares, uno a uno", "summary": "Un par capacitado, que vivió algo parecido, pasa tiempo con usted en su semana tal como es.",
   "who_can_join": "Adultos de 18 años o más con problemas de salud mental o de adicción. Las personas con Medicaid son bienvenidas. No hace falta que reciba tratamiento con nosotros ni en otro lugar.",
   "what_happens": "Le presentamos a un par que vivió algo cercano a su historia. Juntos miran sus metas. Si usted tiene un plan de tratamiento, empiezan por las metas que están ahí. Después planean pasos pequeños.\n\nSu par le anima, le da un empujoncito cuando usted lo quiere y le acompaña cuando todo pesa.\n\nPueden verse en nuestras oficinas, en su casa, en la comunidad, por teléfono o por video. Algunas personas también van a un grupo.",
   "how_to_join": "Llene el formulario de este sitio o llámenos. Alguien le llama para acordar una evaluación. Dura una hora. Después le presentamos a su par.",
   "offers": ["Alguien que escucha y entiende", "Compañía para mandados y citas médicas", "Ayuda con lo pequeño que cuesta, como lavar los platos o levantarse de la cama", "Ayuda para planear y dar el siguiente paso", "Pares con 40 horas de capacitación y certificado del estado", "Pares que siguen aprendiendo: primeros auxilios, Narcan, prevención del suicidio, trauma y equidad"]}}},
{"slug": "early-path", "jurisdiction": "US-OR", "min_age": 15, "max_age": 27, "meeting_ways": ["home", "community", "phone", "video", "in_person"],
 "capacity": 40, "has_waiting_list": true, "locations": ["milwaukie", "tigard"], "limits": [],
 "terms": ["youth-and-young-adults", "first-episode-psychosis", "person-centered", "individuals", "families", "home-health", "leaving-hospital"],
 "texts": {
  "en": {"name": "Early Path for young adults", "summary": "Peers for young people who have begun to see, hear or believe things that scare them, and for the people who stand by them.",
   "who_can_join": "People from 15 to 27 who live in Clackamas or Washington County and want a peer. Family and friends can be part of it if you say so. Medicaid members are welcome.",
   "what_happens": "You and your peer write a wellness plan of your own. You choose the goals: school, work, friends, a quiet head. Your peer shares what helped them.\n\nOn bad days they may cook with you, shop with you or just be there. For now we meet most often by phone or video. We also meet at home or out in town when we can.",
   "how_to_join": "Fill out the form on this site, or call us. You can ask for yourself, or someone can ask with you. We call to set up an assessment of one hour. There may be a wait; we tell you how long.",
   "offers": ["A wellness plan that you write", "Company on the days when a hospital stay is near", "Help with food boxes, visits to the doctor and other services", "A peer who was young and unwell once too"]},
  "es": {"name": "Early Path para jóvenes", "summary": "Pares para jóvenes que han empezado a ver, oír o creer cosas que les asustan, y para quienes están a su lado.",
   "who_can_join": "Personas de 15 a 27 años que viven en los condados de Clackamas o Washington y quieren un par. Su familia y amistades pueden participar si usted lo quiere. Las personas con Medicaid son bienvenidas.",
   "what_happens": "Usted y su par escriben un plan de bienestar propio. Las metas las elige usted: escuela, trabajo, amistades, una cabeza en calma. Su par cuenta lo que le ayudó.\n\nEn los días malos pueden cocinar juntos, ir de compras o simplemente estar. Por ahora nos vemos casi siempre por teléfono o video. También vamos a su casa o a la comunidad cuando se puede.",
   "how_to_join": "Llene el formulario de este sitio o llámenos. Puede pedirlo usted o alguien puede pedirlo con usted. Le llamamos para acordar una evaluación de una hora. Puede haber espera; le decimos cuánta.",
   "offers": ["Un plan de bienestar escrito por usted", "Compañía en los días en que el hospital está cerca", "Ayuda con despensas, citas médicas y otros servicios", "Un par que también fue joven y lo pasó mal"]}}},
{"slug": "recovery-mentors", "jurisdiction": "US-OR", "min_age": 18, "meeting_ways": ["in_person", "community", "phone", "video", "group"],
 "capacity": 80, "locations": ["portland", "hillsboro"], "limits": [],
 "terms": ["people-with-addiction-issues", "substance-related-disorders", "addiction", "harm-reduction", "motivational-interviewing", "individuals", "groups", "recovery-center", "people-without-housing"],
 "texts": {
  "en": {"name": "Recovery mentors", "summary": "A mentor in recovery walks with you, whether you have stopped, want to stop, or are not sure yet.",
   "who_can_join": "Adults 18 and older who drink or use drugs more than they want to. You do not have to be sober to start. Medicaid members are welcome, with or without treatment.",
   "what_happens": "Your mentor has been where you are. You meet for coffee, go to a group, or take a call late in the day. You talk about what pulls you back and what keeps you steady. Your mentor knows the meetings, the housing lists and the people who help.",
   "how_to_join": "Fill out the form on this site, or call us. Someone calls you to set up an assessment of one hour. Then you meet your mentor.",
   "offers": ["A mentor with the state's recovery mentor certificate (CRM)", "Company at your first meetings", "Help with housing, work and papers", "Narcan, and how to use it"]},
  "es": {"name": "Mentores de recuperación", "summary": "Un mentor en recuperación camina con usted, ya sea que haya dejado de consumir, quiera dejarlo o aún no lo sepa.",
   "who_can_join": "Adultos de 18 años o más que beben o consumen drogas más de lo que quisieran. No hace falta estar sobrio para empezar. Las personas con Medicaid son bienvenidas, con o sin tratamiento.",
   "what_happens": "Su mentor estuvo donde usted está. Se ven para tomar un café, van a un grupo o hablan por teléfono al final del día. Hablan de lo que le jala hacia atrás y de lo que le da firmeza. Su mentor conoce las reuniones, las listas de vivienda y a la gente que ayuda.",
   "how_to_join": "Llene el formulario de este sitio o llámenos. Alguien le llama para acordar una evaluación de una hora. Después conoce a su mentor.",
   "offers": ["Un mentor con certificado de mentor de recuperación (CRM)", "Compañía en sus primeras reuniones", "Ayuda con vivienda, trabajo y documentos", "Narcan, y cómo usarlo"]}}},
{"slug": "peer-groups", "jurisdiction": "US-OR", "min_age": 18, "meeting_ways": ["group", "in_person", "video"],
 "locations": ["portland", "tigard"], "limits": [],
 "terms": ["peer-support", "adults", "groups", "coping-skills", "loneliness", "wrap", "recovery-center"],
 "texts": {
  "en": {"name": "Peer groups", "summary": "A small circle that meets each week, led by peers. Say a lot or nothing at all.",
   "who_can_join": "Adults 18 and older who would like company on the way. Medicaid members are welcome.",
   "what_happens": "Each group meets for an hour and a half. We open with a check-in that you may pass on. Then we talk about one thing, like sleep, family or work. Some groups write a Wellness Recovery Action Plan. You can come in person in Portland and Tigard, or by video.",
   "how_to_join": "Fill out the form on this site, or call us. Someone calls you to set up an assessment of one hour. Then you choose a group.",
   "offers": ["Groups in the day and in the evening", "One group in Spanish", "Coffee, and a bus ticket home if you need one"]},
  "es": {"name": "Grupos de pares", "summary": "Un círculo pequeño que se reúne cada semana, guiado por pares. Hable mucho o no diga nada.",
   "who_can_join": "Adultos de 18 años o más que quieren compañía en el camino. Las personas con Medicaid son bienvenidas.",
   "what_happens": "Cada grupo dura una hora y media. Empezamos con una ronda en la que puede pasar su turno. Después hablamos de un solo tema, como el sueño, la familia o el trabajo. Algunos grupos escriben un plan de acción para el bienestar (WRAP). Puede venir en persona en Portland y Tigard, o por video.",
   "how_to_join": "Llene el formulario de este sitio o llámenos. Alguien le llama para acordar una evaluación de una hora. Después elige un grupo.",
   "offers": ["Grupos de día y de noche", "Un grupo en español", "Café, y un boleto de autobús a casa si lo necesita"]}}},
{"slug": "family-peers", "jurisdiction": "US-OR", "meeting_ways": ["home", "community", "phone", "video", "group"],
 "capacity": 30, "has_waiting_list": true, "locations": ["hillsboro"], "limits": [],
 "terms": ["family-members", "families", "youth-and-young-adults", "schools", "home-health", "trauma-informed"],
 "texts": {
  "en": {"name": "Family peers", "summary": "For parents and others who raise a child with mental health needs, from people who raised one too.",
   "who_can_join": "Parents, grandparents and others who care for a child or a young adult. The young person does not need to be in care with us. Medicaid members are welcome.",
   "what_happens": "A family peer comes to you, or meets you at school, in a park or on the phone. They help you get ready for meetings and sit beside you in them. They also ask how you are, which few people do.",
   "how_to_join": "Fill out the form on this site, or call us. Someone calls you to set up an assessment of one hour. There may be a wait; we tell you how long.",
   "offers": ["Help before and at school and care meetings", "A family evening once a month", "Family peers who speak Spanish"]},
  "es": {"name": "Pares para familias", "summary": "Para madres, padres y otras personas que crían a un niño con necesidades de salud mental, de parte de quienes también lo vivieron.",
   "who_can_join": "Madres, padres, abuelos y otras personas que cuidan a un niño o a un joven. No hace falta que el joven reciba atención con nosotros. Las personas con Medicaid son bienvenidas.",
   "what_happens": "Un par para familias va a su casa, o se ven en la escuela, en un parque o por teléfono. Le ayuda a preparar reuniones y se sienta a su lado en ellas. También le pregunta cómo está usted, algo que poca gente hace.",
   "how_to_join": "Llene el formulario de este sitio o llámenos. Alguien le llama para acordar una evaluación de una hora. Puede haber espera; le decimos cuánta.",
   "offers": ["Ayuda antes y durante las reuniones de escuela y de atención", "Una noche familiar al mes", "Pares para familias que hablan español"]}}},
{"slug": "raleigh-peer-support", "jurisdiction": "US-NC", "min_age": 18, "meeting_ways": ["in_person", "home", "community", "phone", "group"],
 "capacity": 60, "locations": ["raleigh"],
 "limits": [
  {"kind": "group_size", "at_most": 9, "jurisdiction": "US-NC", "note": "A state notice of 2019 allows 1:12 in groups."},
  {"kind": "workers_per_supervisor_fte", "at_most": 6, "jurisdiction": "US-NC", "note": "A state notice of 2019 allows 1:8.", "source_url": "https://medicaid.ncdhhs.gov/blog/2019/11/05/peer-support-services-state-plan-amendment-and-policy-update"},
  {"kind": "caseload", "at_most": 12, "jurisdiction": "US-NC", "note": "A state notice of 2019 says 1:12; the notice of one plan says 1:15.", "source_url": "https://medicaid.ncdhhs.gov/blog/2019/11/05/peer-support-services-state-plan-amendment-and-policy-update"}],
 "terms": ["adults", "dual-diagnosis", "peer-support", "wrap", "advance-directives", "person-centered", "individuals", "groups", "leaving-hospital", "home-health", "coping-skills"],
 "texts": {
  "en": {"name": "Raleigh peer support", "summary": "Set times with a peer, to learn to run your own recovery and to speak up for yourself.",
   "who_can_join": "Adults 18 and older in the Raleigh area who live with a mental health or a substance use condition, or both. Medicaid members are welcome.",
   "what_happens": "You and your peer meet at set times. You build on what you are good at: knowing your signs, living day by day, being with people.\n\nYour peer helps you get ready to see a doctor and goes with you if you like. You can write a crisis plan, a Wellness Recovery Action Plan or an advance directive. It says what you want if you get very unwell.\n\nAfter a hospital stay, your peer helps you settle back in.",
   "how_to_join": "Fill out the form on this site, or call us. Someone calls you to set up an assessment of one hour. A clinician signs the order for the service. Then you meet your peer.",
   "offers": ["Self-help: choices that are yours, and people you can turn to", "Speaking up: letters, calls, and talks about what recovery means", "Going with you: doctors, benefits and other services", "Before and after a crisis: plans, early signs and how to ask for help"]},
  "es": {"name": "Apoyo entre pares en Raleigh", "summary": "Encuentros fijos con un par, para aprender a llevar su propia recuperación y a hablar por usted.",
   "who_can_join": "Adultos de 18 años o más de la zona de Raleigh que viven con una condición de salud mental, de consumo de sustancias o las dos. Las personas con Medicaid son bienvenidas.",
   "what_happens": "Usted y su par se ven a horas fijas. Parten de lo que usted ya sabe hacer: conocer sus señales, vivir el día a día, estar con otras personas.\n\nSu par le ayuda a prepararse para ver al médico y va con usted si lo desea. Puede escribir un plan de crisis, un plan de acción para el bienestar (WRAP) o una directiva anticipada. Ahí dice lo que quiere si llega a estar muy mal.\n\nDespués de una estancia en el hospital, su par le ayuda a retomar su vida.",
   "how_to_join": "Llene el formulario de este sitio o llámenos. Alguien le llama para acordar una evaluación de una hora. Un profesional clínico firma la orden del servicio. Después conoce a su par.",
   "offers": ["Ayuda mutua: decisiones que son suyas y gente a quien acudir", "Alzar la voz: cartas, llamadas y charlas sobre lo que es la recuperación", "Acompañarle: médicos, beneficios y otros servicios", "Antes y después de una crisis: planes, primeras señales y cómo pedir ayuda"]}}},
{"slug": "manassas-recovery", "jurisdiction": "US-VA", "min_age": 18, "meeting_ways": ["in_person", "home", "community", "group"],
 "capacity": 45, "locations": ["manassas"],
 "limits": [{"kind": "group_size", "at_most": 10, "jurisdiction": "US-VA", "note": "12VAC30-130-5210.", "source_url": "https://law.lis.virginia.gov/admincode/title12/agency30/chapter130/section5210/"}],
 "terms": ["people-with-addiction-issues", "victims-of-crime-or-abuse", "racial-justice-allied", "dual-diagnosis", "trauma", "families", "individuals", "residential-treatment", "non-profit"],
 "texts": {
  "en": {"name": "Manassas recovery support", "summary": "You write your own recovery plan, and a peer helps you live it, in Manassas and nearby.",
   "who_can_join": "Adults 18 and older who live with addiction, trauma or mental health struggles, and their families. Medicaid members are welcome.",
   "what_happens": "The plan is yours. It looks at your whole life: health, a home, family, school or work, and your place in the community. It may name support groups or therapy you want.\n\nYou go over it with a recovery support specialist and change it when life changes. It also says what to do if you drop out for a while, so the door stays open.",
   "how_to_join": "Fill out the form on this site, or call us. Someone calls you to set up an assessment of one hour. We start within 30 days after the service is recommended.",
   "offers": ["A recovery plan that you write", "A sober companion when you want one", "Help with housing, work and health care", "Groups of 10 people at most"]},
  "es": {"name": "Apoyo para la recuperación en Manassas", "summary": "Usted escribe su propio plan de recuperación y un par le ayuda a vivirlo, en Manassas y alrededores.",
   "who_can_join": "Adultos de 18 años o más que viven con adicción, trauma o problemas de salud mental, y sus familias. Las personas con Medicaid son bienvenidas.",
   "what_happens": "El plan es suyo. Mira toda su vida: la salud, un hogar, la familia, la escuela o el trabajo y su lugar en la comunidad. Puede incluir los grupos de apoyo o la terapia que usted quiera.\n\nLo revisa con un especialista en apoyo a la recuperación y lo cambia cuando cambia la vida. También dice qué hacer si usted se aleja por un tiempo, para que la puerta siga abierta.",
   "how_to_join": "Llene el formulario de este sitio o llámenos. Alguien le llama para acordar una evaluación de una hora. Empezamos dentro de los 30 días siguientes a la recomendación del servicio.",
   "offers": ["Un plan de recuperación escrito por usted", "Compañía sobria cuando la quiera", "Ayuda con vivienda, trabajo y atención médica", "Grupos de 10 personas como máximo"]}}}
]$json$::jsonb) with ordinality;

insert into public.programs (slug, status, position, jurisdiction, min_age, max_age, meeting_ways, capacity, has_waiting_list)
select d ->> 'slug', 'published', n, d ->> 'jurisdiction', (d ->> 'min_age')::smallint, (d ->> 'max_age')::smallint,
  array(select jsonb_array_elements_text(d -> 'meeting_ways'))::public.meeting_way[], (d ->> 'capacity')::smallint, coalesce((d ->> 'has_waiting_list')::boolean, false)
from seed_programs;

insert into public.program_texts (program_id, locale, name, summary, who_can_join, what_happens, how_to_join, offers)
select p.id, t.key::public.locale, t.value ->> 'name', t.value ->> 'summary', t.value ->> 'who_can_join', t.value ->> 'what_happens', t.value ->> 'how_to_join',
  array(select jsonb_array_elements_text(t.value -> 'offers'))
from seed_programs s join public.programs p on p.slug = d ->> 'slug' cross join jsonb_each(d -> 'texts') t;

insert into public.program_limits (program_id, kind, at_most, jurisdiction, source_url, note)
select p.id, (l ->> 'kind')::public.program_limit_kind, (l ->> 'at_most')::numeric, l ->> 'jurisdiction', l ->> 'source_url', l ->> 'note'
from seed_programs s join public.programs p on p.slug = d ->> 'slug' cross join jsonb_array_elements(d -> 'limits') l;

insert into public.program_locations (program_id, location_id)
select p.id, l.id from seed_programs s join public.programs p on p.slug = d ->> 'slug'
  cross join jsonb_array_elements_text(d -> 'locations') as at (slug) join public.locations l on l.slug = at.slug;

insert into public.program_terms (program_id, term_id)
select p.id, term from seed_programs s join public.programs p on p.slug = d ->> 'slug' cross join jsonb_array_elements_text(d -> 'terms') term;

drop table seed_programs;

-- Jobs -----------------------------------------------------------------------------------------
-- A posting with a template takes its words from there (96_job_templates.sql), unless it has its own, and without asks of
-- its own the template's requirements too.

create temporary table seed_jobs as select value as d from jsonb_array_elements($json$[
{"reference": "TR-1001", "template": "oregon-young-adults", "slug": "peer-support-specialist-young-adults", "program": "early-path", "jurisdiction": "US-OR", "types": ["full_time"],
 "schedule": {"days": [1, 2, 3, 4, 5], "from": "09:00", "to": "17:00", "hours": 40}, "workplace": "remote", "places": {"milwaukie": 50, "tigard": 50},
 "pay": [16.05, 17.25, "hour"], "published_days_ago": 9, "closes_in_days": 33,
 "terms": ["peer-specialist", "youth-and-young-adults", "first-episode-psychosis", "person-centered", "individuals", "families", "home-health", "outpatient", "non-profit"],
 "texts": {
  "en": {"title": "Peer Support Specialist, young adults", "summary": "Early Path stands by young people who have begun to see, hear or believe things that scare them. As a certified peer you work with those who have asked for one, half of the week from Milwaukie and half from Tigard.", "workplace_note": "You work from home for now. When it is possible to meet in person again, half of your time belongs to the Clackamas County team in Milwaukie and half to the Washington County team in Tigard. Both are in the Portland area."},
  "es": {"title": "Especialista de apoyo entre pares, jóvenes", "summary": "Early Path acompaña a jóvenes que han empezado a ver, oír o creer cosas que les asustan. Como par certificado, usted trabaja con quienes lo han pedido, media semana desde Milwaukie y media desde Tigard.", "workplace_note": "Por ahora trabaja desde casa. Cuando se pueda volver en persona, la mitad de su tiempo es del equipo del condado de Clackamas, en Milwaukie, y la otra mitad del condado de Washington, en Tigard. Ambos están en la zona de Portland."}}},
{"reference": "TR-1002", "template": "north-carolina", "slug": "peer-support-specialist-raleigh", "program": "raleigh-peer-support", "jurisdiction": "US-NC", "types": ["full_time", "part_time"],
 "schedule": {}, "workplace": "in_person", "places": {"raleigh": 100}, "pay": [17.50, 20.00, "hour"], "published_days_ago": 15, "closes_in_days": 40,
 "terms": ["peer-specialist", "adults", "dual-diagnosis", "wrap", "advance-directives", "person-centered", "coping-skills", "leaving-hospital", "individuals", "groups", "home-health", "hospital"],
 "texts": {
  "en": {"title": "Peer Support Specialist, Raleigh"},
  "es": {"title": "Especialista de apoyo entre pares, Raleigh"}}},
{"reference": "TR-1003", "template": "general", "slug": "peer-support-specialist-portland", "program": "one-to-one", "jurisdiction": "US-OR", "types": ["full_time"],
 "schedule": {"days": [1, 2, 3, 4, 5], "from": "08:30", "to": "17:00", "hours": 40}, "workplace": "in_person", "places": {"portland": 100}, "pay": [30000, 50000, "year"], "published_days_ago": 4, "closes_in_days": 45,
 "terms": ["peer-specialist", "adults", "peer-support", "dual-diagnosis", "coping-skills", "individuals", "groups", "outpatient", "non-profit"],
 "asks": [["lived-experience-both", "application"], ["listening", "interview"], ["knows-recovery", "interview"], ["empathy", "interview"], ["gets-on-with-people", "interview"], ["computer-basics", "interview"],
  ["one-to-two-years", "interview", null, "welcome"], ["leads-groups", "interview", null, "welcome"], ["high-school-diploma", "conditional_offer"], ["or-background-check", "conditional_offer"], ["not-excluded", "conditional_offer"],
  ["or-pss-adult-mental-health", "after_start", 180], ["or-orientation", "after_start", 30]],
 "texts": {
  "en": {"title": "Peer Support Specialist, Portland"},
  "es": {"title": "Especialista de apoyo entre pares, Portland"}}},
{"reference": "TR-1004", "template": "virginia", "slug": "peer-recovery-specialist-manassas", "program": "manassas-recovery", "jurisdiction": "US-VA", "types": ["full_time", "contract"],
 "schedule": {"hours": 40}, "workplace": "in_person", "places": {"manassas": 100}, "pay": [20.00, 22.00, "hour"], "published_days_ago": 21, "closes_in_days": 28,
 "terms": ["other-behavioral-health-field", "peer-specialist", "avoidant-personality-disorder", "dual-diagnosis", "substance-related-disorders", "addiction", "coping-skills", "substance-abuse", "trauma", "ect", "families", "individuals",
  "peer-support", "people-with-addiction-issues", "victims-of-crime-or-abuse", "racial-justice-allied", "government", "milieu", "non-profit", "research", "residential-treatment", "schools", "home-health", "forensic"],
 "texts": {
  "en": {"title": "Peer Recovery Specialist, Manassas", "workplace_note": "All work is in person, in Manassas (20110) and nearby."},
  "es": {"title": "Especialista en recuperación entre pares, Manassas", "workplace_note": "Todo el trabajo es en persona, en Manassas (20110) y alrededores."}}},
{"reference": "TR-1005", "slug": "recovery-mentor-hillsboro", "program": "recovery-mentors", "jurisdiction": "US-OR", "status": "closed", "close_reason": "The closing date was moved up; enough people applied.", "types": ["full_time"],
 "schedule": {"days": [1, 2, 3, 4, 5], "from": "10:00", "to": "18:30", "hours": 40}, "workplace": "in_person", "places": {"hillsboro": 100}, "pay": [19.00, 21.50, "hour"], "published_days_ago": 60, "closes_in_days": 3, "closed_days_ago": 6,
 "terms": ["peer-specialist", "people-with-addiction-issues", "addiction", "harm-reduction", "recovery-center"],
 "asks": [["lived-experience-recovery", "application"], ["or-crm", "conditional_offer"], ["or-background-check", "conditional_offer"]],
 "texts": {
  "en": {"title": "Recovery Mentor, Hillsboro", "summary": "Walk with adults in Hillsboro who want to drink or use less, or not at all.", "responsibilities": ["Meet people where they are", "Lead a weekly group", "Help with housing, work and papers"], "benefits": ["Health insurance", "Paid time off"]},
  "es": {"title": "Mentor o mentora de recuperación, Hillsboro", "summary": "Camine con adultos de Hillsboro que quieren beber o consumir menos, o dejarlo.", "responsibilities": ["Encontrar a la gente donde está", "Guiar un grupo semanal", "Ayudar con vivienda, trabajo y documentos"], "benefits": ["Seguro médico", "Vacaciones pagadas"]}}},
{"reference": "TR-1006", "slug": "peer-wellness-specialist-portland", "program": "one-to-one", "jurisdiction": "US-OR", "status": "filled", "close_reason": "Filled.", "types": ["part_time"],
 "schedule": {"days": [1, 3, 5], "from": "09:00", "to": "15:00", "hours": 18}, "workplace": "hybrid", "places": {"portland": 100}, "pay": [21.00, 24.00, "hour"], "published_days_ago": 75, "closes_in_days": 5, "closed_days_ago": 12,
 "terms": ["peer-specialist", "adults", "depression", "outpatient"],
 "asks": [["lived-experience", "application"], ["or-pws", "conditional_offer"], ["or-thw-registry", "conditional_offer"], ["or-background-check", "conditional_offer"]],
 "texts": {
  "en": {"title": "Peer Wellness Specialist, Portland", "summary": "Help people look after body and mind together: sleep, food, moving, and seeing a doctor.", "responsibilities": ["Make wellness plans with people", "Go along to visits with the doctor"], "benefits": ["Paid time off", "Training"]},
  "es": {"title": "Especialista de bienestar entre pares, Portland", "summary": "Ayude a cuidar juntos el cuerpo y la mente: dormir, comer, moverse y ver al médico.", "responsibilities": ["Hacer planes de bienestar con las personas", "Acompañar a citas médicas"], "benefits": ["Vacaciones pagadas", "Capacitación"]}}},
{"reference": "TR-1007", "slug": "outreach-peer-gresham", "jurisdiction": "US-OR", "status": "draft", "types": ["full_time"], "schedule": {}, "workplace": "in_person", "places": {}, "terms": ["peer-specialist"], "asks": [],
 "texts": {"en": {"title": "Outreach Peer (draft)", "summary": "To be written with the new outreach team. Pay and place are not settled yet."}}},
{"reference": "TR-1008", "slug": "evening-group-facilitator", "program": "peer-groups", "jurisdiction": "US-OR", "types": ["part_time"],
 "schedule": {"days": [2, 4], "from": "16:00", "to": "20:00", "hours": 8}, "workplace": "in_person", "places": {"portland": 100}, "pay": [22.00, 24.00, "hour"], "published_days_ago": 12, "closes_in_days": 20,
 "terms": ["peer-specialist", "adults", "groups", "coping-skills", "loneliness", "wrap", "recovery-center"],
 "asks": [["lived-experience", "application"], ["leads-groups", "interview"], ["or-pss-adult-mental-health", "conditional_offer"], ["or-thw-registry", "conditional_offer"], ["or-background-check", "conditional_offer"], ["cpr-first-aid", "after_start", 90]],
 "texts": {
  "en": {"title": "Evening Group Facilitator", "summary": "Lead two evening groups a week in Portland, where people say a lot or nothing at all.",
   "responsibilities": ["Prepare and lead two groups of an hour and a half", "Keep the circle safe, and see who has gone quiet", "Write a short note after each group", "Stay half an hour for those who want to talk"], "benefits": ["Paid time to prepare", "Paid sick time", "A bus pass"], "schedule_note": "Two evenings a week. You can swap with the other facilitator."},
  "es": {"title": "Facilitador o facilitadora de grupos, por la noche", "summary": "Guíe dos grupos por semana en Portland, donde cada quien habla mucho o no dice nada.",
   "responsibilities": ["Preparar y guiar dos grupos de una hora y media", "Cuidar que el círculo sea seguro y notar quién se ha quedado callado", "Escribir una nota breve después de cada grupo", "Quedarse media hora con quienes quieran hablar"], "benefits": ["Tiempo pagado para preparar", "Días de enfermedad pagados", "Pase de autobús"], "schedule_note": "Dos noches por semana. Puede cambiar turnos con el otro facilitador."}}},
{"reference": "TR-1009", "slug": "family-peer-hillsboro", "program": "family-peers", "jurisdiction": "US-OR", "types": ["full_time"],
 "schedule": {"days": [1, 2, 3, 4, 5], "from": "10:00", "to": "18:00", "hours": 37.5}, "workplace": "hybrid", "places": {"hillsboro": 100}, "pay": [19.00, 22.50, "hour"], "published_days_ago": 6, "closes_in_days": 36,
 "terms": ["peer-specialist", "family-members", "families", "schools", "home-health", "trauma-informed"],
 "asks": [["lived-experience-family", "application"], ["good-communication", "interview"], ["or-pss-family", "conditional_offer"], ["or-thw-registry", "conditional_offer"], ["own-car", "conditional_offer"], ["driver-license", "conditional_offer"],
  ["or-background-check", "conditional_offer"], ["auto-insurance", "start"], ["or-orientation", "after_start", 30]],
 "texts": {
  "en": {"title": "Family Peer, Washington County", "summary": "You raised a child whose mind was a hard place to live. Now you stand by parents who are in the middle of it.",
   "responsibilities": ["Visit families at home, at school or in the park", "Get ready for meetings with them, and sit beside them there", "Ask parents how they are, and wait for the answer", "Lead a family evening once a month", "Keep private what families tell you"], "benefits": ["Health, dental and vision insurance", "Four weeks of paid time off", "Mileage"], "schedule_note": "One evening a month is the family evening; you take those hours off another day.", "workplace_note": "About one day a week from home, for notes and calls."},
  "es": {"title": "Par para familias, condado de Washington", "summary": "Usted crió a un hijo para quien vivir con su propia mente era difícil. Ahora acompaña a madres y padres que están en medio de eso.",
   "responsibilities": ["Visitar a las familias en casa, en la escuela o en el parque", "Preparar con ellas las reuniones y sentarse a su lado", "Preguntar a madres y padres cómo están y esperar la respuesta", "Guiar una noche familiar al mes", "Guardar en privado lo que cuentan las familias"], "benefits": ["Seguro médico, dental y de la vista", "Cuatro semanas de vacaciones pagadas", "Pago por millas"], "schedule_note": "Una noche al mes es la noche familiar; esas horas se toman libres otro día.", "workplace_note": "Cerca de un día por semana desde casa, para notas y llamadas."}}},
{"reference": "TR-1010", "slug": "bilingual-peer-support-specialist", "program": "one-to-one", "jurisdiction": "US-OR", "types": ["full_time"],
 "schedule": {"days": [2, 3, 4, 5, 6], "from": "10:00", "to": "18:30", "hours": 40}, "workplace": "in_person", "places": {"portland": 60, "hillsboro": 40}, "pay": [20.50, 24.00, "hour"], "published_days_ago": 2, "closes_in_days": 55,
 "terms": ["peer-specialist", "community-health-worker", "adults", "spanish-speakers", "peer-support", "individuals", "home-health", "non-profit"],
 "asks": [["lived-experience", "application"], ["speaks-spanish", "interview"], ["listening", "interview"], ["or-pss-adult-mental-health", "after_start", 180], ["or-background-check", "conditional_offer"], ["driver-license", "conditional_offer", null, "welcome"], ["or-orientation", "after_start", 30]],
 "texts": {
  "en": {"title": "Bilingual Peer Support Specialist (Spanish)", "summary": "Be the peer who speaks the language people dream in. You meet Spanish speakers in Portland and Hillsboro, at home, at our office and in the places they trust.",
   "responsibilities": ["Meet people one to one in Spanish or English", "Lead our Spanish group on Thursday evenings", "Help people find their way to services, and sit with them there", "Tell the team what gets lost between languages, and help us fix it"], "benefits": ["$1.50 an hour more for Spanish, already in the range", "Health, dental and vision insurance", "We pay for your training and your certificate"], "schedule_note": "Tuesday to Saturday. Thursdays end at 8:00 p.m. and start later.", "pay_note": "The range holds the extra pay for Spanish."},
  "es": {"title": "Especialista de apoyo entre pares bilingüe (español)", "summary": "Sea el par que habla el idioma en que la gente sueña. Se reúne con personas de habla hispana en Portland y Hillsboro, en sus casas, en nuestra oficina y en los lugares en que confían.",
   "responsibilities": ["Reunirse uno a uno en español o inglés", "Guiar nuestro grupo en español los jueves por la noche", "Ayudar a llegar a los servicios y acompañar ahí", "Contar al equipo lo que se pierde entre idiomas y ayudarnos a corregirlo"], "benefits": ["$1.50 más por hora por hablar español, ya incluidos en el rango", "Seguro médico, dental y de la vista", "Pagamos su capacitación y su certificado"], "schedule_note": "De martes a sábado. Los jueves se termina a las 8:00 p.m. y se empieza más tarde.", "pay_note": "El rango incluye el pago adicional por español."}}},
{"reference": "TR-1011", "slug": "peer-team-supervisor-raleigh", "program": "raleigh-peer-support", "jurisdiction": "US-NC", "types": ["full_time"],
 "schedule": {"days": [1, 2, 3, 4, 5], "from": "08:30", "to": "17:00", "hours": 40}, "workplace": "hybrid", "places": {"raleigh": 100}, "pay": [52000, 61000, "year"], "published_days_ago": 18, "closes_in_days": 25,
 "terms": ["peer-specialist", "adults", "peer-support", "individuals", "groups", "outpatient", "non-profit"],
 "asks": [["lived-experience-nc", "application"], ["three-years-as-peer", "application"], ["nc-cpss", "conditional_offer"], ["nc-background-check", "conditional_offer"], ["not-excluded", "conditional_offer"]],
 "texts": {
  "en": {"title": "Peer Team Supervisor, Raleigh", "summary": "Lead a team of up to six full-time peers in Raleigh, as someone who has done the work.",
   "responsibilities": ["Meet each peer every week, and write down date, minutes and topics", "Keep caseloads and groups inside their limits", "Plan crisis cover with the clinical team", "Join hiring, and help new peers through their first month"], "benefits": ["401(k) plan", "Health, dental and vision insurance", "Five weeks of paid time off"], "workplace_note": "Three days in the office, two where you like.", "about_the_work": "The qualified professional (QP) of the program signs clinical orders and supports you."},
  "es": {"title": "Supervisor o supervisora del equipo de pares, Raleigh", "summary": "Dirija un equipo de hasta seis pares de tiempo completo en Raleigh, como alguien que ha hecho ese trabajo.",
   "responsibilities": ["Reunirse cada semana con cada par y anotar fecha, minutos y temas", "Cuidar que casos y grupos no pasen sus límites", "Planear la cobertura de crisis con el equipo clínico", "Participar en la contratación y acompañar el primer mes de los nuevos pares"], "benefits": ["Plan 401(k)", "Seguro médico, dental y de la vista", "Cinco semanas de vacaciones pagadas"], "workplace_note": "Tres días en la oficina y dos donde usted prefiera.", "about_the_work": "El profesional calificado (QP) del programa firma las órdenes clínicas y le apoya."}}},
{"reference": "TR-1012", "slug": "weekend-warm-line-peer", "jurisdiction": "US-OR", "types": ["part_time", "temporary"],
 "schedule": {"days": [6, 7], "from": "10:00", "to": "18:30", "hours": 16}, "workplace": "remote", "places": {}, "pay": [18.25, 19.75, "hour"], "published_days_ago": 1, "closes_in_days": 18,
 "terms": ["peer-specialist", "adults", "loneliness", "coping-skills", "telehealth"],
 "asks": [["lived-experience", "application"], ["listening", "interview"], ["or-background-check", "conditional_offer"], ["or-pss-adult-mental-health", "after_start", 120]],
 "texts": {
  "en": {"title": "Weekend Warm Line Peer", "summary": "Answer calls from people who want to talk before it gets too much. You work fully from home, anywhere in Oregon.",
   "responsibilities": ["Take calls and texts on Saturday and Sunday", "Listen first", "Pass a caller on to 988 when they need more, and stay on the line until someone is there"], "benefits": ["Paid training", "Headset and phone line", "Paid sick time"], "schedule_note": "The post runs for six months; it may become lasting.", "workplace_note": "This job is fully remote. You need a quiet room in Oregon with a good connection."},
  "es": {"title": "Par para la línea de apoyo de fin de semana", "summary": "Conteste llamadas de personas que quieren hablar antes de que todo sea demasiado. Trabaja totalmente desde casa, en cualquier lugar de Oregon.",
   "responsibilities": ["Atender llamadas y mensajes el sábado y el domingo", "Escuchar primero", "Pasar al 988 a quien necesite más y quedarse en la línea hasta que contesten"], "benefits": ["Capacitación pagada", "Audífonos y línea telefónica", "Días de enfermedad pagados"], "schedule_note": "El puesto dura seis meses; puede volverse permanente.", "workplace_note": "Este empleo es totalmente remoto. Necesita un cuarto tranquilo en Oregon con buena conexión."}}},
{"reference": "TR-1013", "slug": "hospital-bridge-peer", "program": "recovery-mentors", "jurisdiction": "US-OR", "types": ["contract"],
 "schedule": {}, "workplace": "in_person", "places": {"portland": 70, "milwaukie": 30}, "pay": [23.00, 26.00, "hour"], "published_days_ago": 27, "closes_in_days": 10,
 "terms": ["peer-specialist", "people-with-addiction-issues", "people-without-housing", "substance-related-disorders", "addiction", "trauma", "leaving-hospital", "individuals", "hospital", "forensic"],
 "asks": [["lived-experience-recovery", "application"], ["flexible-hours", "interview"], ["or-crm", "conditional_offer"], ["or-thw-registry", "conditional_offer"], ["or-background-check", "conditional_offer"], ["not-excluded", "conditional_offer"]],
 "texts": {
  "en": {"title": "Hospital Bridge Peer", "summary": "Meet people at the bedside after an overdose or a hard detox, and be there on the day they go home.",
   "responsibilities": ["Come to the hospital within two hours of a call", "Listen, and offer, and take no for an answer", "Be there when people leave, and for the first 30 days"], "benefits": ["Pay for time on call", "Mileage and parking"], "schedule_note": "You choose your shifts two weeks ahead. Days, evenings and weekends.", "pay_note": "Contract pay. Time on call is paid at $5.00 an hour on top."},
  "es": {"title": "Par de enlace en el hospital", "summary": "Encuentre a la gente junto a su cama después de una sobredosis o una desintoxicación dura, y esté ahí el día en que vuelve a casa.",
   "responsibilities": ["Llegar al hospital en las dos horas siguientes a una llamada", "Escuchar, ofrecer y aceptar un no", "Estar presente a la salida y durante los primeros 30 días"], "benefits": ["Pago por tiempo de guardia", "Millas y estacionamiento"], "schedule_note": "Usted elige sus turnos con dos semanas de anticipación. Días, noches y fines de semana.", "pay_note": "Pago por contrato. La guardia se paga aparte, a $5.00 por hora."}}},
{"reference": "TR-1014", "slug": "peer-intern-manassas", "program": "manassas-recovery", "jurisdiction": "US-VA", "types": ["intern", "part_time"],
 "schedule": {"days": [1, 2, 3, 4], "from": "13:00", "to": "18:00", "hours": 20}, "workplace": "in_person", "places": {"manassas": 100}, "pay": [18.00, 18.00, "hour"], "published_days_ago": 11, "closes_in_days": 30,
 "terms": ["peer-specialist", "people-with-addiction-issues", "racial-justice-allied", "individuals", "families", "schools", "non-profit"],
 "asks": [["lived-experience-recovery", "application"], ["high-school-diploma", "conditional_offer"], ["va-fingerprints", "conditional_offer"], ["va-prs-training", "after_start", 120]],
 "texts": {
  "en": {"title": "Peer Intern, Manassas", "summary": "Learn the work beside a certified peer, be paid for it, and collect the 500 hours you need for Virginia's certificate.",
   "responsibilities": ["Go along on visits", "Help run a group", "Visit schools with the outreach team", "Take the state's course on our time"], "benefits": ["Paid state course", "An hour of supervision each week"], "schedule_note": "Six months, 20 hours a week."},
  "es": {"title": "Práctica como par, Manassas", "summary": "Aprenda el trabajo al lado de un par certificado, con pago, y reúna las 500 horas que pide el certificado de Virginia.",
   "responsibilities": ["Acompañar visitas", "Ayudar a guiar un grupo", "Visitar escuelas con el equipo de alcance", "Tomar el curso del estado en horas de trabajo"], "benefits": ["Curso estatal pagado", "Una hora de supervisión por semana"], "schedule_note": "Seis meses, 20 horas por semana."}}}
]$json$::jsonb);

insert into public.jobs (slug, reference, status, program_id, jurisdiction, employment_types, schedule_kind, schedule_days, starts_at_time, ends_at_time, hours_per_week,
  workplace, pay_min, pay_max, pay_unit, closes_at, published_at, closed_at, close_reason)
select d ->> 'slug', d ->> 'reference', coalesce(d ->> 'status', 'published')::public.job_status, (select id from public.programs p where p.slug = d ->> 'program'), d ->> 'jurisdiction',
  array(select jsonb_array_elements_text(d -> 'types'))::public.employment_type[],
  (case when d -> 'schedule' ? 'days' then 'fixed' else 'varies' end)::public.schedule_kind,
  array(select jsonb_array_elements_text(d -> 'schedule' -> 'days'))::smallint[], (d -> 'schedule' ->> 'from')::time, (d -> 'schedule' ->> 'to')::time, (d -> 'schedule' ->> 'hours')::numeric,
  (d ->> 'workplace')::public.workplace, (d -> 'pay' ->> 0)::numeric, (d -> 'pay' ->> 1)::numeric, (d -> 'pay' ->> 2)::public.pay_unit,
  -- the last minute of the day in Oregon
  ((now() at time zone 'America/Los_Angeles')::date + (d ->> 'closes_in_days')::int + time '23:59') at time zone 'America/Los_Angeles',
  now() - make_interval(days => (d ->> 'published_days_ago')::int), now() - make_interval(days => (d ->> 'closed_days_ago')::int), d ->> 'close_reason'
from seed_jobs;

insert into public.job_texts (job_id, locale, title, summary, responsibilities, benefits, schedule_note, workplace_note, pay_note, about_the_work)
select j.id, t.key::public.locale, t.value ->> 'title', t.value ->> 'summary', array(select jsonb_array_elements_text(t.value -> 'responsibilities')),
  array(select jsonb_array_elements_text(t.value -> 'benefits')), t.value ->> 'schedule_note', t.value ->> 'workplace_note', t.value ->> 'pay_note', t.value ->> 'about_the_work'
from seed_jobs s join public.jobs j on j.slug = d ->> 'slug' left join public.job_templates p on p.id = d ->> 'template'
cross join lateral (select key, coalesce(p.document -> 'texts' -> key, '{}') || value as value from jsonb_each(d -> 'texts')) t;

insert into public.job_places (job_id, location_id, share_percent)
select j.id, l.id, p.value::smallint from seed_jobs s join public.jobs j on j.slug = d ->> 'slug' cross join jsonb_each_text(d -> 'places') p join public.locations l on l.slug = p.key;

insert into public.job_terms (job_id, term_id)
select j.id, term from seed_jobs s join public.jobs j on j.slug = d ->> 'slug' cross join jsonb_array_elements_text(d -> 'terms') term;

-- an ask is [what, when due, days after the start, "welcome" when only preferred]
create temporary table seed_requirements as
select gen_random_uuid() as id, j.id as job_id, a.n as position, a.value ->> 0 as name, k.id as phrase, coalesce(k.kind, 'credential') as kind, (a.value ->> 1)::public.requirement_due as due,
  (a.value ->> 2)::smallint as due_days, a.value ->> 3 is distinct from 'welcome' as is_required
from seed_jobs s join public.jobs j on j.slug = s.d ->> 'slug' cross join jsonb_array_elements(s.d -> 'asks') with ordinality as a (value, n) left join public.requirement_phrases k on k.id = a.value ->> 0;

insert into public.job_requirements (id, job_id, position, kind, credential_type_id, is_required, due, due_days)
select id, job_id, position, kind, case when phrase is null then name end, is_required, due, due_days from seed_requirements;

insert into public.job_requirement_texts (requirement_id, locale, label, how_to_get)
select r.id, w.locale::public.locale, w.label, w.how_to_get from seed_requirements r join public.requirement_phrases p on p.id = r.phrase
cross join lateral (values ('en', p.label_en, p.how_to_get_en), ('es', p.label_es, p.how_to_get_es)) as w (locale, label, how_to_get);

select private.save_job_requirements(j.id, p.document -> 'requirements') from seed_jobs s join public.jobs j on j.slug = d ->> 'slug'
join public.job_templates p on p.id = d ->> 'template' where not d ? 'asks';
select private.save_job_questions(j.id, p.document -> 'questions'), private.save_job_attributes(j.id, p.document -> 'attributes')
from seed_jobs s join public.jobs j on j.slug = d ->> 'slug' join public.job_templates p on p.id = d ->> 'template';

drop table seed_requirements, seed_jobs;

-- what was published has a first version, which applications answer
select private.keep_job_version(id) from public.jobs where status <> 'draft';

-- Requests for an assessment ---------------------------------------------------------------------
-- `at` is [business days ago, time of day in Oregon]; 0 days: so long before now. Nobody owns them yet.

create function pg_temp.moment(p_at jsonb) returns timestamptz language sql stable as $$
  select case when (p_at ->> 0)::int = 0 then now() - (p_at ->> 1)::interval else (
    select (d::date + (p_at ->> 1)::time) at time zone 'America/Los_Angeles'
    from generate_series((now() at time zone 'America/Los_Angeles')::date - 1, (now() at time zone 'America/Los_Angeles')::date - 60, interval '-1 day') d
    where extract(isodow from d) < 6 order by d desc offset (p_at ->> 0)::int - 1 limit 1) end
$$;

create temporary table seed_intakes as select gen_random_uuid() as id, value as d from jsonb_array_elements($json$[
{"ref": "C2F-7GH", "at": [0, "00:12"], "called": "Marisol", "full": "Marisol Fuentes", "locale": "es", "language": "es", "county": "Multnomah", "program": "one-to-one", "phone": "503-555-0161", "ways": ["call", "text"], "leave": true, "parts": ["morning"], "meet": ["home", "phone"], "plan": "or-health-share", "member": "QX41T7ZB", "support": "mental_health", "named": true},
{"ref": "G3H-9JM", "at": [0, "01:35"], "called": "Dee", "full": "Deandre Willis", "language": "en", "county": "Washington", "program": "recovery-mentors", "phone": "(503) 555-0162", "email": "dee.willis@example.org", "ways": ["text", "email"], "parts": ["evening"], "sender": "neutral", "note": "I share this phone. Please just say you are a friend.", "meet": ["community"], "plan": "or-trillium", "support": "substance_use"},
{"ref": "H4J-2MP", "at": [0, "05:20"], "called": "Anh", "full": "Nguyen Thi Anh", "language": "vi", "interpreter": true, "county": "Washington", "program": "peer-groups", "phone": "503 555 0163", "ways": ["call"], "leave": false, "parts": ["afternoon"], "meet": ["in_person"], "plan": "or-health-share", "support": "not_said", "needs": "Vietnamese interpreter, please. A woman if possible."},
{"ref": "J5M-3PQ", "at": [1, "09:10"], "by": "helper", "called": "Tyler", "full": "Tyler Brandt", "language": "en", "county": "Clackamas", "program": "early-path", "ways": ["call"], "leave": true, "parts": ["afternoon", "evening"], "meet": ["home", "video"], "plan": "or-health-share", "support": "mental_health", "helper": ["Karen Brandt", "Mother", "503-555-0164", "karen.brandt@example.org"], "updates": "both"},
{"ref": "M6P-4QR", "at": [1, "14:45"], "called": "Sasha", "full": "Oleksandra Bondar", "language": "uk", "interpreter": true, "county": "Multnomah", "phone": "503-555-0165", "email": "s.bondar@example.org", "ways": ["email", "text"], "parts": ["morning"], "meet": ["video"], "plan": "or-open-card", "support": "mental_health"},
{"ref": "P7Q-5RV", "at": [2, "10:05"], "called": "Ray", "full": "Raymond Kettle", "language": "en", "jurisdiction": "US-NC", "county": "Wake", "program": "raleigh-peer-support", "phone": "919-555-0131", "ways": ["call"], "leave": true, "parts": ["morning", "afternoon"], "meet": ["in_person"], "plan": "nc-medicaid", "support": "both", "needs": "Wheelchair. Ground floor, please.", "named": true},
{"ref": "Q8R-6VW", "at": [2, "16:30"], "called": "Luz", "full": "Luz Maria Ortega", "locale": "es", "language": "es", "county": "Washington", "program": "family-peers", "phone": "503-555-0166", "email": "luz.ortega@example.org", "ways": ["call", "text", "email"], "leave": true, "parts": ["evening"], "meet": ["home"], "plan": "or-health-share", "support": "not_said"},
{"ref": "R9V-7WX", "at": [3, "11:20"], "called": "Amina", "full": "Amina Warsame", "language": "so", "interpreter": true, "county": "Multnomah", "program": "family-peers", "phone": "503-555-0167", "ways": ["call"], "parts": ["morning"], "note": "Not on Fridays after noon.", "meet": ["home"], "plan": "or-open-card", "support": "not_said"},
{"ref": "V2W-8XC", "at": [4, "08:55"], "called": "J", "full": "Jordan Pell", "language": "en", "county": "Clackamas", "program": "early-path", "phone": "503-555-0168", "ways": ["text"], "parts": ["evening"], "sender": "neutral", "meet": ["video", "community"], "plan": "or-health-share", "support": "mental_health"},
{"ref": "W3X-9CF", "at": [4, "17:05"], "called": "J", "full": "Jordan Pell", "language": "en", "county": "Clackamas", "program": "one-to-one", "phone": "+1 (503) 555-0168", "email": "jordan.pell@example.org", "ways": ["email"], "parts": [], "meet": ["video"], "plan": "or-health-share", "support": "mental_health"},
{"ref": "X4C-2FG", "at": [6, "13:15"], "called": "Wei", "full": "Chen Wei", "language": "zh", "interpreter": true, "county": "Washington", "phone": "503-555-0169", "ways": ["call"], "leave": true, "parts": ["afternoon"], "meet": ["phone"], "plan": "or-trillium", "support": "mental_health"},
{"ref": "C5F-3GH", "at": [11, "09:40"], "called": "Bill", "full": "William Osterman", "language": "en", "county": "Multnomah", "program": "one-to-one", "phone": "503-555-0170", "ways": ["call"], "parts": ["morning"], "meet": ["phone"], "plan": "or-health-share", "support": "both", "needs": "Hard of hearing. Please speak slowly."},
{"ref": "F6G-4HJ", "at": [13, "15:50"], "called": "Yana", "full": "Yana Petrova", "language": "ru", "interpreter": true, "county": "Clackamas", "phone": "503-555-0171", "ways": ["call", "text"], "leave": true, "parts": ["morning"], "meet": ["in_person"], "plan_other": "Not sure", "support": "not_said"},
{"ref": "G7H-5JM", "at": [3, "10:30"], "status": "reaching_out", "called": "Mo", "full": "Mohammed Al-Sayed", "language": "ar", "interpreter": true, "county": "Washington", "program": "peer-groups", "phone": "503-555-0172", "ways": ["call"], "leave": true, "parts": ["evening"], "meet": ["group"], "plan": "or-health-share", "support": "mental_health", "attempts": [[[2, "17:30"], "call", "left_message", "Left our name and number, with interpreter on the line."]], "next": 1},
{"ref": "H8J-6MP", "at": [7, "12:00"], "status": "reaching_out", "called": "Tasha", "full": "Natasha Greene", "language": "en", "county": "Multnomah", "program": "recovery-mentors", "phone": "503-555-0173", "email": "tasha.greene@example.org", "ways": ["call", "email"], "parts": ["afternoon"], "meet": ["community"], "plan": "or-health-share", "support": "substance_use", "attempts": [[[5, "14:10"], "call", "no_answer", null], [[3, "14:20"], "call", "asked_to_call_back", "After 2 p.m. on a weekday."]], "next": 0},
{"ref": "J9M-7PQ", "at": [9, "09:25"], "status": "reaching_out", "called": "Beto", "full": "Roberto Salinas", "locale": "es", "language": "es", "county": "Washington", "program": "one-to-one", "phone": "503-555-0174", "ways": ["call"], "leave": true, "parts": ["evening"], "meet": ["home"], "plan": "or-trillium", "support": "both", "attempts": [[[6, "18:05"], "call", "reached", "Wants to talk with his wife first."]], "next": 2},
{"ref": "M2P-8QR", "at": [14, "16:15"], "status": "reaching_out", "called": "Grace", "full": "Grace Kim", "language": "ko", "interpreter": true, "county": "Washington", "phone": "503-555-0175", "ways": ["call", "text"], "parts": ["morning"], "meet": ["video"], "plan": "or-open-card", "support": "mental_health", "attempts": [[[10, "10:00"], "text", "message_sent", null], [[7, "10:15"], "call", "no_answer", null], [[2, "11:40"], "call", "left_message", null]], "next": 0},
{"ref": "P3Q-9RV", "at": [16, "11:10"], "status": "reaching_out", "by": "helper", "called": "Pop", "full": "Harold Lindgren", "language": "en", "jurisdiction": "US-VA", "county": "Prince William", "program": "manassas-recovery", "ways": ["call"], "meet": ["home"], "plan": "va-medicaid", "support": "substance_use", "helper": ["Erin Lindgren", "Daughter", "703-555-0190", "erin.lindgren@example.org"], "updates": "helper", "attempts": [[[12, "09:30"], "call", "reached", "Spoke with Erin. He will think about it."]], "next": 3},
{"ref": "Q4R-2VW", "at": [8, "10:40"], "status": "scheduled", "called": "Nia", "full": "Nia Okonkwo", "language": "en", "county": "Multnomah", "program": "peer-groups", "phone": "503-555-0176", "email": "nia.o@example.org", "ways": ["call", "email"], "leave": true, "parts": ["afternoon"], "meet": ["group", "in_person"], "plan": "or-health-share", "support": "mental_health", "named": true, "attempts": [[[6, "13:00"], "call", "reached", "Assessment agreed by phone."]], "then": [["schedule", [6, "13:10"]]], "next": 2},
{"ref": "R5V-3WX", "at": [12, "08:45"], "status": "assessed", "called": "Lee", "full": "Leilani Kahale", "language": "en", "county": "Clackamas", "program": "one-to-one", "phone": "503-555-0177", "ways": ["text"], "parts": ["morning"], "meet": ["community"], "plan": "or-health-share", "support": "both", "attempts": [[[11, "09:05"], "text", "message_sent", null], [[10, "09:50"], "text", "reached", null]], "then": [["schedule", [10, "10:00"]], ["assess", [3, "11:00"]]], "next": 1},
{"ref": "V6W-4XC", "at": [15, "14:00"], "status": "waitlisted", "called": "Cam", "full": "Camila Rojas", "locale": "es", "language": "es", "county": "Washington", "program": "family-peers", "phone": "503-555-0178", "ways": ["call", "text"], "leave": true, "parts": ["afternoon"], "meet": ["home"], "plan": "or-health-share", "support": "not_said", "attempts": [[[14, "15:30"], "call", "reached", null]], "then": [["schedule", [14, "15:35"]], ["assess", [9, "10:00"]], ["waitlist", [9, "11:05"]]], "next": 5},
{"ref": "W7X-5CF", "at": [17, "09:30"], "status": "waitlisted", "called": "Ash", "full": "Ashton Meyer", "language": "en", "county": "Clackamas", "program": "early-path", "email": "ash.meyer@example.org", "ways": ["email"], "meet": ["video"], "plan": "or-health-share", "support": "mental_health", "attempts": [[[16, "10:20"], "email", "message_sent", null], [[15, "16:40"], "email", "reached", null]], "then": [["schedule", [15, "16:50"]], ["assess", [11, "14:00"]], ["waitlist", [11, "15:00"]]], "next": 4},
{"ref": "X8C-6FG", "at": [18, "10:00"], "status": "connected", "called": "Joy", "full": "Joy Delacruz", "language": "tl", "county": "Washington", "program": "peer-groups", "phone": "503-555-0179", "ways": ["call"], "leave": true, "parts": ["morning"], "meet": ["group"], "plan": "or-trillium", "support": "mental_health", "attempts": [[[17, "09:20"], "call", "reached", null]], "then": [["schedule", [17, "09:30"]], ["assess", [13, "10:00"]], ["connect", [12, "09:00"]]]},
{"ref": "C9F-7GJ", "at": [19, "13:30"], "status": "closed", "called": "Vic", "full": "Victor Stone", "language": "en", "county": "Multnomah", "phone": "503-555-0180", "ways": ["call"], "parts": ["morning"], "meet": ["phone"], "plan_other": "No plan", "support": "not_said", "attempts": [[[17, "10:00"], "call", "no_answer", null], [[14, "10:30"], "call", "no_answer", null], [[9, "15:00"], "call", "no_answer", null]], "close": ["could_not_reach", "Three tries on three days; letter sent.", [5, "16:00"]]},
{"ref": "F2G-8HM", "at": [10, "11:45"], "status": "closed", "called": "Bill", "full": "Bill Osterman", "language": "en", "county": "Multnomah", "program": "one-to-one", "phone": "5035550170", "ways": ["call"], "parts": ["morning"], "meet": ["phone"], "plan": "or-health-share", "support": "both", "attempts": [], "close": ["duplicate", "Same person as C5F-3GH.", [9, "09:05"]]},
{"ref": "G3J-9PM", "at": [16, "15:20"], "status": "closed", "called": "Renee", "full": "Renee Dubois", "language": "other", "language_other": "French", "county": "Multnomah", "program": "recovery-mentors", "phone": "503-555-0181", "ways": ["call"], "leave": true, "parts": ["afternoon"], "meet": ["community"], "plan": "or-health-share", "support": "substance_use", "attempts": [[[15, "13:40"], "call", "reached", null]], "close": ["referred_elsewhere", "Chose a group closer to home.", [15, "13:55"]]},
{"ref": "H4M-2QP", "at": [20, "09:00"], "status": "closed", "called": "Test", "full": "Test Entry", "language": "en", "county": "Clackamas", "email": "test.entry@example.org", "ways": ["email"], "meet": [], "support": "not_said", "attempts": [], "close": ["entered_by_mistake", null, [20, "09:15"]]}
]$json$::jsonb);

insert into public.intakes (id, reference, status, received_at, locale, asked_by, called_name, language, needs_interpreter, jurisdiction, county, program_id, next_step_on, close_reason, updated_at)
select id, d ->> 'ref', coalesce(d ->> 'status', 'new')::public.intake_status, pg_temp.moment(d -> 'at'), coalesce(d ->> 'locale', 'en')::public.locale,
  coalesce(d ->> 'by', 'self')::public.intake_asked_by, d ->> 'called', d ->> 'language', coalesce((d ->> 'interpreter')::boolean, false), coalesce(d ->> 'jurisdiction', 'US-OR'), d ->> 'county',
  (select p.id from public.programs p where p.slug = d ->> 'program'), private.organization_today() + (d ->> 'next')::int, (d -> 'close' ->> 0)::public.intake_close_reason,
  greatest(pg_temp.moment(d -> 'at'), (select max(pg_temp.moment(a -> 0)) from jsonb_array_elements(d -> 'attempts') a),
    (select max(pg_temp.moment(t -> 1)) from jsonb_array_elements(d -> 'then') t), case when d ? 'close' then pg_temp.moment(d -> 'close' -> 2) end)
from seed_intakes;

insert into public.intake_contacts (intake_id, full_name, phone, email, contact_ways, may_leave_message, day_parts, sender, contact_note, meeting_ways, language_other, plan_id, plan_other, member_number,
  helper_name, helper_relation, helper_phone, helper_email, updates_to)
select id, d ->> 'full', d ->> 'phone', d ->> 'email', array(select jsonb_array_elements_text(d -> 'ways'))::public.contact_way[], coalesce((d ->> 'leave')::boolean, false),
  array(select jsonb_array_elements_text(d -> 'parts'))::public.day_part[], coalesce(d ->> 'sender', 'organization')::public.sender_style, d ->> 'note',
  array(select jsonb_array_elements_text(d -> 'meet'))::public.meeting_way[], d ->> 'language_other', d ->> 'plan', d ->> 'plan_other', d ->> 'member',
  d -> 'helper' ->> 0, d -> 'helper' ->> 1, d -> 'helper' ->> 2, d -> 'helper' ->> 3, coalesce(d ->> 'updates', 'self')::public.intake_updates_to
from seed_intakes;

insert into public.intake_health (intake_id, support, access_needs) select id, (d ->> 'support')::public.support_kind, d ->> 'needs' from seed_intakes;

insert into public.intake_consents (intake_id, kind, version, locale, agreed_at, signed_by)
select id, k, '2026-11-01', coalesce(d ->> 'locale', 'en')::public.locale, pg_temp.moment(d -> 'at'), coalesce(d -> 'helper' ->> 0, d ->> 'full')
from seed_intakes cross join unnest(enum_range(null::public.consent_kind)) k where k <> 'name_program' or (d ->> 'named')::boolean;

insert into public.intake_attempts (intake_id, attempted_at, way, outcome, note)
select id, pg_temp.moment(a -> 0), (a ->> 1)::public.contact_way, (a ->> 2)::public.attempt_outcome, a ->> 3 from seed_intakes cross join jsonb_array_elements(d -> 'attempts') a;

-- every step from arrival on, each leaving from where the one before it led
insert into public.intake_events (intake_id, happened_at, command, from_status, to_status, reason, note)
with steps as (
  select id, pg_temp.moment(d -> 'at') as at, 0 as n, 'submit' as command, 'new'::public.intake_status as led_to, null::public.intake_close_reason as reason, null as note from seed_intakes
  union all select id, pg_temp.moment(a -> 0), 1, 'record_attempt', 'reaching_out', null, null from seed_intakes cross join jsonb_array_elements(d -> 'attempts') a
  union all select id, pg_temp.moment(t -> 1), 2, t ->> 0, (case t ->> 0 when 'schedule' then 'scheduled' when 'assess' then 'assessed' when 'connect' then 'connected' else 'waitlisted' end)::public.intake_status, null, null
    from seed_intakes cross join jsonb_array_elements(d -> 'then') t
  union all select id, pg_temp.moment(d -> 'close' -> 2), 3, 'close', 'closed', (d -> 'close' ->> 0)::public.intake_close_reason, d -> 'close' ->> 1 from seed_intakes where d ? 'close')
select id, at, command, lag(led_to) over (partition by id order by at, n), led_to, reason, note from steps order by at;

drop table seed_intakes;
drop function pg_temp.moment;
