import type { ErrorCode } from './errors.ts';
import type { Locale } from './locale.ts';

/** One calm sentence per kind of failure, when no field or page has better words. */
export const errorWords: Record<Locale, Record<ErrorCode, string>> = {
  en: {
    not_found: 'We could not find that. It may be gone, or it may not be yours to see.',
    denied: 'Your account may not do this. Ask an administrator if it should.',
    second_factor: 'This needs your second step. Sign in again and type the code from your app.',
    signed_out: 'You are signed out. Sign in again; what you typed is still here.',
    wrong_code: 'That code did not work. It may be old. Ask for a new one.',
    wrong_state: 'Someone changed this a moment ago, so that step is no longer possible. Look at it again.',
    stale: 'Someone else saved this while you were working. Look at their change, then save yours again.',
    closed: 'This is closed now.',
    taken: 'That is already there.',
    invalid: 'Something in this form is not right yet. Please check it.',
    rate_limited: 'That was a lot of tries in a short time. Please wait a little and try again.',
    offline: 'We could not reach our server. Check your connection and try again. Nothing you typed is lost.',
    timed_out: 'Our server took too long. Please try again. Nothing you typed is lost.',
    unavailable: 'Our server is having trouble. Please try again in a minute. Nothing you typed is lost.',
    unknown: 'Something went wrong on our side. Please try again. If it happens again, tell us.',
  },
  es: {
    not_found: 'No lo encontramos. Puede que ya no exista o que usted no pueda verlo.',
    denied: 'Su cuenta no puede hacer esto. Si debería poder, pregunte a quien administra el sitio.',
    second_factor: 'Hace falta el segundo paso. Entre de nuevo y escriba el código de su aplicación.',
    signed_out: 'Su sesión terminó. Entre de nuevo; lo que escribió sigue aquí.',
    wrong_code: 'Ese código no sirvió. Puede que sea viejo. Pida uno nuevo.',
    wrong_state: 'Alguien cambió esto hace un momento y ese paso ya no se puede dar. Mírelo de nuevo.',
    stale: 'Otra persona guardó cambios mientras usted trabajaba. Mire su cambio y luego guarde el suyo otra vez.',
    closed: 'Esto ya está cerrado.',
    taken: 'Eso ya está ahí.',
    invalid: 'Algo en este formulario todavía no está bien. Revíselo, por favor.',
    rate_limited: 'Fueron muchos intentos en poco tiempo. Espere un poco y pruebe de nuevo.',
    offline: 'No pudimos llegar a nuestro servidor. Revise su conexión y pruebe de nuevo. No se perdió nada.',
    timed_out: 'Nuestro servidor tardó demasiado. Pruebe de nuevo. No se perdió nada de lo que escribió.',
    unavailable: 'Nuestro servidor tiene problemas. Pruebe de nuevo en un minuto. No se perdió nada.',
    unknown: 'Algo salió mal de nuestro lado. Pruebe de nuevo. Si vuelve a pasar, díganos.',
  },
};
