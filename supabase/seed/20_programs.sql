-- Demo, programs: three states, with the limits their notices set.

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
