import type { Locale } from '../../lib/locale.ts';
import type { BulkRow } from './desk-steps.queries.ts';

type BulkCode = NonNullable<BulkRow['code']>;

const en = {
  title: (who: string) => `Move ${who}`,
  bulkTitle: (count: number) => (count === 1 ? 'Move 1 application' : `Move ${count} applications`),
  what: 'What happens?',
  reason: 'Reason',
  choose: 'Choose',
  note: 'Note for the team',
  why: 'Say why',
  whyHint: 'It stays in the record.',
  tell: 'Tell the candidate?',
  tellYes: 'Yes, send the mail below',
  tellNo: 'No, say nothing',
  tellMany: 'Yes, send the mail to each',
  neverTold: 'Nothing is sent. HR tells them with a step of its own.',
  alwaysTold: 'This sends the mail below.',
  noReach: 'No mail reaches this person. Tell them another way.',
  letter: 'What they would read',
  letterIn: (language: string) => `In ${language}, the candidate’s language`,
  hiddenName: '[name]',
  submit: 'Move',
  submitTell: 'Move and tell them',
  submitMany: (count: number) => (count === 1 ? 'Move 1' : `Move ${count}`),
  moved: (reference: string, status: string) => `${reference} is now in: ${status}.`,
  tooLate: (who: string, status: string, ago: string) =>
    `${who} moved it to “${status}” ${ago}. It was not moved again.`,
  theCandidate: 'The candidate',
  noMoves: 'There is nothing to move from here. Offers and hiring have panels of their own on the application’s page.',

  fits: (count: number) => (count === 1 ? '1 will be moved' : `${count} will be moved`),
  fitsMessage: (count: number) => (count === 1 ? '1 will get it' : `${count} will get it`),
  skipped: (count: number) => (count === 1 ? '1 is left out' : `${count} are left out`),
  unreached: (count: number) =>
    count === 1
      ? '1 of them gets no mail; tell them another way'
      : `${count} of them get no mail; tell them another way`,
  codes: {
    wrong_state: 'not possible from where it stands',
    denied: 'your role may not do this',
    told_already: 'told before',
    closed: 'erased; there is nobody to write to',
    not_found: 'gone',
  } satisfies Record<BulkCode, string>,
  done: (count: number) => (count === 1 ? '1 is moved' : `${count} are moved`),
  doneMessage: (count: number) =>
    count === 1 ? 'The message is with 1 candidate' : `The message is with ${count} candidates`,
  notDone: (count: number) => (count === 1 ? '1 was left as it is' : `${count} were left as they are`),
  none: 'None of the chosen can take this step.',
  messageTitle: (count: number) => (count === 1 ? 'Write to 1 candidate' : `Write to ${count} candidates`),
  body: 'Message',
  bodyHint: 'Each reads it on their own page; the mail only says that a message waits.',
  send: (count: number) => (count === 1 ? 'Send to 1' : `Send to ${count}`),
  close: 'Close',
};

/** Words of moving applications, one or many. */
export const moveWords: Record<Locale, typeof en> = {
  en,
  es: {
    title: (who) => `Mover ${who}`,
    bulkTitle: (count) => (count === 1 ? 'Mover 1 candidatura' : `Mover ${count} candidaturas`),
    what: '¿Qué pasa?',
    reason: 'Motivo',
    choose: 'Elija',
    note: 'Nota para el equipo',
    why: 'Diga por qué',
    whyHint: 'Queda en el registro.',
    tell: '¿Avisar a la persona?',
    tellYes: 'Sí, enviar el correo de abajo',
    tellNo: 'No, no decir nada',
    tellMany: 'Sí, enviar el correo a cada una',
    neverTold: 'No se envía nada. Recursos Humanos avisa con un paso aparte.',
    alwaysTold: 'Esto envía el correo de abajo.',
    noReach: 'Ningún correo llega a esta persona. Avísele de otra manera.',
    letter: 'Lo que leería',
    letterIn: (language) => `En ${language.toLowerCase()}, el idioma de la persona`,
    hiddenName: '[nombre]',
    submit: 'Mover',
    submitTell: 'Mover y avisar',
    submitMany: (count) => `Mover ${count}`,
    moved: (reference, status) => `${reference} está ahora en: ${status}.`,
    tooLate: (who, status, ago) => `${who} la movió a «${status}» ${ago}. No se movió otra vez.`,
    theCandidate: 'La persona candidata',
    noMoves:
      'Desde aquí no hay nada que mover. Las ofertas y la contratación tienen su sitio en la página de la candidatura.',

    fits: (count) => (count === 1 ? '1 se moverá' : `${count} se moverán`),
    fitsMessage: (count) => (count === 1 ? '1 lo recibirá' : `${count} lo recibirán`),
    skipped: (count) => (count === 1 ? '1 queda fuera' : `${count} quedan fuera`),
    unreached: (count) =>
      count === 1
        ? '1 no recibe correo; avísele de otra manera'
        : `${count} no reciben correo; avíseles de otra manera`,
    codes: {
      wrong_state: 'no es posible desde donde está',
      denied: 'su función no puede hacerlo',
      told_already: 'ya se avisó',
      closed: 'borrada; no hay a quién escribir',
      not_found: 'ya no está',
    },
    done: (count) => (count === 1 ? 'Se movió 1' : `Se movieron ${count}`),
    doneMessage: (count) => (count === 1 ? 'El mensaje está con 1 persona' : `El mensaje está con ${count} personas`),
    notDone: (count) => (count === 1 ? '1 quedó como estaba' : `${count} quedaron como estaban`),
    none: 'Ninguna de las elegidas puede dar este paso.',
    messageTitle: (count) => (count === 1 ? 'Escribir a 1 persona' : `Escribir a ${count} personas`),
    body: 'Mensaje',
    bodyHint: 'Cada una lo lee en su propia página; el correo solo dice que hay un mensaje.',
    send: (count) => `Enviar a ${count}`,
    close: 'Cerrar',
  },
};
