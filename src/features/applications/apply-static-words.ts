import type { Locale } from '../../lib/locale.ts';

interface StaticWords {
  title: string;
  description: string;
  lead: string;
  needTitle: string;
  need: string[];
  notTitle: string;
  notLead: string;
  not: string[];
  goodTitle: string;
  good: string[];
  noScript: string;
  opening: string;
  paper: string;
  paperLink: string;
  call: string;
}

/** The first screen of the application: it reads without script. */
export const applyStaticWords: Record<Locale, StaticWords> = {
  en: {
    title: 'Apply for a job',
    description:
      'Apply on your phone in your own time. What you need, what we do not ask, and how we keep your words safe.',
    lead: 'It takes about 20 to 30 minutes. You can stop at any time and go on later, on any phone or computer.',
    needTitle: 'What helps to have ready',
    need: [
      'An e-mail you can open. We send you a code, so there is no password.',
      'The jobs, volunteer work, caring or training you want to tell us about. Month and year are enough.',
      'One or two people who know your work. We ask them only after we make you an offer.',
      'A résumé if you have one: PDF, Word (.docx), text or a photo, up to 10 MB. You can apply without one.',
    ],
    notTitle: 'What we do not ask',
    notLead: 'Please leave these out. The law does not let us ask, and we do not want to know yet.',
    not: [
      'your birth date or your age',
      'dates of school',
      'a criminal record',
      'your driver license',
      'a diagnosis, a treatment or medicine',
      'what you earned before',
    ],
    goodTitle: 'Good to know',
    good: [
      'Each step is saved as you go. Nothing is sent before you press “Send”.',
      'Someone may help you. You tell us who they are.',
      'You can ask for support: more time, large print, an interpreter. It does not count against you.',
      'Only the hiring team reads your application.',
    ],
    noScript: 'The online form needs JavaScript. You can use the paper form, or call us and we fill it in with you.',
    opening: 'Opening the form…',
    paper: 'Would you rather write by hand?',
    paperLink: 'Print the paper form',
    call: 'Or call and we do it together:',
  },
  es: {
    title: 'Solicitar un empleo',
    description:
      'Solicite desde su teléfono, a su ritmo. Qué necesita, qué no preguntamos y cómo cuidamos lo que escribe.',
    lead: 'Toma de 20 a 30 minutos. Puede parar cuando quiera y seguir después, en cualquier teléfono o computadora.',
    needTitle: 'Qué conviene tener a mano',
    need: [
      'Un correo electrónico que pueda abrir. Le enviamos un código; no hay contraseña.',
      'Los empleos, voluntariado, cuidados o cursos que quiera contarnos. Basta con el mes y el año.',
      'Una o dos personas que conozcan su trabajo. Les preguntamos solo después de hacerle una oferta.',
      'Un currículum, si tiene: PDF, Word (.docx), texto o una foto, hasta 10 MB. Puede solicitar sin él.',
    ],
    notTitle: 'Qué no preguntamos',
    notLead: 'Por favor, no lo ponga. La ley no nos deja preguntarlo y todavía no queremos saberlo.',
    not: [
      'su fecha de nacimiento o su edad',
      'fechas de escuela',
      'antecedentes penales',
      'su licencia de conducir',
      'un diagnóstico, un tratamiento o medicinas',
      'cuánto ganaba antes',
    ],
    goodTitle: 'Bueno saber',
    good: [
      'Cada paso se guarda sobre la marcha. Nada se envía antes de que presione “Enviar”.',
      'Alguien le puede ayudar. Usted nos dice quién es.',
      'Puede pedir apoyo: más tiempo, letra grande, intérprete. No le perjudica.',
      'Solo el equipo de contratación lee su solicitud.',
    ],
    noScript:
      'El formulario en línea necesita JavaScript. Puede usar el formulario en papel o llamarnos y lo llenamos juntos.',
    opening: 'Abriendo el formulario…',
    paper: '¿Prefiere escribir a mano?',
    paperLink: 'Imprimir el formulario en papel',
    call: 'O llame y lo hacemos juntos:',
  },
};
