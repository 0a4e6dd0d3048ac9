import type { SitePath } from '../../../src/lib/paths.ts';
import { facts, type Row, type SourceFact } from './source-fact.ts';

const manassasPage: SitePath = '/jobs/peer-recovery-specialist-manassas';
const manassas = facts(5, manassasPage, [
  ['$20.00 to $22.00 per hour', '$20.00 – $22.00 an hour', '$20.00 – $22.00 por hora'],
  ['full-time, contract', ['Full-time', 'contract'], ['Tiempo completo', 'contrato']],
  ['in person, Manassas 20110', ['In person', 'Manassas (20110)'], ['En persona', 'Manassas (20110)']],
  [
    'complements clinical services',
    'beside the clinical team and not in place of it',
    'al lado del equipo clínico y no en su lugar',
  ],
  [
    'recovery plan written by the person, reviewed with an RSS',
    'recovery support specialist (RSS)',
    'especialista en apoyo a la recuperación (RSS)',
  ],
  [
    'components of the plan',
    ['support groups and therapy', 'basic health care', 'stable home', 'family', 'community', 'school and work'],
    ['grupos y terapia', 'salud básica', 'hogar estable', 'familia', 'comunidad', 'escuela y trabajo'],
  ],
  [
    'timelines and re-engagement',
    ['set dates to look back', 'return after a gap'],
    ['fijan fechas', 'volver después de una ausencia'],
  ],
  [
    'recovery centers; federal, state, charities, grants',
    ['recovery centers', 'state and federal agencies, charities and grants'],
    ['centros de recuperación', 'agencias estatales y federales, organizaciones de caridad y becas'],
  ],
  [
    'publicly funded programs need certificates',
    'Publicly paid programs ask for the certificates the state sets',
    'Los programas con fondos públicos piden los certificados',
  ],
  [
    'training topics',
    ['ethics', 'stages of change', 'motivational interviewing', 'co-occurring disorders'],
    ['ética', 'etapas del cambio', 'entrevista motivacional', 'trastornos concurrentes'],
  ],
  [
    'field',
    ['Other Behavioral, Mental, or Healthcare Field', 'Peer Specialist'],
    ['Otro campo de la salud mental', 'Especialista en apoyo entre pares'],
  ],
  [
    'focus',
    ['Avoidant Personality Disorder', 'Dual Diagnosis', 'Substance-Related and Addictive Disorders'],
    [
      'Trastorno de la personalidad por evitación',
      'Diagnóstico dual',
      'Trastornos relacionados con sustancias y adicciones',
    ],
  ],
  [
    'issues',
    ['Addiction', 'Coping Skills', 'Substance Abuse', 'Trauma'],
    ['Adicción', 'Habilidades para afrontar', 'Abuso de sustancias', 'Trauma'],
  ],
  ['methodology and modalities', ['ECT', 'Families', 'Individuals'], ['ECT', 'Familias', 'Personas individuales']],
  [
    'populations',
    ['Peer Support', 'Individuals with Addiction Issues', 'Victims of Crime/Abuse (VOC/VOA)', 'Racial Justice Allied'],
    [
      'Apoyo entre pares',
      'Personas con problemas de adicción',
      'Víctimas de delito o abuso (VOC/VOA)',
      'Aliados de la justicia racial',
    ],
  ],
  [
    'settings',
    [
      'Government',
      'Milieu',
      'Non-profit',
      'Research Facilities/Labs/Clinical Trials',
      'Residential Treatment Facilities (RTC)',
      'Schools',
      'Home Health/In-home',
      'Forensic',
    ],
    [
      'Gobierno',
      'milieu',
      'Organización sin fines de lucro',
      'ensayos clínicos',
      'residencial (RTC)',
      'Escuelas',
      'Atención a domicilio',
      'forense',
    ],
  ],
]);

/** The sixteen roles of source 5, in its order. */
const roleNames: readonly (readonly [en: string, es: string])[] = [
  ['Outreach worker', 'Alcance'],
  ['Motivator', 'Motivador'],
  ['Resource connector', 'Conector de recursos'],
  ['Ally and confidant', 'Aliado y confidente'],
  ['Truth-teller', 'Voz sincera'],
  ['Role model and mentor', 'Modelo y mentor'],
  ['Planner', 'Planificador'],
  ['Problem solver', 'Solucionador de problemas'],
  ['Resource broker', 'Gestor de recursos'],
  ['Monitor or companion', 'Monitor o compañía'],
  ['Tour guide', 'Guía'],
  ['Advocate', 'Defensor'],
  ['Educator', 'Educador'],
  ['Community organizer', 'Organizador comunitario'],
  ['Lifestyle coach', 'Entrenador de vida'],
  ['Peer companion', 'Compañero par'],
];
const roles = ([manassasPage, '/roles'] as const).flatMap((page) =>
  facts(
    5,
    page,
    roleNames.map(([en, es]): Row => [`role: ${en}`, en, es]),
  ),
);

const recognition = facts(5, '/peer-support', [
  [
    '2007: federal recognition as evidence-based practice',
    ['2007', 'evidence-based practice'],
    ['2007', 'práctica basada en evidencia'],
  ],
]);

/** Source 5: the listing on a Virginia job board. */
export const virginiaFacts: readonly SourceFact[] = [...manassas, ...roles, ...recognition];
