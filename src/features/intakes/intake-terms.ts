import type { TagTone } from '../../components/Tag.tsx';
import type { Locale } from '../../lib/locale.ts';
import type { messageStatuses } from './desk-intake.ts';
import type {
  consentKinds,
  contactWays,
  dayParts,
  meetingWays,
  senderStyles,
  supportKinds,
  updatesToChoices,
} from './intake-fields.ts';
import type { AttemptOutcome, CloseReason, IntakeStatus } from './intake-state.ts';

type Words<List extends readonly string[]> = Record<List[number], string>;

interface IntakeTerms {
  status: Record<IntakeStatus, string>;
  outcome: Record<AttemptOutcome, string>;
  closeReason: Record<CloseReason, string>;
  way: Words<typeof contactWays>;
  dayPart: Words<typeof dayParts>;
  sender: (organization: string) => Words<typeof senderStyles>;
  meeting: Words<typeof meetingWays>;
  support: Words<typeof supportKinds>;
  updatesTo: Words<typeof updatesToChoices>;
  consent: Words<typeof consentKinds>;
  message: Words<typeof messageStatuses>;
  messageKind: Record<string, string>;
  command: Record<string, string>;
}

/** What staff call the states, choices and steps of a request. The person concerned reads other words (ask-words.ts). */
export const intakeTerms: Record<Locale, IntakeTerms> = {
  en: {
    status: {
      new: 'New',
      reaching_out: 'Reaching out',
      scheduled: 'Scheduled',
      assessed: 'Assessed',
      connected: 'Connected',
      waitlisted: 'Waiting list',
      closed: 'Closed',
    },
    outcome: {
      reached: 'Reached them',
      left_message: 'Left a message',
      message_sent: 'Sent a text or mail',
      asked_to_call_back: 'They asked to be called back',
      no_answer: 'No answer',
      wrong_number: 'Wrong number or address',
    },
    closeReason: {
      could_not_reach: 'Could not reach them',
      declined: 'They no longer want it',
      not_eligible: 'Not eligible',
      referred_elsewhere: 'Referred elsewhere',
      duplicate: 'Same request twice',
      entered_by_mistake: 'Entered by mistake',
      other: 'Another reason',
    },
    way: { call: 'Call', text: 'Text', email: 'E-mail' },
    dayPart: { morning: 'mornings', afternoon: 'afternoons', evening: 'evenings' },
    sender: (organization) => ({ organization, neutral: 'your first name only, no organisation' }),
    meeting: {
      in_person: 'in person',
      home: 'at home',
      community: 'out in the community',
      phone: 'by phone',
      video: 'by video',
      group: 'in a group',
    },
    support: {
      mental_health: 'Mental health',
      substance_use: 'Substance use',
      both: 'Mental health and substance use',
      not_said: 'Not said',
    },
    updatesTo: { self: 'the person', helper: 'the helper', both: 'the person and the helper' },
    consent: {
      contact: 'May be contacted',
      privacy: 'Read the privacy notice',
      name_program: 'Mail may name the program',
    },
    message: {
      queued: 'Waiting to go out',
      sending: 'Going out',
      sent: 'Sent',
      delayed: 'Delayed on the way',
      delivered: 'Delivered',
      bounced: 'Bounced',
      complained: 'Marked as spam',
      given_up: 'Given up',
      dropped: 'Not sent',
    },
    messageKind: { intake_received: 'We have your request' },
    command: {
      submit: 'Request arrived',
      schedule: 'Appointment made',
      assess: 'Assessed',
      waitlist: 'Put on the waiting list',
      connect: 'Connected to a program',
      take_over: 'Taken over',
      hand_over: 'Handed over',
      record_attempt: 'Tried to reach',
      close: 'Closed',
      reopen: 'Opened again',
    },
  },
  es: {
    status: {
      new: 'Nueva',
      reaching_out: 'En contacto',
      scheduled: 'Con cita',
      assessed: 'Evaluada',
      connected: 'Conectada',
      waitlisted: 'En lista de espera',
      closed: 'Cerrada',
    },
    outcome: {
      reached: 'Se habló con la persona',
      left_message: 'Se dejó un mensaje',
      message_sent: 'Se envió un mensaje o correo',
      asked_to_call_back: 'Pidió que la llamen de nuevo',
      no_answer: 'No contestó',
      wrong_number: 'Número o correo equivocado',
    },
    closeReason: {
      could_not_reach: 'No se pudo contactar',
      declined: 'Ya no lo desea',
      not_eligible: 'No cumple los requisitos',
      referred_elsewhere: 'Se derivó a otro lugar',
      duplicate: 'La misma solicitud dos veces',
      entered_by_mistake: 'Entró por error',
      other: 'Otra razón',
    },
    way: { call: 'Llamada', text: 'Mensaje de texto', email: 'Correo' },
    dayPart: { morning: 'por la mañana', afternoon: 'por la tarde', evening: 'por la noche' },
    sender: (organization) => ({ organization, neutral: 'solo su nombre de pila, sin la organización' }),
    meeting: {
      in_person: 'en persona',
      home: 'en casa',
      community: 'en la comunidad',
      phone: 'por teléfono',
      video: 'por video',
      group: 'en grupo',
    },
    support: {
      mental_health: 'Salud mental',
      substance_use: 'Consumo de sustancias',
      both: 'Salud mental y consumo de sustancias',
      not_said: 'No lo dijo',
    },
    updatesTo: { self: 'la persona', helper: 'quien ayuda', both: 'la persona y quien ayuda' },
    consent: {
      contact: 'Se le puede contactar',
      privacy: 'Leyó el aviso de privacidad',
      name_program: 'El correo puede nombrar el programa',
    },
    message: {
      queued: 'Por salir',
      sending: 'Saliendo',
      sent: 'Enviado',
      delayed: 'Demorado en camino',
      delivered: 'Entregado',
      bounced: 'Rebotado',
      complained: 'Marcado como no deseado',
      given_up: 'Se dejó de intentar',
      dropped: 'No se envió',
    },
    messageKind: { intake_received: 'Recibimos su solicitud' },
    command: {
      submit: 'Llegó la solicitud',
      schedule: 'Se dio una cita',
      assess: 'Se evaluó',
      waitlist: 'Pasó a la lista de espera',
      connect: 'Se conectó a un programa',
      take_over: 'Alguien se hizo cargo',
      hand_over: 'Pasó a otra persona',
      record_attempt: 'Intento de contacto',
      close: 'Se cerró',
      reopen: 'Se abrió de nuevo',
    },
  },
};

/** The mood of each state. */
export const statusTone: Record<IntakeStatus, TagTone> = {
  new: 'sun',
  reaching_out: 'river',
  scheduled: 'river',
  assessed: 'river',
  connected: 'moss',
  waitlisted: 'plain',
  closed: 'plain',
};

/** A language's name in a language; unknown codes stay as they are. */
export function languageName(code: string, locale: Locale, other: string): string {
  if (code === 'other') return other;
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
