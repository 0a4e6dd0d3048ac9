import type { Locale } from '../../lib/locale.ts';

interface CredentialWords {
  issuer: string;
  howToGet: string;
  training: string;
  lasts: string;
  renew: string;
  renewHours: string;
  pairs: string;
  lookup: string;
  lookupLink: string;
  sources: string;
  notOfficial: string;
  checked: string;
}

/** The words around a kind of credential on the page about becoming a peer specialist. */
export const credentialWords: Record<Locale, CredentialWords> = {
  en: {
    issuer: 'Who gives it',
    howToGet: 'How to get it',
    training: 'Training',
    lasts: 'How long it lasts',
    renew: 'When to renew',
    renewHours: 'Classes to renew',
    pairs: 'Hold it together with',
    lookup: 'Look someone up',
    lookupLink: 'Public register',
    sources: 'Where we read this',
    notOfficial: 'not the state’s own page',
    checked: 'Checked on',
  },
  es: {
    issuer: 'Quién lo da',
    howToGet: 'Cómo obtenerlo',
    training: 'Capacitación',
    lasts: 'Cuánto dura',
    renew: 'Cuándo renovarlo',
    renewHours: 'Clases para renovar',
    pairs: 'Se necesita junto con',
    lookup: 'Buscar a alguien',
    lookupLink: 'Registro público',
    sources: 'Dónde leímos esto (en inglés)',
    notOfficial: 'no es página del estado',
    checked: 'Revisado el',
  },
};
