import type { Locale } from '../../lib/locale.ts';

interface JobsListWords {
  title: string;
  description: string;
  lead: string;
  narrow: string;
  any: string;
  clear: string;
  more: string;
  place: string;
  state: string;
  pay: string;
  type: string;
  schedule: string;
  setting: string;
  population: string;
  fromHome: string;
  none: string;
  noneOpen: string;
  count: (count: number) => string;
  /** For the script, which has no plural rules of its own: with `#` for the number. */
  found: { none: string; one: string; many: string };
  failed: string;
  pages: string;
  page: (page: number) => string;
  newer: string;
  older: string;
  feeds: string;
  unsure: string;
  unsureLink: string;
}

/** The words of the jobs list. */
export const jobsListWords: Record<Locale, JobsListWords> = {
  en: {
    title: 'Jobs',
    description:
      'Open jobs for peer support specialists in Oregon, North Carolina and Virginia, with pay on every one.',
    lead: 'Work where what you lived through counts. Pay comes first on every job, then the hours, then what you need and when.',
    narrow: 'Narrow the list',
    any: 'Any',
    clear: 'Clear all',
    more: 'Show more',
    place: 'Place',
    state: 'State',
    pay: 'Pays at least, an hour',
    type: 'Kind of job',
    schedule: 'Schedule',
    setting: 'Setting',
    population: 'People you work with',
    fromHome: 'From home, all or part',
    none: 'No open job fits all of that. Take one choice away and look again.',
    noneOpen: 'No job is open right now. Follow the feed below, or call and ask.',
    count: (count) => (count === 1 ? '1 open job' : `${count} open jobs`),
    found: { none: 'No jobs found', one: '1 job found', many: '# jobs found' },
    failed: 'The filter did not load. All open jobs are still listed below.',
    pages: 'Pages of the list',
    page: (page) => `Page ${page}`,
    newer: 'Newer jobs',
    older: 'Older jobs',
    feeds: 'Follow new jobs in a reader:',
    unsure: 'Not certified yet?',
    unsureLink: 'Read how people become peer specialists.',
  },
  es: {
    title: 'Empleos',
    description:
      'Empleos abiertos para especialistas de apoyo entre pares en Oregon, Carolina del Norte y Virginia, todos con su pago.',
    lead: 'Un trabajo donde cuenta lo que usted ha vivido. En cada empleo va primero el pago, luego el horario y luego lo que necesita y cuándo.',
    narrow: 'Acortar la lista',
    any: 'Todos',
    clear: 'Borrar todo',
    more: 'Ver más',
    place: 'Lugar',
    state: 'Estado',
    pay: 'Paga por hora, al menos',
    type: 'Tipo de empleo',
    schedule: 'Horario',
    setting: 'Dónde se trabaja',
    population: 'Con quién trabaja',
    fromHome: 'Desde casa, todo o en parte',
    none: 'Ningún empleo abierto cumple con todo eso. Quite una opción y vuelva a mirar.',
    noneOpen: 'Ahora no hay empleos abiertos. Siga el canal de abajo o llame y pregunte.',
    count: (count) => (count === 1 ? '1 empleo abierto' : `${count} empleos abiertos`),
    found: { none: 'Ningún empleo encontrado', one: '1 empleo encontrado', many: '# empleos encontrados' },
    failed: 'El filtro no se pudo cargar. Abajo siguen todos los empleos abiertos.',
    pages: 'Páginas de la lista',
    page: (page) => `Página ${page}`,
    newer: 'Empleos más nuevos',
    older: 'Empleos anteriores',
    feeds: 'Siga los empleos nuevos en un lector:',
    unsure: '¿Todavía no tiene certificado?',
    unsureLink: 'Lea cómo se llega a ser especialista de apoyo entre pares.',
  },
};
