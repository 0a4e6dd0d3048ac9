import type { Locale } from '../../lib/locale.ts';

const en = {
  hello: (name: string) => `Hello, ${name}`,
  today: (day: string) => `Today is ${day}.`,
  places: 'Where to go',
  intakes: 'Answer requests for an assessment',
  applications: 'Read, review and answer applications',
  team: 'Invite people and set their roles',
  settings: 'Change facts, words, closed days and mails',
  health: 'See that nothing fails silently',
  audit: 'See who did or read what',
  publicSite: 'See the public site',
  quiet: 'There is nothing at this desk for your role yet. It grows: job applications and appointments come next.',
};

/** Words of the page a working day begins with. */
export const homeWords: Record<Locale, typeof en> = {
  en,
  es: {
    hello: (name) => `Hola, ${name}`,
    today: (day) => `Hoy es ${day}.`,
    places: 'Adónde ir',
    intakes: 'Responder a las solicitudes de evaluación',
    applications: 'Leer, valorar y responder las candidaturas',
    team: 'Invitar al personal y dar funciones',
    settings: 'Cambiar datos, textos, días cerrados y correos',
    health: 'Ver que nada falle en silencio',
    audit: 'Ver quién hizo o leyó qué',
    publicSite: 'Ver el sitio público',
    quiet: 'Todavía no hay nada en esta oficina para su función. Crece: siguen las candidaturas y las citas.',
  },
};
