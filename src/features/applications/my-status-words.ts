import type { Locale } from '../../lib/locale.ts';
import type { ApplicationStatus, candidateReasons } from './application.ts';

type CandidateReason = (typeof candidateReasons)[number];

interface StatusWords {
  /** The state in the fewest words; the desk has its own. */
  status: Record<ApplicationStatus, string>;
  /** A step of the way so far, by command. */
  step: Record<string, string>;
  stepOther: string;
  paper: string;
  reason: Record<CandidateReason, string>;
}

const en: StatusWords = {
  status: {
    draft: 'Not sent yet',
    submitted: 'We have it',
    screening: 'We are reading it',
    interview: 'We want to talk with you',
    offer: 'A job offer for you',
    clearing: 'You said yes. Last checks',
    hired: 'You are hired',
    withdrawn: 'You took it back',
    not_selected: 'Not this time',
    offer_declined: 'The offer is closed',
    conditions_not_met: 'The offer has ended',
  },
  step: {
    submit: 'You sent your application.',
    start_screening: 'We began to read it.',
    invite_to_interview: 'We asked you to an interview.',
    move_back: 'We look at it once more.',
    tell_not_selected: 'We told you: not this time.',
    make_offer: 'We made you an offer.',
    withdraw_offer: 'We took the offer back.',
    accept_offer: 'You said yes to the offer.',
    decline_offer: 'You said no to the offer.',
    lapse_offer: 'The time to answer the offer ended.',
    fail_conditions: 'The offer ended: something it needed was not there.',
    hire: 'You are hired. Welcome!',
    reopen: 'We opened it again.',
    withdraw: 'You took your application back.',
    ask_document: 'We asked you for a paper.',
    hand_in_document: 'You handed in a paper.',
  },
  stepOther: 'Something changed.',
  paper: 'We got your application on paper.',
  reason: {
    found_another_job: 'I found another job',
    pay: 'The pay',
    schedule: 'The hours or days',
    place_or_travel: 'The place, or how to get there',
    health_or_family: 'Health or family',
    process_too_long: 'It took too long',
    changed_my_mind: 'I changed my mind',
    offer_lapsed: 'The time to answer ended',
    other: 'Another reason',
  },
};

/** What candidates call the states and steps of their application. Staff have other words. */
export const myStatusWords: Record<Locale, StatusWords> = {
  en,
  es: {
    status: {
      draft: 'Todavía sin enviar',
      submitted: 'La recibimos',
      screening: 'La estamos leyendo',
      interview: 'Queremos hablar con usted',
      offer: 'Una oferta para usted',
      clearing: 'Usted dijo que sí. Últimos pasos',
      hired: 'Tiene el empleo',
      withdrawn: 'Usted la retiró',
      not_selected: 'Esta vez no',
      offer_declined: 'La oferta está cerrada',
      conditions_not_met: 'La oferta terminó',
    },
    step: {
      submit: 'Usted envió su solicitud.',
      start_screening: 'Empezamos a leerla.',
      invite_to_interview: 'Le invitamos a una entrevista.',
      move_back: 'La miramos otra vez.',
      tell_not_selected: 'Le dijimos: esta vez no.',
      make_offer: 'Le hicimos una oferta.',
      withdraw_offer: 'Retiramos la oferta.',
      accept_offer: 'Usted dijo que sí a la oferta.',
      decline_offer: 'Usted dijo que no a la oferta.',
      lapse_offer: 'Pasó el tiempo para responder a la oferta.',
      fail_conditions: 'La oferta terminó: faltó algo que hacía falta.',
      hire: 'Tiene el empleo. ¡Le damos la bienvenida!',
      reopen: 'La abrimos de nuevo.',
      withdraw: 'Usted retiró su solicitud.',
      ask_document: 'Le pedimos un papel.',
      hand_in_document: 'Usted entregó un papel.',
    },
    stepOther: 'Algo cambió.',
    paper: 'Recibimos su solicitud en papel.',
    reason: {
      found_another_job: 'Encontré otro empleo',
      pay: 'El pago',
      schedule: 'Las horas o los días',
      place_or_travel: 'El lugar o cómo llegar',
      health_or_family: 'Salud o familia',
      process_too_long: 'Tardó demasiado',
      changed_my_mind: 'Cambié de idea',
      offer_lapsed: 'Pasó el tiempo para responder',
      other: 'Otra razón',
    },
  },
};
