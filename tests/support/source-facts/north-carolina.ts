import { facts, type SourceFact } from './source-fact.ts';

const raleigh = facts(2, '/jobs/peer-support-specialist-raleigh', [
  [
    'adults 18 and older, mental health and substance use',
    ['18 and older', 'mental health and substance use conditions'],
    ['18 años o más', 'salud mental y de consumo de sustancias'],
  ],
  [
    'schedule varies with client needs',
    'Your schedule varies with what the people you are assigned need',
    'El horario varía según lo que necesitan las personas que se le asignan',
  ],
  ['flexible hours', 'flexible hours', 'flexibilidad'],
  ['group may not exceed 1:9', ['at most 9 people', '1:9'], ['como máximo 9 personas', '1:9']],
  [
    'QP supervises at most 6 full-time equivalents',
    ['at most 6 full-time peers', '1:6'],
    ['como máximo 6 pares de tiempo completo', '1:6'],
  ],
  ['15-minute units', 'units of 15 minutes', 'unidades de 15 minutos'],
  [
    'billable: advance directives, WRAP, crisis plans',
    'advance directives, WRAP and crisis plans counts as billable time',
    'directivas anticipadas, WRAP y planes de crisis cuenta como tiempo cobrable',
  ],
  ['self-help', ['Self-help', 'informed choices'], ['Ayuda mutua', 'decisiones propias e informadas']],
  [
    'system advocacy: audience, letter, call',
    ['System advocacy', 'write a letter or make a call'],
    ['Defensa ante el sistema', 'escribir una carta o a hacer una llamada'],
  ],
  [
    'individual advocacy: medication, appointments, proactive role',
    ['Individual advocacy', 'medicine with a doctor or nurse'],
    ['Defensa individual', 'medicinas al médico o la enfermera'],
  ],
  [
    'pre- and post-crisis: crisis plan, PAD, WRAP, early signs',
    ['psychiatric advance directives and Wellness Recovery Action Plans (WRAP)', 'early signs'],
    ['directivas psiquiátricas anticipadas y planes WRAP', 'primeras señales'],
  ],
  ['teaching people in the person-centered plan', 'person-centered plan', 'plan centrado en la persona'],
  [
    'daily living, social, adaptation skills',
    ['daily living, social and coping skills', 'home, school and work'],
    ['vida diaria, sociales y de afrontamiento', 'casa, la escuela y el trabajo'],
  ],
  ['symptom, behavior and anger management', 'symptoms, anger and behavior', 'síntomas, el enojo y la conducta'],
  [
    'mentoring, supportive counseling, substance education',
    ['Mentor and counsel', 'teach about substance use'],
    ['Ser mentor y dar consejo', 'consumo de sustancias'],
  ],
  [
    'benefits, community resources, monitoring',
    'benefits and community resources',
    'beneficios y recursos de la comunidad',
  ],
  [
    'case management, referral, levels of care',
    'referrals, assessments, and moves between levels of care',
    'referencias, evaluaciones y cambios entre niveles de atención',
  ],
  [
    'discharge planning and community re-entry',
    'settle back in after hospital or residential care',
    'después del hospital o de una residencia',
  ],
  [
    'crisis response 24/7/365',
    'crisis cover, which runs 24 hours a day on all 365 days',
    'las 24 horas de los 365 días',
  ],
  ['documentation', 'Keep the records the service asks for', 'Llevar los registros que pide el servicio'],
  [
    'serious mental illness or SUD by federal definitions, established recovery',
    ['as federal rules define them', 'well settled in your own recovery'],
    ['según las definiciones federales', 'su recuperación está bien asentada'],
  ],
  [
    'North Carolina certification',
    'North Carolina Certified Peer Support Specialist',
    'Especialista certificado de apoyo entre pares de Carolina del Norte',
  ],
]);

const raleighProgram = facts(2, '/programs/raleigh-peer-support', [
  ['group limit on the program', 'at most 9 people', 'cada 9 personas como máximo'],
  ['supervision limit on the program', 'at most 6 full-time peers', 'cada 6 pares de tiempo completo como máximo'],
  ['units on the program', 'units of 15 minutes', 'unidades de 15 minutos'],
  ['re-entry after hospital', 'After a hospital stay', 'Después de una estancia en el hospital'],
]);

/** Source 2: the job description of North Carolina. */
export const northCarolinaFacts: readonly SourceFact[] = [...raleigh, ...raleighProgram];
