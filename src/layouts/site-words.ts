import type { Locale } from '../lib/locale.ts';
import { type SitePath, sitePaths } from '../lib/paths.ts';

/** A link of the site's navigation: the path is the same in every language. */
export interface NavLink {
  path: SitePath;
  label: string;
}

interface SiteWords {
  skip: string;
  menu: string;
  allPages: string;
  mainNav: string;
  ask: string;
  languageSwitch: string;
  reachUs: string;
  call: string;
  write: string;
  languageHelp: string;
  staff: string;
  jobsFeed: string;
  cardAlt: string;
  crisisTitle: string;
  crisisText: string;
  nav: NavLink[];
  more: NavLink[];
}

/** The words of the frame around every public page. */
export const siteWords: Record<Locale, SiteWords> = {
  en: {
    skip: 'Skip to the main part',
    menu: 'Menu',
    allPages: 'All pages',
    mainNav: 'Main',
    ask: 'Ask for an assessment',
    languageSwitch: 'Lea esta página en español',
    reachUs: 'Reach us',
    call: 'Call',
    write: 'Write',
    languageHelp: 'Help in your language is free. Call us and say the name of your language.',
    staff: 'Staff sign-in',
    jobsFeed: 'Jobs',
    cardAlt: 'Two people sit on a bench where two rivers meet.',
    crisisTitle: 'If today is too much',
    crisisText: 'You can call or text 988 at any hour. It is free, and you do not need to be in danger to call.',
    nav: [
      { path: sitePaths.peerSupport, label: 'Peer support' },
      { path: sitePaths.programs, label: 'Programs' },
      { path: sitePaths.jobs, label: 'Jobs' },
      { path: sitePaths.about, label: 'About us' },
    ],
    more: [
      { path: sitePaths.becomeAPeer, label: 'Become a peer specialist' },
      { path: sitePaths.roles, label: 'What peers do' },
      { path: sitePaths.questions, label: 'Questions and answers' },
      { path: sitePaths.accessibility, label: 'Accessibility' },
      { path: sitePaths.privacy, label: 'Privacy' },
      { path: sitePaths.nondiscrimination, label: 'Non-discrimination and language help' },
    ],
  },
  es: {
    skip: 'Ir a la parte principal',
    menu: 'Menú',
    allPages: 'Todas las páginas',
    mainNav: 'Principal',
    ask: 'Pida una evaluación',
    languageSwitch: 'Read this page in English',
    reachUs: 'Cómo hablar con nosotros',
    call: 'Llame',
    write: 'Escriba',
    languageHelp: 'La ayuda en su idioma es gratis. Llámenos y diga el nombre de su idioma.',
    staff: 'Entrada del personal',
    jobsFeed: 'Empleos',
    cardAlt: 'Dos personas sentadas en una banca donde se juntan dos ríos.',
    crisisTitle: 'Si hoy es demasiado',
    crisisText:
      'Puede llamar al 988 a cualquier hora y oprimir 2, o mandar la palabra AYUDA al 988. Es gratis y no hace falta estar en peligro.',
    nav: [
      { path: sitePaths.peerSupport, label: 'Apoyo entre pares' },
      { path: sitePaths.programs, label: 'Programas' },
      { path: sitePaths.jobs, label: 'Empleos' },
      { path: sitePaths.about, label: 'Quiénes somos' },
    ],
    more: [
      { path: sitePaths.becomeAPeer, label: 'Cómo ser especialista de apoyo' },
      { path: sitePaths.roles, label: 'Qué hace un par' },
      { path: sitePaths.questions, label: 'Preguntas y respuestas' },
      { path: sitePaths.accessibility, label: 'Accesibilidad' },
      { path: sitePaths.privacy, label: 'Privacidad' },
      { path: sitePaths.nondiscrimination, label: 'No discriminación y ayuda con el idioma' },
    ],
  },
};
