import type { Locale } from '../../lib/locale.ts';
import type { ShownJob } from './job.ts';

interface ApplyWords {
  title: string;
  start: string;
  lead: string;
  decisive: string;
  notYet: string;
  record: Record<ShownJob['fairChance'], string>;
  otherWays: (reference: string) => string;
  paper: string;
  call: string;
  help: string;
}

/** The words of the box that leads to the application. */
export const applyWords: Record<Locale, ApplyWords> = {
  en: {
    title: 'How to apply',
    start: 'Apply for this job',
    lead: 'It takes about 20 minutes. You can stop and come back; what you wrote is kept. A résumé is welcome and not required.',
    decisive: 'One answer can decide. Please read this first:',
    notYet:
      'We do not ask for your date of birth, school dates, driver license or health history to start. Please leave them out.',
    record: {
      after_interview: 'We ask about a criminal record only after the first interview.',
      after_offer: 'We ask about a criminal record only after we make you an offer.',
      required_by_law: 'The law asks us to check for a criminal record for this job. We tell you before we do.',
    },
    otherWays: (reference) => `You can also apply on paper or by phone. Give the job number ${reference}.`,
    paper: 'Form on paper',
    call: 'Call us',
    help: 'Need another way to apply, or help with it? Call and ask. It does not count against you.',
  },
  es: {
    title: 'Cómo solicitar el empleo',
    start: 'Solicitar este empleo',
    lead: 'Toma unos 20 minutos. Puede parar y volver; lo que escribió se guarda. Puede enviar un currículum, pero no es obligatorio.',
    decisive: 'Una respuesta puede decidir. Lea esto primero:',
    notYet:
      'Para empezar no pedimos su fecha de nacimiento, fechas de escuela, licencia de conducir ni historia de salud. No las incluya.',
    record: {
      after_interview: 'Preguntamos por antecedentes penales solo después de la primera entrevista.',
      after_offer: 'Preguntamos por antecedentes penales solo después de hacerle una oferta.',
      required_by_law: 'Para este empleo la ley nos pide revisar antecedentes penales. Le avisamos antes de hacerlo.',
    },
    otherWays: (reference) =>
      `También puede solicitarlo en papel o por teléfono. Diga el número del empleo: ${reference}.`,
    paper: 'Formulario en papel',
    call: 'Llámenos',
    help: '¿Necesita otra forma de solicitarlo o ayuda para hacerlo? Llame y pida. No le perjudica en nada.',
  },
};
