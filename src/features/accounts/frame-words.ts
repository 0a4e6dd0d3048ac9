import type { Locale } from '../../lib/locale.ts';
import type { PortalPage } from './account.ts';

interface FrameWords {
  skip: string;
  nav: string;
  menu: string;
  pages: Record<PortalPage, string>;
  language: string;
  languageFailed: string;
  signOut: string;
  publicSite: string;
  noPermissionTitle: string;
  noPermission: (page: string) => string;
  toHome: string;
  secondFactorTitle: string;
  secondFactor: string;
  zone: (zone: string) => string;
}

/** Words of the frame around every screen of the desk. */
export const frameWords: Record<Locale, FrameWords> = {
  en: {
    skip: 'Skip to the main part',
    nav: 'Desk',
    menu: 'Menu',
    pages: {
      home: 'Today',
      intakes: 'Requests',
      detail: 'Request',
      jobs: 'Postings',
      posting: 'Posting',
      applications: 'Applications',
      application: 'Application',
      workers: 'Workers',
      reports: 'Reports',
      mail: 'Mail',
      retention: 'Retention',
      team: 'Team',
      settings: 'Settings',
      health: 'Health',
      audit: 'Audit',
    },
    language: 'Ver en español',
    languageFailed: 'Your language could not be kept. It stays for this page.',
    signOut: 'Sign out',
    publicSite: 'Public site',
    noPermissionTitle: 'This page is not part of your work here',
    noPermission: (page) => `Your roles do not include “${page}”. If you need it, ask an administrator.`,
    toHome: 'Go to Today',
    secondFactorTitle: 'A second step is needed',
    secondFactor:
      'Your organisation asks staff for a second step when signing in. Until you take it, this desk shows nothing.',
    zone: (zone) => `Times on the clock of ${zone}`,
  },
  es: {
    skip: 'Ir a la parte principal',
    nav: 'Oficina',
    menu: 'Menú',
    pages: {
      home: 'Hoy',
      intakes: 'Solicitudes',
      detail: 'Solicitud',
      jobs: 'Convocatorias',
      posting: 'Convocatoria',
      applications: 'Candidaturas',
      application: 'Candidatura',
      workers: 'Personal',
      reports: 'Informes',
      mail: 'Correo',
      retention: 'Conservación',
      team: 'Equipo',
      settings: 'Ajustes',
      health: 'Estado',
      audit: 'Auditoría',
    },
    language: 'View in English',
    languageFailed: 'No se pudo guardar su idioma. Vale para esta página.',
    signOut: 'Salir',
    publicSite: 'Sitio público',
    noPermissionTitle: 'Esta página no es parte de su trabajo aquí',
    noPermission: (page) => `Sus funciones no incluyen «${page}». Si la necesita, pídala a administración.`,
    toHome: 'Ir a Hoy',
    secondFactorTitle: 'Falta un segundo paso',
    secondFactor:
      'Su organización pide al personal un segundo paso al entrar. Hasta darlo, esta oficina no muestra nada.',
    zone: (zone) => `Horas según el reloj de ${zone}`,
  },
};
