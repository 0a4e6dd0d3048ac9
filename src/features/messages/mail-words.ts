import type { Locale } from '../../lib/locale.ts';

/** The words of every mail. Facts are put in by mail.ts. */
interface MailWords {
  received: {
    subject: (reference: string) => string;
    neutralSubject: (reference: string) => string;
    neutralSender: string;
    heading: string;
    hello: (name: string) => string;
    thanks: string;
    helperThanks: (name: string) => string;
    program: (name: string) => string;
    next: (days: number) => string;
    helperNext: (days: number) => string;
    code: string;
    call: (phone: string) => string;
    notYou: string;
  };
  notice: { subject: (reference: string) => string; heading: string; body: string; open: string; code: string };
  invited: {
    subject: (organization: string) => string;
    heading: (organization: string) => string;
    by: (name: string, role: string) => string;
    role: (role: string) => string;
    how: (address: string) => string;
    open: string;
    notYou: string;
  };
  givenUp: { subject: string; heading: string; what: (kind: string, code: string) => string; do: string; open: string };
  noCause: string;
}

/** Words of the mails by language: plain, kind, nothing about health. */
export const mailWords: Record<Locale, MailWords> = {
  en: {
    received: {
      subject: (reference) => `We have your request ${reference}`,
      neutralSubject: (reference) => `Your request ${reference}`,
      neutralSender: 'Your request',
      heading: 'We have your request',
      hello: (name) => `Hello ${name}.`,
      thanks: 'Thank you for writing to us. Your request is here, and a person will read it.',
      helperThanks: (name) => `Thank you for helping ${name}. The request is here, and a person will read it.`,
      program: (name) => `You asked about: ${name}.`,
      next: (days) => `Our goal is to reach you within ${days} business days, in the way you chose.`,
      helperNext: (days) => `Our goal is to reach you within ${days} business days.`,
      code: 'Your code',
      call: (phone) => `If something changes, call us at ${phone} and say this code.`,
      notYou: 'If you did not ask for anything, please call us. Then we remove it.',
    },
    notice: {
      subject: (reference) => `New request ${reference}`,
      heading: 'A new request came in',
      body: 'It waits in the queue. Open it in the portal; this mail says nothing more on purpose.',
      open: 'Open the request',
      code: 'Reference',
    },
    invited: {
      subject: (organization) => `You are invited to the desk of ${organization}`,
      heading: (organization) => `Welcome to ${organization}`,
      by: (name, role) => `${name} invites you to the staff portal. Your role: ${role}.`,
      role: (role) => `You are invited to the staff portal. Your role: ${role}.`,
      how: (address) => `Sign in with this address: ${address}. We mail you a code; there is no password.`,
      open: 'Sign in',
      notYou: 'If you do not know what this is, you can ignore this mail. Nothing happens without the code.',
    },
    givenUp: {
      subject: 'A message could not be sent',
      heading: 'A message could not be sent',
      what: (kind, code) => `We tried and stopped. The message: ${kind}. The cause: ${code}.`,
      do: 'Someone may be waiting for it. Look at what happened, reach the person in another way, or send it again.',
      open: 'See what did not arrive',
    },
    noCause: 'unknown',
  },
  es: {
    received: {
      subject: (reference) => `Tenemos su solicitud ${reference}`,
      neutralSubject: (reference) => `Su solicitud ${reference}`,
      neutralSender: 'Su solicitud',
      heading: 'Tenemos su solicitud',
      hello: (name) => `Hola, ${name}.`,
      thanks: 'Gracias por escribirnos. Su solicitud llegó y una persona la va a leer.',
      helperThanks: (name) => `Gracias por ayudar a ${name}. La solicitud llegó y una persona la va a leer.`,
      program: (name) => `Preguntó por: ${name}.`,
      next: (days) => `Nuestra meta es buscarle en no más de ${days} días hábiles, por el medio que eligió.`,
      helperNext: (days) => `Nuestra meta es buscarle en no más de ${days} días hábiles.`,
      code: 'Su código',
      call: (phone) => `Si algo cambia, llámenos al ${phone} y diga este código.`,
      notYou: 'Si usted no pidió nada, llámenos, por favor. Entonces lo borramos.',
    },
    notice: {
      subject: (reference) => `Nueva solicitud ${reference}`,
      heading: 'Llegó una nueva solicitud',
      body: 'Está en la lista. Ábrala en el portal; este correo no dice más, a propósito.',
      open: 'Abrir la solicitud',
      code: 'Referencia',
    },
    invited: {
      subject: (organization) => `Invitación al portal de ${organization}`,
      heading: (organization) => `Le damos la bienvenida a ${organization}`,
      by: (name, role) => `${name} le invita al portal del personal. Su función: ${role}.`,
      role: (role) => `Le invitamos al portal del personal. Su función: ${role}.`,
      how: (address) => `Entre con esta dirección: ${address}. Le mandamos un código; no hay contraseña.`,
      open: 'Entrar',
      notYou: 'Si no sabe de qué se trata, no haga caso. Sin el código no pasa nada.',
    },
    givenUp: {
      subject: 'No se pudo enviar un mensaje',
      heading: 'No se pudo enviar un mensaje',
      what: (kind, code) => `Lo intentamos y paramos. El mensaje: ${kind}. La causa: ${code}.`,
      do: 'Puede que alguien lo espere. Vea qué pasó, busque a la persona por otro medio o envíelo otra vez.',
      open: 'Ver qué no llegó',
    },
    noCause: 'desconocida',
  },
};
