import type { ErrorCode } from '../../lib/errors.ts';
import type { Locale } from '../../lib/locale.ts';
import type { DocumentFault, DocumentKind } from './document.ts';

const en = {
  kinds: {
    resume: 'Résumé',
    cover_letter: 'Cover letter',
    certificate: 'Certificate',
    other: 'Another paper',
  } as Record<DocumentKind, string>,
  limits: 'PDF, Word (.docx), text, or a photo. Up to 10 MB. We make big photos smaller for you.',
  choose: 'Choose a file',
  chooseAnother: 'Choose another file',
  takePhoto: 'Take a photo',
  preparing: (name: string) => `Getting ${name} ready…`,
  sending: (name: string) => `Sending ${name}…`,
  percent: (percent: number) => `${percent} percent sent`,
  cancel: 'Stop sending',
  cancelled: 'Stopped. Nothing was sent.',
  tryAgain: 'Try again',
  done: (name: string) => `We have ${name}.`,
  duplicate: (name: string) => `You gave us this file before. We use that one: ${name}.`,
  madeJpeg: 'We saved your photo as a JPEG, so that everyone here can open it.',
  shrunk: 'We made the photo smaller. It can still be read.',
  size: (bytes: number) => sizeWords(bytes, 'en'),
  faults: {
    empty: 'This file is empty. Choose another one.',
    too_large: 'This file is too big. It may have up to 10 MB. Save it smaller, or send a photo of the page.',
    wrong_type: 'We cannot take this kind of file. Send a PDF, a Word file (.docx), a text file or a photo.',
    not_what_it_says: 'This file is not what its name says. Save it again as PDF, then send it.',
    has_macros: 'This Word file has macros in it. Save it as PDF or as a plain .docx, then send it.',
    is_locked: 'This file has a password. Save it without one, then send it.',
    is_unreadable: 'We could not read this file. It may be damaged. Save it again, or send a photo of the page.',
    too_many: 'We hold 30 files of yours. Take one away under My documents, then send this one.',
    no_room: 'Your files fill all their room with us. Take one away under My documents, then send this one.',
    request_ended: 'We no longer need this paper. Thank you all the same.',
  } satisfies Record<DocumentFault, string>,
  failures: {
    offline: 'The connection broke. Your file is still here. Try again when you are back online.',
    timed_out: 'Sending took too long. Your file is still here. Try again.',
    unavailable: 'Our server is having trouble. Your file is still here. Try again in a minute.',
    unknown: 'Something went wrong on our side. Your file is still here. Try again.',
    signed_out: 'You are signed out. Sign in again, then try again. Your file is still here.',
    rate_limited: 'You sent many files in a short time. Wait an hour, then try again.',
    not_found: 'We could not find what this file is for. Load the page again.',
    denied: 'Your account may not send this file.',
  } as Partial<Record<ErrorCode, string>>,
};

/** Words around handing in one file. Numbers in them are those of document.ts. */
export const documentWords: Record<Locale, typeof en> = {
  en,
  es: {
    kinds: {
      resume: 'Currículum',
      cover_letter: 'Carta de presentación',
      certificate: 'Certificado',
      other: 'Otro documento',
    },
    limits: 'PDF, Word (.docx), texto o una foto. Hasta 10 MB. Las fotos grandes las hacemos más pequeñas.',
    choose: 'Elegir un archivo',
    chooseAnother: 'Elegir otro archivo',
    takePhoto: 'Tomar una foto',
    preparing: (name) => `Preparando ${name}…`,
    sending: (name) => `Enviando ${name}…`,
    percent: (percent) => `${percent} por ciento enviado`,
    cancel: 'Detener el envío',
    cancelled: 'Se detuvo. No se envió nada.',
    tryAgain: 'Probar de nuevo',
    done: (name) => `Ya tenemos ${name}.`,
    duplicate: (name) => `Ya nos había dado este archivo. Usamos ese: ${name}.`,
    madeJpeg: 'Guardamos su foto como JPEG para que todos aquí la puedan abrir.',
    shrunk: 'Hicimos la foto más pequeña. Se puede leer igual.',
    size: (bytes) => sizeWords(bytes, 'es'),
    faults: {
      empty: 'Este archivo está vacío. Elija otro.',
      too_large:
        'Este archivo es demasiado grande. Puede tener hasta 10 MB. Guárdelo más pequeño o mande una foto de la hoja.',
      wrong_type: 'No podemos recibir este tipo de archivo. Mande un PDF, un Word (.docx), un texto o una foto.',
      not_what_it_says: 'Este archivo no es lo que dice su nombre. Guárdelo de nuevo como PDF y mándelo.',
      has_macros: 'Este archivo de Word tiene macros. Guárdelo como PDF o como .docx sin macros y mándelo.',
      is_locked: 'Este archivo tiene contraseña. Guárdelo sin contraseña y mándelo.',
      is_unreadable: 'No pudimos leer este archivo. Puede estar dañado. Guárdelo de nuevo o mande una foto de la hoja.',
      too_many: 'Tenemos 30 archivos suyos. Quite uno en Mis documentos y luego mande este.',
      no_room: 'Sus archivos llenan todo su espacio. Quite uno en Mis documentos y luego mande este.',
      request_ended: 'Ya no necesitamos este documento. Gracias de todos modos.',
    },
    failures: {
      offline: 'Se cortó la conexión. Su archivo sigue aquí. Pruebe de nuevo cuando tenga conexión.',
      timed_out: 'El envío tardó demasiado. Su archivo sigue aquí. Pruebe de nuevo.',
      unavailable: 'Nuestro servidor tiene problemas. Su archivo sigue aquí. Pruebe de nuevo en un minuto.',
      unknown: 'Algo salió mal de nuestro lado. Su archivo sigue aquí. Pruebe de nuevo.',
      signed_out: 'Su sesión terminó. Entre de nuevo y pruebe otra vez. Su archivo sigue aquí.',
      rate_limited: 'Mandó muchos archivos en poco tiempo. Espere una hora y pruebe de nuevo.',
      not_found: 'No encontramos para qué es este archivo. Cargue la página de nuevo.',
      denied: 'Su cuenta no puede mandar este archivo.',
    },
  },
};

/** A size for people: `820 KB`, `2.4 MB`. */
export function sizeWords(bytes: number, locale: Locale): string {
  const [value, unit, digits] = bytes < 1_000_000 ? [bytes / 1000, 'KB', 0] : [bytes / 1_000_000, 'MB', 1];
  const shown = new Intl.NumberFormat(locale === 'es' ? 'es-US' : 'en-US', { maximumFractionDigits: digits });
  return `${shown.format(Math.max(value, 1))} ${unit}`;
}
