import type { Locale } from '../../lib/locale.ts';
import type { ThreadSide } from './message-thread.ts';

interface ThreadWords {
  title: string;
  empty: (other: string) => string;
  you: string;
  team: string;
  teamMember: (name: string) => string;
  seen: (when: string) => string;
  notSeen: string;
  hidden: string;
  arrived: (count: number, other: string) => string;
  label: string;
  hint: string;
  send: string;
  sent: string;
  tooLong: (length: number, most: number) => string;
  closed: string;
  flood: string;
}

const en: Record<ThreadSide, ThreadWords> = {
  candidate: {
    title: 'Messages',
    empty: (other) => `No messages yet. You can ask ${other} anything about your application.`,
    you: 'You',
    team: 'Our team',
    teamMember: (name) => `${name}, our team`,
    seen: (when) => `Read ${when}`,
    notSeen: 'Sent',
    hidden: '',
    arrived: (count, other) => (count === 1 ? `New message from ${other}.` : `${count} new messages from ${other}.`),
    label: 'Your message',
    hint: 'Please do not write about your health here. You never have to.',
    send: 'Send message',
    sent: 'Your message is sent.',
    tooLong: (length, most) => `This is too long: ${length} letters. Make it ${most} or fewer.`,
    closed: 'You cannot write here any more. Call us or send a mail.',
    flood: 'You wrote many messages in one hour. Please wait a little. What you typed is still here.',
  },
  team: {
    title: 'Messages',
    empty: (other) => `Nothing written yet. ${other} gets a mail with a link, never the text.`,
    you: 'You',
    team: 'The team',
    teamMember: (name) => name,
    seen: (when) => `Read ${when}`,
    notSeen: 'Not read yet',
    hidden: 'Hidden while names are hidden: people sign what they write.',
    arrived: (count, other) => (count === 1 ? `New message from ${other}.` : `${count} new messages from ${other}.`),
    label: 'Message to the candidate',
    hint: 'They read it on their own page. Write nothing about health or checks.',
    send: 'Send',
    sent: 'Sent.',
    tooLong: (length, most) => `${length} letters; at most ${most}.`,
    closed: 'Nobody can write in this thread any more.',
    flood: 'That was a lot of messages in one hour. Wait a little; what you typed is still here.',
  },
};

/** Words of a thread of messages, from both sides. */
export const threadWords: Record<Locale, Record<ThreadSide, ThreadWords>> = {
  en,
  es: {
    candidate: {
      title: 'Mensajes',
      empty: (other) => `Todavía no hay mensajes. Puede preguntar a ${other} lo que quiera sobre su solicitud.`,
      you: 'Usted',
      team: 'Nuestro equipo',
      teamMember: (name) => `${name}, de nuestro equipo`,
      seen: (when) => `Leído: ${when}`,
      notSeen: 'Enviado',
      hidden: '',
      arrived: (count, other) => (count === 1 ? `Mensaje nuevo de ${other}.` : `${count} mensajes nuevos de ${other}.`),
      label: 'Su mensaje',
      hint: 'No escriba aquí sobre su salud, por favor. Nunca tiene que hacerlo.',
      send: 'Enviar mensaje',
      sent: 'Su mensaje se envió.',
      tooLong: (length, most) => `Es demasiado largo: ${length} letras. Escriba ${most} o menos.`,
      closed: 'Aquí ya no se puede escribir. Llámenos o mande un correo.',
      flood: 'Escribió muchos mensajes en una hora. Espere un poco, por favor. Lo que escribió sigue aquí.',
    },
    team: {
      title: 'Mensajes',
      empty: (other) => `Nada escrito todavía. ${other} recibe un correo con un enlace, nunca el texto.`,
      you: 'Usted',
      team: 'El equipo',
      teamMember: (name) => `${name}`,
      seen: (when) => `Leído: ${when}`,
      notSeen: 'Sin leer',
      hidden: 'Oculto mientras los nombres están ocultos: la gente firma lo que escribe.',
      arrived: (count, other) => (count === 1 ? `Mensaje nuevo de ${other}.` : `${count} mensajes nuevos de ${other}.`),
      label: 'Mensaje para la persona',
      hint: 'Lo lee en su propia página. No escriba nada de salud ni de verificaciones.',
      send: 'Enviar',
      sent: 'Se envió.',
      tooLong: (length, most) => `${length} letras; como máximo ${most}.`,
      closed: 'Ya nadie puede escribir en esta conversación.',
      flood: 'Fueron muchos mensajes en una hora. Espere un poco; lo que escribió sigue aquí.',
    },
  },
};
