import type { Locale } from '../../lib/locale.ts';

/** What the names in a person's copy are called, where the database's own English is not plain enough. */
const names: Record<string, Record<Locale, string>> = {
  format: { en: 'Kind of file', es: 'Tipo de archivo' },
  made_at: { en: 'Made on', es: 'Hecho el' },
  organization: { en: 'Organization', es: 'Organización' },
  account: { en: 'Your sign-in', es: 'Su entrada' },
  profile: { en: 'About you', es: 'Sobre usted' },
  people: { en: 'Your entries with us', es: 'Sus registros con nosotros' },
  applications: { en: 'Applications', es: 'Solicitudes' },
  application: { en: 'Application', es: 'Solicitud' },
  documents: { en: 'Papers', es: 'Papeles' },
  mails: { en: 'Mails we sent', es: 'Correos que enviamos' },
  kept_until: { en: 'How long we keep it', es: 'Cuánto tiempo se guarda' },
  left_out: { en: 'Left out', es: 'No incluido' },
  events: { en: 'Steps', es: 'Pasos' },
  requests: { en: 'Papers asked for', es: 'Papeles pedidos' },
  interviews: { en: 'Interviews', es: 'Entrevistas' },
  offers: { en: 'Offers', es: 'Ofertas' },
  answers: { en: 'Your answers', es: 'Sus respuestas' },
  messages: { en: 'Messages', es: 'Mensajes' },
  equal_opportunity: { en: 'Equal opportunity answers', es: 'Respuestas de igualdad' },
  posting: { en: 'The posting you answered', es: 'El anuncio al que respondió' },
  draft: { en: 'Draft', es: 'Borrador' },
  details: { en: 'Main answers', es: 'Respuestas principales' },
  experiences: { en: 'What you have done', es: 'Lo que ha hecho' },
  educations: { en: 'School and courses', es: 'Escuela y cursos' },
  credentials: { en: 'Certificates', es: 'Certificados' },
  attestations: { en: 'What you confirmed', es: 'Lo que confirmó' },
  questions: { en: 'Questions for this job', es: 'Preguntas de este empleo' },
  referees: { en: 'People who know your work', es: 'Personas que conocen su trabajo' },
  support: { en: 'Support you asked for', es: 'Apoyo que pidió' },
  helpers: { en: 'Who helps you', es: 'Quién le ayuda' },
  full_name: { en: 'Full name', es: 'Nombre completo' },
  called_name: { en: 'Called', es: 'Le llamamos' },
  email: { en: 'E-mail', es: 'Correo' },
  phone: { en: 'Phone', es: 'Teléfono' },
  name: { en: 'Name', es: 'Nombre' },
  zone: { en: 'Time zone', es: 'Zona horaria' },
  locale: { en: 'Language', es: 'Idioma' },
  contact_ways: { en: 'Ways to reach you', es: 'Formas de contacto' },
  reference: { en: 'Number', es: 'Número' },
  status: { en: 'State', es: 'Estado' },
  titles: { en: 'Job', es: 'Empleo' },
  body: { en: 'Text', es: 'Texto' },
  written_at: { en: 'Written', es: 'Escrito' },
  read_at: { en: 'Read', es: 'Leído' },
  submitted_at: { en: 'Sent', es: 'Enviada' },
  created_at: { en: 'Made', es: 'Creado' },
  happened_at: { en: 'When', es: 'Cuándo' },
  file_name: { en: 'File', es: 'Archivo' },
  statement: { en: 'Why this job', es: 'Por qué este empleo' },
  signature_name: { en: 'Signed', es: 'Firmado' },
  gender: { en: 'Gender', es: 'Género' },
  race_ethnicity: { en: 'Race or ethnicity', es: 'Raza u origen étnico' },
  note: { en: 'Note', es: 'Nota' },
  reason: { en: 'Reason', es: 'Razón' },
  kind: { en: 'Kind', es: 'Tipo' },
  conditions: { en: 'Conditions', es: 'Condiciones' },
};

/** What the values of `left_out` mean. */
const leftOut: Record<string, Record<Locale, string>> = {
  reviews: { en: 'what reviewers wrote', es: 'lo que escribieron quienes evalúan' },
  reference_answers: { en: 'what the people you named told us', es: 'lo que dijeron las personas que usted nombró' },
  decisions_not_told: { en: 'choices we are still making', es: 'lo que todavía estamos decidiendo' },
};

/** The parts of a copy in the order a person looks for them; the database has an order of its own. */
const order = [
  'profile',
  'applications',
  'application',
  'answers',
  'messages',
  'documents',
  'events',
  'mails',
  'kept_until',
  'people',
  'account',
];
const last = ['organization', 'made_at', 'left_out', 'format'];

/** Sorts the entries of a part: what matters first, what is about the copy itself last. */
export function inOrder(entries: [string, unknown][]): [string, unknown][] {
  const place = ([key]: [string, unknown]) => {
    const first = order.indexOf(key);
    return first >= 0 ? first : order.length + (last.includes(key) ? 1 + last.indexOf(key) : 0);
  };
  return [...entries].sort((a, b) => place(a) - place(b));
}

/** The name of a piece of data in words; a name without words of its own loses its underscores. */
export function sayKey(key: string, locale: Locale): string {
  const plain = names[key]?.[locale] ?? key.replaceAll('_', ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** A single value in words: yes and no, days and times of this device's clock, all else as it is. */
export function sayPlain(value: unknown, locale: Locale): string {
  if (value === true) return locale === 'en' ? 'yes' : 'sí';
  if (value === false) return 'no';
  if (typeof value === 'string' && instant.test(value))
    return new Date(value).toLocaleString(locale === 'en' ? 'en-US' : 'es-US', {
      dateStyle: 'medium',
      timeStyle: 'long',
    });
  return (typeof value === 'string' && leftOut[value]?.[locale]) || String(value);
}
