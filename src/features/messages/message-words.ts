import type { Locale } from '../../lib/locale.ts';
import type { MessageProblem } from './message.ts';

const en = {
  problemsTitle: 'Mails that did not arrive',
  caption: 'Mails that did not arrive, newest first',
  none: 'Every mail so far arrived or is on its way.',
  columns: { what: 'Mail', to: 'To', state: 'What happened', when: 'When', again: 'Again' },
  status: {
    bounced: 'Bounced',
    complained: 'Marked as spam',
    given_up: 'Given up',
    dropped: 'Held back',
  } satisfies Record<MessageProblem['status'], string>,
  attempts: (count: number) => (count === 1 ? 'after 1 try' : `after ${count} tries`),
  suppressed: 'Nothing goes to this address until it is sent again from here.',
  retry: 'Send again',
  retryLabel: (kind: string, address: string) => `Send again: “${kind}” to ${address}`,
  retried: 'It is on its way again.',
  movedOn: 'This mail has moved on meanwhile. The list is fresh now.',
  reason: (code: string) => `Reason ${code}`,
  kind: {
    intake_received: 'We have your request',
    intake_notice: 'A new request came in',
    staff_invited: 'Invitation',
    message_given_up: 'A mail was given up',
  } as Record<string, string>,
  rulesTitle: 'Mails that go out',
  rulesLead: 'Each switch works at once. Turning one off does not stop mail that already waits.',
  event: {
    intake_submitted: 'A request comes in',
    staff_invited: 'Someone is invited',
    message_given_up: 'A mail is given up',
  } as Record<string, string>,
  audience: {
    asker: 'to the person who asked',
    coordinators: 'to all coordinators',
    invitee: 'to the invited person',
    admins: 'to all administrators',
  } as Record<string, string>,
  on: (rule: string) => `${rule}: on.`,
  off: (rule: string) => `${rule}: off.`,
};

/** Words about mail, for those who watch over it. */
export const messageWords: Record<Locale, typeof en> = {
  en,
  es: {
    problemsTitle: 'Correos que no llegaron',
    caption: 'Correos que no llegaron, primero los más nuevos',
    none: 'Hasta ahora todo correo llegó o va en camino.',
    columns: { what: 'Correo', to: 'Para', state: 'Qué pasó', when: 'Cuándo', again: 'De nuevo' },
    status: {
      bounced: 'Rebotó',
      complained: 'Marcado como no deseado',
      given_up: 'Sin más intentos',
      dropped: 'Retenido',
    },
    attempts: (count) => (count === 1 ? 'tras 1 intento' : `tras ${count} intentos`),
    suppressed: 'No sale nada a esta dirección hasta que se envíe de nuevo desde aquí.',
    retry: 'Enviar de nuevo',
    retryLabel: (kind, address) => `Enviar de nuevo: «${kind}» a ${address}`,
    retried: 'Va en camino otra vez.',
    movedOn: 'Este correo ya avanzó. La lista está al día.',
    reason: (code) => `Motivo ${code}`,
    kind: {
      intake_received: 'Recibimos su solicitud',
      intake_notice: 'Llegó una solicitud',
      staff_invited: 'Invitación',
      message_given_up: 'Se dejó de intentar un correo',
    },
    rulesTitle: 'Correos que salen',
    rulesLead: 'Cada interruptor vale al instante. Apagar uno no detiene el correo que ya espera.',
    event: {
      intake_submitted: 'Llega una solicitud',
      staff_invited: 'Se invita a alguien',
      message_given_up: 'Se deja de intentar un correo',
    },
    audience: {
      asker: 'a quien la pidió',
      coordinators: 'a toda la coordinación',
      invitee: 'a la persona invitada',
      admins: 'a toda la administración',
    },
    on: (rule) => `${rule}: encendido.`,
    off: (rule) => `${rule}: apagado.`,
  },
};
