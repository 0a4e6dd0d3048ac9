import type { Locale } from '../lib/locale.ts';

const en = {
  problem: 'There is a problem',
  problems: (count: number) => (count === 1 ? 'One answer needs a change' : `${count} answers need a change`),
  optional: '(optional)',
  close: 'Close',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  reference: (code: string) => `If you tell us about this, give the reference ${code}.`,
  loading: 'Loading…',
  working: 'One moment…',
  showMore: 'Show more',
  keysTitle: 'Keys for this page',
  keysOn: 'Single keys are on',
  keysOff: 'Turn single keys off',
  keysTurnOn: 'Turn single keys on',
  keysAreOff: 'Single keys are off. Enter still opens a row.',
};

/** Words of the parts that belong to no noun. */
export const componentWords: Record<Locale, typeof en> = {
  en,
  es: {
    problem: 'Hay un problema',
    problems: (count) => (count === 1 ? 'Hay que cambiar una respuesta' : `Hay que cambiar ${count} respuestas`),
    optional: '(opcional)',
    close: 'Cerrar',
    cancel: 'Cancelar',
    tryAgain: 'Probar de nuevo',
    reference: (code) => `Si nos avisa de esto, dé la referencia ${code}.`,
    loading: 'Cargando…',
    working: 'Un momento…',
    showMore: 'Mostrar más',
    keysTitle: 'Teclas de esta página',
    keysOn: 'Las teclas sueltas están activas',
    keysOff: 'Desactivar las teclas sueltas',
    keysTurnOn: 'Activar las teclas sueltas',
    keysAreOff: 'Las teclas sueltas están desactivadas. Enter sigue abriendo la fila.',
  },
};

/** What can be wrong with an answer; schemas name the fault, this catalogue says it. */
export type FieldFault =
  | 'required'
  | 'too_long'
  | 'not_email'
  | 'not_phone'
  | 'not_web'
  | 'past'
  | 'not_number'
  | 'not_code';

/** The sentence under a field, by what is wrong with it. */
export const faultWords: Record<Locale, Record<FieldFault, string>> = {
  en: {
    required: 'Fill this in.',
    too_long: 'This is too long. Make it shorter.',
    not_email: 'Write an e-mail address, like name@example.org.',
    not_phone: 'Write a phone number with its area code.',
    not_web: 'Write a web address that begins with https://.',
    past: 'Choose today or a later day.',
    not_number: 'Write a whole number from 1 to 60.',
    not_code: 'Write the 6 digits from the mail.',
  },
  es: {
    required: 'Complete este dato.',
    too_long: 'Es demasiado largo. Acórtelo.',
    not_email: 'Escriba un correo, por ejemplo nombre@example.org.',
    not_phone: 'Escriba un teléfono con su código de área.',
    not_web: 'Escriba una dirección que empiece con https://.',
    past: 'Elija hoy o un día posterior.',
    not_number: 'Escriba un número entero de 1 a 60.',
    not_code: 'Escriba los 6 números del correo.',
  },
};

/** The sentence for a fault named by a schema; other text (from a catalogue already) stays as it is. */
export function sayFault(locale: Locale, message: string | undefined): string | undefined {
  if (message === undefined) return undefined;
  const words: Record<string, string> = faultWords[locale];
  return words[message] ?? message;
}
