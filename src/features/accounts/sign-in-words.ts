import type { Locale } from '../../lib/locale.ts';

const en = {
  title: 'Staff sign-in',
  lead: 'Type your work e-mail. We send you a code; there is no password.',
  email: 'E-mail',
  send: 'Send me a code',
  codeTitle: 'Type the code',
  sentTo: (email: string) =>
    `If ${email} can sign in here, a mail with a 6-digit code is on its way. It works for 15 minutes.`,
  code: '6-digit code',
  signIn: 'Sign in',
  resend: 'Send a new code',
  resendIn: (seconds: number) => `You can ask for a new code in ${seconds} s.`,
  resent: 'A new code is on its way. Only the newest code works.',
  otherAddress: 'Use another address',
  noMail: 'No mail? Look in your spam folder, and check the address above.',
  linkTitle: 'Finish signing in',
  linkLead: 'You opened the link from your mail. Press the button and you are in.',
  linkButton: 'Sign me in',
  linkFailed: 'This link is old or was used before. Ask for a code instead.',
  wrongCode: 'That code is wrong or too old. Check it, or ask for a new one.',
  notStaffTitle: 'You are signed in, but not on the staff list',
  notStaff: (email: string) =>
    `${email} has no place at this desk yet. If you work with us, ask an administrator to invite this very address, then sign in again.`,
  notStaffVisitor: 'Looking for help for yourself or someone else?',
  askLink: 'Ask for an assessment',
  signOut: 'Sign out',
  lostTitle: 'Sign in again',
  lost: 'Your session ended. Nothing you typed is lost: sign in and your work goes on where it was.',
  otherLanguage: 'Español',
};

/** Words of signing in. Both languages say the same for known and unknown addresses. */
export const signInWords: Record<Locale, typeof en> = {
  en,
  es: {
    title: 'Entrada del personal',
    lead: 'Escriba su correo de trabajo. Le enviamos un código; no hay contraseña.',
    email: 'Correo electrónico',
    send: 'Enviarme un código',
    codeTitle: 'Escriba el código',
    sentTo: (email) =>
      `Si ${email} puede entrar aquí, va en camino un correo con un código de 6 números. Sirve por 15 minutos.`,
    code: 'Código de 6 números',
    signIn: 'Entrar',
    resend: 'Enviar un código nuevo',
    resendIn: (seconds) => `Puede pedir un código nuevo en ${seconds} s.`,
    resent: 'Va en camino un código nuevo. Solo sirve el más reciente.',
    otherAddress: 'Usar otro correo',
    noMail: '¿No llega? Mire en el correo no deseado y revise la dirección de arriba.',
    linkTitle: 'Terminar de entrar',
    linkLead: 'Abrió el enlace de su correo. Presione el botón y listo.',
    linkButton: 'Entrar',
    linkFailed: 'Este enlace es viejo o ya se usó. Pida un código.',
    wrongCode: 'Ese código no es correcto o ya venció. Revíselo o pida uno nuevo.',
    notStaffTitle: 'Entró, pero no está en la lista del personal',
    notStaff: (email) =>
      `${email} todavía no tiene lugar en esta oficina. Si trabaja con nosotros, pida a administración que invite justo esta dirección y entre de nuevo.`,
    notStaffVisitor: '¿Busca ayuda para usted o para otra persona?',
    askLink: 'Pedir una evaluación',
    signOut: 'Salir',
    lostTitle: 'Entre de nuevo',
    lost: 'Su sesión terminó. No se perdió nada: entre y su trabajo sigue donde estaba.',
    otherLanguage: 'English',
  },
};
