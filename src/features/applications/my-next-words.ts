import type { Locale } from '../../lib/locale.ts';
import type { NextStep } from './my-next-step.ts';

interface NextWords {
  title: string;
  yourTurn: string;
  ourTurn: string;
  goThere: string;
  finish_draft: string;
  finish_draft_by: (when: string) => string;
  draft_too_late: string;
  answer_offer: (day: string) => string;
  pick_time: string;
  hand_in: (count: number) => string;
  come: (when: string) => string;
  we_read: string;
  we_weigh: string;
  we_propose: string;
  we_propose_again: string;
  we_decide: string;
  we_check: string;
  by: (day: string) => string;
  late: (day: string) => string;
  begin: string;
  over: string;
  not_this_time: string;
}

const en: NextWords = {
  title: 'What happens next',
  yourTurn: 'Your turn',
  ourTurn: 'Our turn',
  goThere: 'Go there',
  finish_draft: 'Finish your application and send it. What you wrote is saved.',
  finish_draft_by: (when) => `You can send it until ${when}.`,
  draft_too_late:
    'This job is closed, so it cannot be sent any more. You can still read what you wrote, or throw it away.',
  answer_offer: (day) => `Read the offer and tell us yes or no. You have until the end of ${day}.`,
  pick_time: 'Pick a time for your interview.',
  hand_in: (count) => (count === 1 ? 'Hand in the paper we asked for.' : `Hand in the ${count} papers we asked for.`),
  come: (when) => `Your interview is on ${when}.`,
  we_read: 'A person here reads your application.',
  we_weigh: 'We read it with care and talk about it.',
  we_propose: 'We send you times for an interview.',
  we_propose_again: 'You told us that no time fits. We send you other times.',
  we_decide: 'Thank you for talking with us. We decide now.',
  we_check: 'We go through the list below with you. Then you can start.',
  by: (day) => `You hear from us by ${day}.`,
  late: (day) => `We wanted to write by ${day}. We are late, and we are sorry. You can ask us below.`,
  begin: 'We write to you about your first day.',
  over: 'Nothing more. You can apply for other jobs any time.',
  not_this_time:
    'We chose another person for this job. Thank you for the work you put in. You can apply again any time.',
};

/** What happens next, in the candidate's words. */
export const myNextWords: Record<Locale, NextWords> = {
  en,
  es: {
    title: 'Qué sigue',
    yourTurn: 'Le toca a usted',
    ourTurn: 'Nos toca a nosotros',
    goThere: 'Ir allí',
    finish_draft: 'Termine su solicitud y envíela. Lo que escribió está guardado.',
    finish_draft_by: (when) => `Puede enviarla hasta el ${when}.`,
    draft_too_late: 'Este empleo ya cerró y la solicitud no se puede enviar. Puede leer lo que escribió o borrarlo.',
    answer_offer: (day) => `Lea la oferta y díganos sí o no. Tiene hasta el final del ${day}.`,
    pick_time: 'Elija una hora para su entrevista.',
    hand_in: (count) =>
      count === 1 ? 'Entregue el papel que le pedimos.' : `Entregue los ${count} papeles que le pedimos.`,
    come: (when) => `Su entrevista es el ${when}.`,
    we_read: 'Una persona de aquí lee su solicitud.',
    we_weigh: 'La leemos con cuidado y hablamos de ella.',
    we_propose: 'Le enviamos horas para una entrevista.',
    we_propose_again: 'Nos dijo que ninguna hora le sirve. Le enviamos otras.',
    we_decide: 'Gracias por hablar con nosotros. Ahora decidimos.',
    we_check: 'Vemos con usted la lista de abajo. Luego puede empezar.',
    by: (day) => `Le escribimos a más tardar el ${day}.`,
    late: (day) => `Queríamos escribirle antes del ${day}. Vamos tarde y lo sentimos. Puede preguntarnos abajo.`,
    begin: 'Le escribimos sobre su primer día.',
    over: 'Nada más. Puede solicitar otros empleos cuando quiera.',
    not_this_time:
      'Elegimos a otra persona para este empleo. Gracias por su esfuerzo. Puede solicitar otros empleos cuando quiera.',
  },
};

/** The next step in a sentence or two. `say` turns an instant or a day into words; a last day ends at an instant. */
export function sayNext(
  step: NextStep,
  words: NextWords,
  say: {
    instant: (at: string, zone?: string) => string;
    day: (day: string) => string;
    lastDay: (at: string) => string;
  },
): string[] {
  switch (step.kind) {
    case 'finish_draft':
      return [
        words.finish_draft,
        ...(step.closesAt === null ? [] : [words.finish_draft_by(say.instant(step.closesAt))]),
      ];
    case 'answer_offer':
      return [words.answer_offer(say.lastDay(step.by))];
    case 'hand_in':
      return [words.hand_in(step.count)];
    case 'come':
      return [words.come(say.instant(step.at, step.zone))];
    case 'draft_too_late':
    case 'pick_time':
    case 'begin':
    case 'over':
    case 'not_this_time':
      return [words[step.kind]];
    default:
      return [words[step.kind], ...(step.by === null ? [] : [(step.isLate ? words.late : words.by)(say.day(step.by))])];
  }
}
