import type { Locale } from '../../lib/locale.ts';

/** The pages of people who apply. `application` is one of `home`'s. */
export const myPages = ['home', 'application', 'documents', 'settings', 'data'] as const;

/** One of the pages of people who apply. */
export type MyPage = (typeof myPages)[number];

interface MyFrameWords {
  skip: string;
  nav: string;
  pages: Record<MyPage, string>;
  /** The same, as short as a narrow screen wants them. */
  links: Record<Exclude<MyPage, 'application'>, string>;
  language: string;
  languageFailed: string;
  signOut: string;
  publicSite: string;
  signedInAs: (email: string) => string;
  unread: (count: number) => string;
  shared: string;
  helpTitle: string;
  help: string;
  call: string;
  write: string;
  crisis: string;
  crisisCall: string;
  jobs: string;
  privacy: string;
}

/** Words of the frame around a candidate's own pages. */
export const myFrameWords: Record<Locale, MyFrameWords> = {
  en: {
    skip: 'Skip to the main part',
    nav: 'Your pages',
    pages: {
      home: 'My applications',
      application: 'My application',
      documents: 'My documents',
      settings: 'My settings',
      data: 'My data',
    },
    links: { home: 'Applications', documents: 'Documents', settings: 'Settings', data: 'My data' },
    language: 'Español',
    languageFailed: 'We could not save your language. It stays for this page.',
    signOut: 'Sign out',
    publicSite: 'Back to our site',
    signedInAs: (email) => `Signed in as ${email}`,
    unread: (count) => (count === 1 ? '(1 new message)' : `(${count} new messages)`),
    shared: 'You said other people use this device. Sign out when you are done.',
    helpTitle: 'Need help with your application?',
    help: 'A person will help you. You can ask for another language or another way to do this.',
    call: 'Call',
    write: 'Write to',
    crisis: 'In crisis?',
    crisisCall: 'Call or text 988. It is free, day and night.',
    jobs: 'See our open jobs',
    privacy: 'How we keep your data',
  },
  es: {
    skip: 'Ir a la parte principal',
    nav: 'Sus páginas',
    pages: {
      home: 'Mis solicitudes',
      application: 'Mi solicitud',
      documents: 'Mis documentos',
      settings: 'Mis ajustes',
      data: 'Mis datos',
    },
    links: { home: 'Solicitudes', documents: 'Documentos', settings: 'Ajustes', data: 'Mis datos' },
    language: 'English',
    languageFailed: 'No pudimos guardar su idioma. Vale para esta página.',
    signOut: 'Salir',
    publicSite: 'Volver a nuestro sitio',
    signedInAs: (email) => `Entró como ${email}`,
    unread: (count) => (count === 1 ? '(1 mensaje nuevo)' : `(${count} mensajes nuevos)`),
    shared: 'Usted dijo que otras personas usan este aparato. Salga cuando termine.',
    helpTitle: '¿Necesita ayuda con su solicitud?',
    help: 'Una persona le ayudará. Puede pedir otro idioma u otra manera de hacerlo.',
    call: 'Llame al',
    write: 'Escriba a',
    crisis: '¿Está en crisis?',
    crisisCall: 'Llame o escriba al 988. Es gratis, de día y de noche.',
    jobs: 'Ver nuestros empleos',
    privacy: 'Cómo cuidamos sus datos',
  },
};
