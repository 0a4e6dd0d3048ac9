import type { Locale } from '../../lib/locale.ts';

const en = {
  title: 'Your applications',
  lead: 'Type your e-mail. We send you a code. There is no password.',
  email: 'E-mail',
  shared: 'Other people use this computer or phone',
  sharedHint:
    'Then we keep nothing here. You are signed out when you close this tab, or leave it alone for 15 minutes.',
  lost: 'You were signed out to keep you safe. Sign in and go on where you were. Nothing you typed is lost.',
};

/** Words of signing in for people who apply. */
export const candidateDoorWords: Record<Locale, typeof en> = {
  en,
  es: {
    title: 'Sus solicitudes de empleo',
    lead: 'Escriba su correo. Le enviamos un código. No hay contraseña.',
    email: 'Correo electrónico',
    shared: 'Otras personas usan esta computadora o teléfono',
    sharedHint:
      'Entonces no guardamos nada aquí. La sesión termina cuando cierra esta pestaña o si no la usa por 15 minutos.',
    lost: 'Cerramos su sesión por seguridad. Entre y siga donde estaba. No se perdió nada de lo que escribió.',
  },
};
