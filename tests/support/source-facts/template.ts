import { facts, type SourceFact } from './source-fact.ts';

const portland = facts(4, '/jobs/peer-support-specialist-portland', [
  ['$30,000 to $50,000', '$30,000 – $50,000 a year', '$30,000 – $50,000 al año'],
  [
    'pay by experience, qualifications, market, business',
    'your experience and skills, and on the market and our budget',
    'su experiencia y preparación, del mercado y de nuestro presupuesto',
  ],
  ['full-time', 'Full-time', 'Tiempo completo'],
  [
    'office-based, outreach, some travel',
    ['at our office, with some outreach', 'you travel'],
    ['en la oficina, con algo de alcance', 'hay que viajar'],
  ],
  [
    'reports to clinical supervisor or program manager',
    'clinical supervisor or the program manager',
    'supervisor clínico o al gerente del programa',
  ],
  ['401(k)', '401(k) plan', 'Plan 401(k)'],
  ['health, dental, vision', 'Health, dental and vision insurance', 'Seguro médico, dental y de la vista'],
  [
    'paid time off, training, a difference',
    ['Paid time off', 'Training and room to grow', 'make a difference'],
    ['Vacaciones pagadas', 'oportunidades de crecer', 'cambiar la vida de alguien'],
  ],
  [
    'user of mental health or co-occurring services',
    'mental health services, or care for mental health and substance use together',
    'salud mental y consumo de sustancias a la vez',
  ],
  [
    'certificate or able to get it',
    ['Oregon Peer Support Specialist', 'within 180 days'],
    ['Especialista de apoyo entre pares de Oregon', '180 días'],
  ],
  [
    'listening, recovery, empathy, people, computer',
    ['You listen well', 'understand what recovery is', 'empathy', 'get on well', 'use a computer'],
    ['Escucha bien', 'Entiende qué es la recuperación', 'empatía', 'Se lleva bien', 'usar una computadora'],
  ],
  ['high school diploma', 'High school diploma', 'Diploma de preparatoria'],
  ['one to two years of experience', 'One to two years', 'Uno o dos años'],
  [
    'eight responsibilities',
    [
      'emotional and moral support',
      'recovery goals',
      'your own story to give hope',
      'mental health system',
      'Lead group',
      'Note progress',
      'one of a team',
      'strictly private',
    ],
    [
      'apoyo emocional y moral',
      'metas de recuperación',
      'su propia historia para dar esperanza',
      'sistema de salud mental',
      'actividades de grupo',
      'Anotar los avances',
      'un equipo',
      'estricta reserva',
    ],
  ],
  ['résumé and letter', 'a résumé and a letter', 'un currículum y una carta'],
]);

const questions = facts(4, '/questions', [
  [
    'what a specialist does',
    ['social support', 'therapists and social workers'],
    ['apoyo emocional y social', 'terapeutas y trabajadores sociales'],
  ],
  [
    'non-profits, hospitals, agencies, contractors',
    'non-profits, hospitals or government agencies',
    'organizaciones sin fines de lucro, hospitales o agencias del gobierno',
  ],
  [
    'do I need a degree',
    ['Do I need a degree?', 'High school diploma', "bachelor's degree in psychology, social work, counseling"],
    [
      '¿Necesito un título universitario?',
      'diploma de preparatoria',
      'licenciatura en psicología, trabajo social, consejería',
    ],
  ],
  [
    'experience: 1 to 2 years; internships, volunteering; recovery; 3 years to lead',
    ['one to two years', 'internships and volunteering', 'three years or more', 'a year or two'],
    ['de uno a dos años', 'las prácticas y el voluntariado', 'tres años o más', 'uno o dos años'],
  ],
  [
    'skills',
    ['Empathy', 'Resilience', 'Solving problems', 'Leading a group'],
    ['Empatía', 'Resiliencia', 'Resolver problemas', 'Guiar un grupo'],
  ],
  [
    'qualities',
    ['What makes a good peer?', 'patient', 'You can count on them'],
    ['¿Cómo es un buen par?', 'paciencia', 'Se puede contar'],
  ],
  [
    'training: state courses, exam, CPR, crisis, privacy, continuing',
    ['course that the state has approved', 'CPR and first aid', 'laws on privacy'],
    ['curso aprobado', 'RCP y primeros auxilios', 'leyes de privacidad'],
  ],
  ['résumé: CPS, CRPA', ['(CPS)', '(CRPA)'], ['(CPS)', '(CRPA)']],
  [
    'average pay $36,158 as reported',
    ['$36,158 a year', 'could not check'],
    ['$36,158 al año', 'No pudimos comprobar'],
  ],
  ['outlook grows', 'demand is growing', 'la demanda crece'],
]);

/** Source 4: the job description template with its questions and answers. */
export const templateFacts: readonly SourceFact[] = [...portland, ...questions];
