import type { Locale } from '../../lib/locale.ts';

const en = {
  title: 'What you sent',
  open: 'Read your answers',
  version: (number: number) => `You answered version ${number} of this job posting. It is kept as it was:`,
  posting: 'Read the posting as it was',
  duties: 'What you do',
  benefits: 'What you get',
  documents: 'Papers you sent',
  documentsHow: 'You can open them under My documents.',
  signed: (name: string, when: string) => `Signed by ${name} on ${when}`,
  helper: 'Who helps you',
  now: 'now',
  until: (day: string) => `good until ${day}`,
  replaced: 'another person was named instead',
  wrong: 'Is something wrong? Write us a message above, and we note the right one.',
};

/** Words around the answers that were sent; the questions have the words of the form. */
export const myAnswerWords: Record<Locale, typeof en> = {
  en,
  es: {
    title: 'Lo que usted envió',
    open: 'Leer sus respuestas',
    version: (number) => `Usted respondió a la versión ${number} de este anuncio. Se guarda como era:`,
    posting: 'Leer el anuncio como era',
    duties: 'Lo que hace',
    benefits: 'Lo que recibe',
    documents: 'Papeles que envió',
    documentsHow: 'Puede abrirlos en Mis documentos.',
    signed: (name, when) => `Firmado por ${name}: ${when}`,
    helper: 'Quién le ayuda',
    now: 'ahora',
    until: (day) => `vale hasta el ${day}`,
    replaced: 'se nombró a otra persona',
    wrong: '¿Hay algo mal? Escríbanos un mensaje arriba y anotamos lo correcto.',
  },
};
