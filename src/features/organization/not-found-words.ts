import type { Locale } from '../../lib/locale.ts';

interface NotFoundWords {
  title: string;
  text: string;
  ask: string;
  jobs: string;
  programs: string;
  home: string;
}

/** The words of the page for an address that leads nowhere. */
export const notFoundWords: Record<Locale, NotFoundWords> = {
  en: {
    title: 'This page is not here',
    text: 'The address may be old or mistyped. You did nothing wrong. These pages may be what you came for.',
    ask: 'Ask for an assessment',
    jobs: 'Jobs',
    programs: 'Programs',
    home: 'Home page',
  },
  es: {
    title: 'Esta página no está aquí',
    text: 'La dirección puede ser vieja o estar mal escrita. Usted no hizo nada mal. Quizá buscaba una de estas páginas.',
    ask: 'Pida una evaluación',
    jobs: 'Empleos',
    programs: 'Programas',
    home: 'Página de inicio',
  },
};
