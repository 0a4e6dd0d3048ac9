import type { Locale } from '../../lib/locale.ts';
import type { Job, ShownJob } from './job.ts';

/** Names of the employment types as a candidate reads them. */
export const employmentTypeLabels: Record<Job['employmentTypes'][number], Record<Locale, string>> = {
  full_time: { en: 'Full-time', es: 'Tiempo completo' },
  part_time: { en: 'Part-time', es: 'Medio tiempo' },
  contract: { en: 'Contract', es: 'Por contrato' },
  temporary: { en: 'Temporary', es: 'Temporal' },
  intern: { en: 'Internship', es: 'Práctica' },
  volunteer: { en: 'Volunteer', es: 'Voluntariado' },
};

/** The kinds of a job as one phrase: `Full-time or contract`. */
export function kindsLine(types: Job['employmentTypes'], locale: Locale): string {
  const [first = '', ...rest] = types.map((type) => employmentTypeLabels[type][locale]);
  return [first, ...rest.map((label) => label.toLocaleLowerCase(locale))].join(locale === 'en' ? ' or ' : ' o ');
}

/** Names of the two kinds of schedule in the filter. */
export const scheduleKindLabels: Record<Job['schedule']['kind'], Record<Locale, string>> = {
  fixed: { en: 'Set days and hours', es: 'Días y horas fijos' },
  varies: { en: 'Hours that change', es: 'Horario variable' },
};

interface JobWords {
  pay: string;
  schedule: string;
  where: string;
  kind: string;
  applyBy: string;
  duties: string;
  benefits: string;
  asked: string;
  askedLead: string;
  welcome: string;
  howToGet: string;
  howItWorks: string;
  withinDays: (days: number) => string;
  listedUnder: string;
  program: string;
  /** Said in a preview where a fact is still missing. */
  notYet: string;
  closed: string;
  filled: string;
  pastClosing: string;
  seeOpen: string;
  allJobs: string;
  reference: string;
  remoteUntil: (day: string) => string;
  onlyEnglish: string;
  equal: string;
}

/** The words of a job's page. */
export const jobWords: Record<Locale, JobWords> = {
  en: {
    pay: 'Pay',
    schedule: 'Schedule',
    where: 'Where',
    kind: 'Kind of job',
    applyBy: 'Apply by',
    duties: 'What you do',
    benefits: 'What you get',
    asked: 'What we ask for, and when',
    askedLead: 'You do not need all of this today. Each thing is listed at the point when it is due.',
    welcome: 'Welcome, not required',
    howToGet: 'How to get it',
    howItWorks: 'How it works',
    withinDays: (days) => `within ${days} days`,
    listedUnder: 'Listed under',
    program: 'Program',
    notYet: 'Not set yet',
    closed: 'This job is closed. Nobody can apply for it now.',
    filled: 'This job is filled. Nobody can apply for it now.',
    pastClosing: 'The closing date has passed. Nobody can apply for this job now.',
    seeOpen: 'See the jobs that are open',
    allJobs: 'All jobs',
    reference: 'Job number',
    remoteUntil: (day) => `until ${day}`,
    onlyEnglish: '',
    equal: 'Fair hiring',
  },
  es: {
    pay: 'Pago',
    schedule: 'Horario',
    where: 'Lugar',
    kind: 'Tipo de empleo',
    applyBy: 'Solicite hasta el',
    duties: 'Lo que hace',
    benefits: 'Lo que recibe',
    asked: 'Lo que pedimos y cuándo',
    askedLead: 'No necesita todo esto hoy. Cada cosa aparece en el momento en que hace falta.',
    welcome: 'Ayuda, pero no es obligatorio',
    howToGet: 'Cómo obtenerlo',
    howItWorks: 'Cómo funciona',
    withinDays: (days) => `en los primeros ${days} días`,
    listedUnder: 'Clasificación',
    program: 'Programa',
    notYet: 'Sin definir',
    closed: 'Este empleo está cerrado. Ya no se puede solicitar.',
    filled: 'Este puesto ya está ocupado. Ya no se puede solicitar.',
    pastClosing: 'La fecha de cierre ya pasó. Este empleo ya no se puede solicitar.',
    seeOpen: 'Vea los empleos abiertos',
    allJobs: 'Todos los empleos',
    reference: 'Número del empleo',
    remoteUntil: (day) => `hasta el ${day}`,
    onlyEnglish: 'La organización publicó este empleo solo en inglés.',
    equal: 'Contratación justa',
  },
};

/** Why nobody can apply for a job that is not open. */
export function closedLine({ status }: Pick<ShownJob, 'status'>, locale: Locale): string {
  const words = jobWords[locale];
  return status === 'filled' ? words.filled : status === 'closed' ? words.closed : words.pastClosing;
}
