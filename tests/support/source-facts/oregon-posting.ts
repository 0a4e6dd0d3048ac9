import { facts, type SourceFact } from './source-fact.ts';

const easa = facts(1, '/jobs/peer-support-specialist-young-adults', [
  [
    'half-time Clackamas County, out of Milwaukie',
    ['Milwaukie, Clackamas County', 'half of the time'],
    ['Milwaukie, condado de Clackamas', 'la mitad del tiempo'],
  ],
  ['half-time Washington County, out of Tigard', 'Tigard, Washington County', 'Tigard, condado de Washington'],
  ['Portland metro area', 'Both are in the Portland area', 'Ambos están en la zona de Portland'],
  [
    'remote for now, in person when possible',
    ['From home for now', 'When it is possible to meet in person again'],
    ['Por ahora desde casa', 'Cuando se pueda volver en persona'],
  ],
  ['full-time, 40 hours a week', ['Full-time', '40 hours a week'], ['Tiempo completo', '40 horas por semana']],
  [
    'Monday through Friday, 9 to 5',
    'Monday to Friday, 9:00 a.m. to 5:00 p.m.',
    'De lunes a viernes, de 9:00 a.m. a 5:00 p.m.',
  ],
  ['$16.05 to $17.25 per hour', '$16.05 – $17.25 an hour', '$16.05 – $17.25 por hora'],
  ['full benefits', 'Full benefits', 'Prestaciones completas'],
  ['clients have asked for a peer', 'those who have asked for one', 'quienes lo han pedido'],
  [
    'peer-assisted wellness recovery plan, person-centered',
    'peer-assisted wellness recovery plan',
    'plan de bienestar y recuperación apoyado por un par',
  ],
  [
    'own experience as guided by training',
    'your own story as your training taught you',
    'su propia historia como le enseñó su capacitación',
  ],
  [
    'natural supports, less dependence on the system',
    'lean less on the mental health system',
    'depender menos del sistema de salud mental',
  ],
  ['goals of the ISSP', 'service plan (ISSP)', 'plan de servicios (ISSP)'],
  [
    'symptoms that could lead to hospital: shopping, meals, company',
    'shop for food, cook, or just spend time together',
    'hacer las compras, cocinar o simplemente pasar tiempo juntos',
  ],
  ['food boxes, healthcare appointments', 'food boxes, visits to the doctor', 'despensas, citas médicas'],
  ['involving significant others', 'Welcome family and friends', 'Incluir a la familia y amistades'],
  [
    'confidential records, documentation standards',
    'Keep records private, correct and on time',
    'expedientes privados, correctos y al día',
  ],
  [
    'meetings with supervisor, team, psychiatrist; reports',
    ['meetings with the psychiatrist', 'in speech and writing'],
    ['reuniones con el psiquiatra', 'de palabra y por escrito'],
  ],
  [
    'educate about peer-delivered services and the recovery model',
    'peer-delivered services and the recovery model',
    'los servicios entre pares y el modelo de recuperación',
  ],
  [
    'cultural awareness; online courses',
    ['learning about other cultures', 'online courses we assign'],
    ['aprendiendo sobre otras culturas', 'cursos en línea'],
  ],
  [
    'contacts answered within 48 hours, urgent ones sooner',
    ['within 48 hours', 'sooner when it is urgent'],
    ['en 48 horas', 'antes si es urgente'],
  ],
  [
    'current or former recipient of mental health services',
    'used mental health services yourself, now or in the past',
    'Ha usado servicios de salud mental, ahora o en el pasado',
  ],
  ['peer support certification', 'Oregon Peer Support Specialist', 'Especialista de apoyo entre pares de Oregon'],
  ['THW number', 'Oregon THW registry number', 'Número del registro THW de Oregon'],
  [
    'developmental needs of adolescents and young adults',
    'how teenagers and young adults grow',
    'cómo crecen los adolescentes y jóvenes',
  ],
  [
    'keyboard, mouse, websites, browser',
    'keyboard, mouse, web pages and a browser',
    'teclado, ratón, páginas web y navegador',
  ],
  [
    'transport clients in a personal vehicle, driving requirements',
    'take people along in your own car, and you meet our driving rules',
    'llevar a personas en su propio auto y cumple nuestras reglas de manejo',
  ],
  ['valid driver license', 'Driver license', 'Licencia de conducir'],
  ['proof of current auto insurance', 'Proof of auto insurance', 'Comprobante de seguro de auto'],
  [
    'essential functions without direct threat',
    'do the main tasks of the job safely',
    'hacer las tareas principales sin peligro para usted ni para otros',
  ],
  [
    'DHS background check',
    'background check of the Oregon Department of Human Services (DHS)',
    'Departamento de Servicios Humanos de Oregon (DHS)',
  ],
  ['drug-free, tobacco-free site', 'free of drugs and tobacco', 'no se permiten drogas ni tabaco'],
  ['equal opportunity', ['race, color', 'disability and veteran status'], ['raza, color', 'condición de veterano']],
]);

/** Source 1: the posting of a half-and-half job in two Oregon counties. */
export const oregonPostingFacts: readonly SourceFact[] = [...easa];
