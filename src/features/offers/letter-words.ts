import type { Locale } from '../../lib/locale.ts';
import type { ConditionOwner, ConditionState, PayUnit } from './offer.ts';

const en = {
  pay: 'Pay',
  unit: { hour: 'an hour', year: 'a year' } satisfies Record<PayUnit, string>,
  startsOn: 'First day',
  hours: 'Hours',
  hoursLong: (hours: number, percent: number) => `${hours} a week (${percent}% of full time)`,
  programs: 'You would work in',
  place: 'Place',
  answerBy: 'Please answer by',
  conditions: 'What this offer depends on',
  conditionsLead: 'We check these together. You can start once the ones before your first day are done.',
  state: {
    pending: 'Still open',
    met: 'Done',
    not_met: 'Not met',
    waived: 'Not needed',
  } satisfies Record<ConditionState, string>,
  turn: { candidate: 'Your turn,', us: 'Our turn,' } satisfies Record<ConditionOwner, string>,
  by: (day: string) => `by ${day}`,
};

/** Words of an offer as its candidate reads it, for HR's look before it goes out. */
export const letterWords: Record<Locale, typeof en> = {
  en,
  es: {
    pay: 'Pago',
    unit: { hour: 'por hora', year: 'al año' },
    startsOn: 'Primer día',
    hours: 'Horas',
    hoursLong: (hours, percent) => `${hours} por semana (${percent}% de tiempo completo)`,
    programs: 'Trabajaría en',
    place: 'Lugar',
    answerBy: 'Por favor, responda hasta el',
    conditions: 'De qué depende esta oferta',
    conditionsLead: 'Esto lo revisamos juntos. Puede empezar cuando esté listo lo que va antes de su primer día.',
    state: { pending: 'Falta', met: 'Listo', not_met: 'No se cumplió', waived: 'No hace falta' },
    turn: { candidate: 'Le toca a usted,', us: 'Nos toca a nosotros,' },
    by: (day) => `hasta el ${day}`,
  },
};
