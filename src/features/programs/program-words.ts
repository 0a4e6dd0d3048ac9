import type { Locale } from '../../lib/locale.ts';
import type { Program } from './program.ts';

/** Names of the ways to meet. */
export const meetingWayLabels: Record<Program['meetingWays'][number], Record<Locale, string>> = {
  in_person: { en: 'in person', es: 'en persona' },
  home: { en: 'at your home', es: 'en su casa' },
  community: { en: 'out in the community', es: 'en la comunidad' },
  phone: { en: 'by phone', es: 'por teléfono' },
  video: { en: 'by video', es: 'por video' },
  group: { en: 'in a group', es: 'en grupo' },
};

interface ProgramWords {
  title: string;
  description: string;
  lead: string;
  allPrograms: string;
  who: string;
  ages: string;
  ways: string;
  where: string;
  medicaid: string;
  what: string;
  offers: string;
  join: string;
  waiting: string;
  noOtherCare: string;
  costMedicaid: string;
  costOregon: string;
  ratios: string;
  groupSize: (most: number) => string;
  caseload: (most: number) => string;
  supervisor: (most: number) => string;
  unit: (minutes: number) => string;
  ask: string;
  jobs: string;
  forYou: string;
  source: string;
  start: string;
  notSure: string;
  call: string;
  none: string;
  onlyEnglish: string;
}

/** The words of the programs list and of a program's page. */
export const programWords: Record<Locale, ProgramWords> = {
  en: {
    title: 'Programs',
    description: 'Peer support programs you can join: who each one is for, how you meet, and how to start.',
    lead: 'You do not have to know which one is right. Ask for an assessment, and we look at it together.',
    allPrograms: 'All programs',
    who: 'Who can join',
    ages: 'Ages',
    ways: 'How you can meet',
    where: 'Where',
    medicaid: 'Medicaid',
    what: 'What happens',
    offers: 'What you can count on',
    join: 'How to join',
    waiting: 'This program has a waiting list.',
    noOtherCare: 'You do not need to be in any other care with us.',
    costMedicaid: 'People with Medicaid are welcome.',
    costOregon: 'People with Medicaid, the Oregon Health Plan, are welcome.',
    ratios: 'The numbers behind it',
    groupSize: (most) => `Groups: one peer for at most ${most} people.`,
    caseload: (most) => `One peer works with at most ${most} people.`,
    supervisor: (most) => `One supervisor for at most ${most} full-time peers.`,
    unit: (minutes) => `Time is counted in units of ${minutes} minutes.`,
    ask: 'Ask for an assessment',
    jobs: 'Jobs in this program',
    forYou: 'Made for',
    source: 'Source',
    start: 'Take the first step',
    notSure: 'Not sure it is the right one? Ask anyway. We look at it together.',
    call: 'Call us',
    none: 'No program is open for joining right now. Call us, and we will look for another way.',
    onlyEnglish: '',
  },
  es: {
    title: 'Programas',
    description: 'Programas de apoyo entre pares: para quién es cada uno, cómo se reúnen y cómo empezar.',
    lead: 'No hace falta que sepa cuál es el suyo. Pida una evaluación y lo vemos juntos.',
    allPrograms: 'Todos los programas',
    who: 'Quién puede entrar',
    ages: 'Edades',
    ways: 'Cómo se pueden reunir',
    where: 'Lugar',
    medicaid: 'Medicaid',
    what: 'Qué pasa',
    offers: 'Con qué puede contar',
    join: 'Cómo entrar',
    waiting: 'Este programa tiene lista de espera.',
    noOtherCare: 'No necesita estar en ningún otro tratamiento con nosotros.',
    costMedicaid: 'Las personas con Medicaid son bienvenidas.',
    costOregon: 'Las personas con Medicaid, el Plan de Salud de Oregon, son bienvenidas.',
    ratios: 'Los números',
    groupSize: (most) => `Grupos: un par por cada ${most} personas como máximo.`,
    caseload: (most) => `Un par trabaja con ${most} personas como máximo.`,
    supervisor: (most) => `Un supervisor por cada ${most} pares de tiempo completo como máximo.`,
    unit: (minutes) => `El tiempo se cuenta en unidades de ${minutes} minutos.`,
    ask: 'Pida una evaluación',
    jobs: 'Empleos en este programa',
    forYou: 'Pensado para',
    source: 'Fuente',
    start: 'Dé el primer paso',
    notSure: '¿No sabe si es el suyo? Pida igual. Lo vemos juntos.',
    call: 'Llámenos',
    none: 'Ahora no hay programas abiertos. Llámenos y buscamos otro camino.',
    onlyEnglish: 'La organización publicó este programa solo en inglés.',
  },
};
