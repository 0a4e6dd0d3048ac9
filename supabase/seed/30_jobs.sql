-- Demo, jobs: open, closed, filled, scheduled, and two drafts (one lacks pay, one lacks its Spanish words).
-- A posting with a template takes its words from there (96_job_templates.sql), unless it has its own, and without asks of
-- its own the template's requirements too.

create temporary table seed_jobs as select value as d from jsonb_array_elements($json$[
{"reference": "TR-0978", "template": "general", "slug": "peer-companion-portland", "program": "one-to-one", "jurisdiction": "US-OR", "status": "closed", "close_reason": "The hours went to another team.", "types": ["part_time"],
 "schedule": {"days": [2, 4], "from": "10:00", "to": "16:00", "hours": 12}, "workplace": "in_person", "places": {"portland": 100}, "pay": [18.00, 20.00, "hour"], "published_days_ago": 375, "closes_in_days": -70, "closed_days_ago": 80,
 "terms": ["peer-specialist", "adults", "peer-support", "individuals"],
 "texts": {
  "en": {"title": "Peer Companion, Portland"},
  "es": {"title": "Acompañante par, Portland"}}},
{"reference": "TR-0990", "template": "north-carolina", "slug": "peer-support-specialist-raleigh-spring", "program": "raleigh-peer-support", "jurisdiction": "US-NC", "status": "filled", "close_reason": "Filled.", "types": ["full_time", "part_time"],
 "schedule": {}, "workplace": "in_person", "places": {"raleigh": 100}, "pay": [17.00, 19.50, "hour"], "published_days_ago": 190, "closes_in_days": -122, "closed_days_ago": 125,
 "terms": ["peer-specialist", "adults", "dual-diagnosis", "wrap", "individuals", "groups"],
 "texts": {
  "en": {"title": "Peer Support Specialist, Raleigh (spring)"},
  "es": {"title": "Especialista de apoyo entre pares, Raleigh (primavera)"}}},
{"reference": "TR-1015", "template": "oregon-young-adults", "slug": "peer-support-specialist-young-adults-tigard", "program": "early-path", "jurisdiction": "US-OR", "types": ["part_time"],
 "schedule": {"days": [1, 2, 3, 4, 5], "from": "13:00", "to": "17:00", "hours": 20}, "workplace": "hybrid", "places": {"tigard": 100}, "pay": [17.00, 18.50, "hour"], "published_days_ago": 0, "opens_in_days": 6, "closes_in_days": 60,
 "terms": ["peer-specialist", "youth-and-young-adults", "first-episode-psychosis", "person-centered", "individuals", "families"],
 "texts": {
  "en": {"title": "Peer Support Specialist, young adults, Tigard (afternoons)"},
  "es": {"title": "Especialista de apoyo entre pares, jóvenes, Tigard (tardes)"}}},
{"reference": "TR-1016", "template": "general", "slug": "peer-support-specialist-milwaukie", "program": "one-to-one", "jurisdiction": "US-OR", "status": "draft", "types": ["full_time"],
 "schedule": {"days": [1, 2, 3, 4, 5], "from": "08:30", "to": "17:00", "hours": 40}, "workplace": "in_person", "places": {"milwaukie": 100}, "pay": [19.00, 22.00, "hour"], "published_days_ago": null, "closes_in_days": 50,
 "terms": ["peer-specialist", "adults", "peer-support", "individuals"],
 "texts": {"en": {"title": "Peer Support Specialist, Milwaukie"}}},
{"reference": "TR-1001", "template": "oregon-young-adults", "slug": "peer-support-specialist-young-adults", "program": "early-path", "jurisdiction": "US-OR", "hides_names": true, "types": ["full_time"],
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
  workplace, pay_min, pay_max, pay_unit, opens_at, closes_at, published_at, closed_at, close_reason, hides_names)
select d ->> 'slug', d ->> 'reference', coalesce(d ->> 'status', 'published')::public.job_status, (select id from public.programs p where p.slug = d ->> 'program'), d ->> 'jurisdiction',
  array(select jsonb_array_elements_text(d -> 'types'))::public.employment_type[],
  (case when d -> 'schedule' ? 'days' then 'fixed' else 'varies' end)::public.schedule_kind,
  array(select jsonb_array_elements_text(d -> 'schedule' -> 'days'))::smallint[], (d -> 'schedule' ->> 'from')::time, (d -> 'schedule' ->> 'to')::time, (d -> 'schedule' ->> 'hours')::numeric,
  (d ->> 'workplace')::public.workplace, (d -> 'pay' ->> 0)::numeric, (d -> 'pay' ->> 1)::numeric, (d -> 'pay' ->> 2)::public.pay_unit,
  (private.organization_today() + (d ->> 'opens_in_days')::int + time '00:00') at time zone 'America/Los_Angeles',
  -- the last minute of the day in Oregon
  ((now() at time zone 'America/Los_Angeles')::date + (d ->> 'closes_in_days')::int + time '23:59') at time zone 'America/Los_Angeles',
  now() - make_interval(days => (d ->> 'published_days_ago')::int), now() - make_interval(days => (d ->> 'closed_days_ago')::int), d ->> 'close_reason', coalesce((d ->> 'hides_names')::boolean, false)
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
insert into public.job_versions (job_id, version, document, made_at)
select id, 1, private.job_document(id), published_at from public.jobs where status <> 'draft';

-- one job asks more since the second version, of which one answer rules a person out
select private.save_job_questions(id, $json$[
  {"kind": "short_text", "is_required": false, "texts": {
    "en": {"label": "Which hospitals near Portland do you know, and how?"},
    "es": {"label": "¿Qué hospitales cerca de Portland conoce, y cómo?"}}},
  {"kind": "number", "is_required": true, "knock_out_below": 12, "texts": {
    "en": {"label": "How many hours a week can you be on call?", "knock_out_note": "Each contract begins at 12 hours on call. We cannot hire people below that."},
    "es": {"label": "¿Cuántas horas por semana puede estar de guardia?", "knock_out_note": "Cada contrato empieza en 12 horas de guardia. No podemos contratar a quien pueda menos."}}}]$json$::jsonb)
from public.jobs where reference = 'TR-1013';
insert into public.job_versions (job_id, version, document, made_at)
select id, 2, private.job_document(id), pg_temp.moment('[17, "16:00"]') from public.jobs where reference = 'TR-1013';
