import type { Locale } from '../../lib/locale.ts';
import type { askedDocuments, digestCounts, knownStatuses } from './hiring-facts.ts';

interface HiringMailWords {
  hello: (name: string) => string;
  helper: (name: string) => string;
  code: string;
  call: (phone: string) => string;
  nudge: string;
  /** What a placeholder says when the fact has no name of its own. */
  someJob: string;
  someone: string;
  open: { application: string; draft: string; offer: string; reference: string; desk: string; interview: string };
  status: Record<(typeof knownStatuses)[number], string>;
  document: Record<(typeof askedDocuments)[number], string>;
  way: { phone: string; video: string };
  /** Day and time in one phrase. */
  test: string;
  digest: {
    subject: (total: number) => string;
    heading: string;
    lead: string;
    off: string;
    counts: Record<(typeof digestCounts)[number], (count: number) => string>;
  };
}

/** What hiring's mails say around their letters. */
export const hiringMailWords: Record<Locale, HiringMailWords> = {
  en: {
    hello: (name) => `Hello ${name}.`,
    helper: (name) => `You get a copy of this mail because ${name} named you as a helper. This is what we wrote:`,
    code: 'Your code',
    call: (phone) => `Questions? Call us at ${phone} and say the code.`,
    nudge: 'Delete the draft on your page, and these reminders stop.',
    someJob: 'a job with us',
    someone: 'the person you help',
    open: {
      application: 'Open my page',
      draft: 'Go to my application',
      offer: 'See the offer',
      reference: 'Open the form',
      desk: 'Open the hiring desk',
      interview: 'See the times',
    },
    status: {
      submitted: 'we have it',
      screening: 'we are reading it',
      interview: 'we would like to meet you',
      offer: 'there is an offer',
      clearing: 'last steps before you start',
    },
    document: {
      resume: 'your résumé',
      cover_letter: 'a letter about you',
      certificate: 'a copy of your certificate',
      other: 'a paper (your page says which)',
    },
    way: { phone: 'by phone', video: 'by video' },
    test: 'Test',
    digest: {
      subject: (total) => (total === 1 ? 'Hiring today: 1 thing waits' : `Hiring today: ${total} things wait`),
      heading: 'Hiring today',
      lead: 'This waits for you this morning. Names and answers stay in the portal.',
      off: 'You can turn this mail off on the first page of the portal.',
      counts: {
        new_applications: (count) => (count === 1 ? '1 new application' : `${count} new applications`),
        answered_offers: (count) => (count === 1 ? '1 answer to an offer' : `${count} answers to offers`),
        waiting_reviews: (count) =>
          count === 1 ? '1 review of yours to finish' : `${count} reviews of yours to finish`,
        unread_messages: (count) => (count === 1 ? '1 message not read' : `${count} messages not read`),
        interviews_today: (count) => (count === 1 ? '1 interview today' : `${count} interviews today`),
        conditions_due: (count) => (count === 1 ? '1 condition due' : `${count} conditions due`),
      },
    },
  },
  es: {
    hello: (name) => `Hola, ${name}.`,
    helper: (name) => `Recibe una copia de este correo porque ${name} le nombró como ayuda. Esto escribimos:`,
    code: 'Su código',
    call: (phone) => `¿Preguntas? Llámenos al ${phone} y diga el código.`,
    nudge: 'Borre el borrador en su página y no habrá más avisos.',
    someJob: 'un puesto con nosotros',
    someone: 'la persona a quien ayuda',
    open: {
      application: 'Abrir mi página',
      draft: 'Ir a mi solicitud',
      offer: 'Ver la oferta',
      reference: 'Abrir el formulario',
      desk: 'Abrir la oficina de selección',
      interview: 'Ver las horas',
    },
    status: {
      submitted: 'la tenemos',
      screening: 'la estamos leyendo',
      interview: 'queremos conocerle',
      offer: 'hay una oferta',
      clearing: 'últimos pasos antes de empezar',
    },
    document: {
      resume: 'su currículum',
      cover_letter: 'una carta sobre usted',
      certificate: 'una copia de su certificado',
      other: 'un papel (su página dice cuál)',
    },
    way: { phone: 'por teléfono', video: 'por video' },
    test: 'Prueba',
    digest: {
      subject: (total) => (total === 1 ? 'Selección hoy: 1 asunto espera' : `Selección hoy: ${total} asuntos esperan`),
      heading: 'Selección hoy',
      lead: 'Esto le espera esta mañana. Los nombres y las respuestas quedan en el portal.',
      off: 'Puede apagar este correo en la primera página del portal.',
      counts: {
        new_applications: (count) => (count === 1 ? '1 solicitud nueva' : `${count} solicitudes nuevas`),
        answered_offers: (count) => (count === 1 ? '1 respuesta a una oferta' : `${count} respuestas a ofertas`),
        waiting_reviews: (count) =>
          count === 1 ? '1 evaluación suya por terminar' : `${count} evaluaciones suyas por terminar`,
        unread_messages: (count) => (count === 1 ? '1 mensaje sin leer' : `${count} mensajes sin leer`),
        interviews_today: (count) => (count === 1 ? '1 entrevista hoy' : `${count} entrevistas hoy`),
        conditions_due: (count) => (count === 1 ? '1 condición por cumplir' : `${count} condiciones por cumplir`),
      },
    },
  },
};
