import type { Locale } from '../../lib/locale.ts';
import type { InterviewWay } from './interview.ts';

const en = {
  summary: (job: string | undefined, organization: string) =>
    job ? `Interview: ${job}, ${organization}` : `Interview, ${organization}`,
  way: { in_person: 'In person', video: 'Video call', phone: 'Phone call' } satisfies Record<InterviewWay, string>,
  length: (minutes: number) => `${minutes} minutes`,
  change: (phone: string, reference: string) =>
    `If you need another time, tell us on your page or call ${phone}. Your reference is ${reference}.`,
};

/** Words inside a calendar file. */
export const calendarWords: Record<Locale, typeof en> = {
  en,
  es: {
    summary: (job, organization) => (job ? `Entrevista: ${job}, ${organization}` : `Entrevista, ${organization}`),
    way: { in_person: 'En persona', video: 'Videollamada', phone: 'Llamada telefónica' },
    length: (minutes) => `${minutes} minutos`,
    change: (phone, reference) =>
      `Si necesita otra hora, díganos en su página o llame al ${phone}. Su referencia es ${reference}.`,
  },
};
