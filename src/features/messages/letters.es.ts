import type { Letter } from './letter.ts';
import type { LetterKind } from './letter-kinds.ts';

/** The built-in words of hiring's mails in Spanish. */
export const lettersEs: Record<LetterKind, Letter> = {
  draft_nudge: {
    subject: 'Su solicitud {reference} le espera',
    heading: 'Su solicitud está guardada',
    paragraphs: [
      'Usted empezó una solicitud para {job}. Todavía no la ha enviado. Todo lo que escribió sigue ahí.',
      'Puede enviarla hasta el {closes}.',
      'Si cambió de idea, puede borrarla en la misma página. Entonces no le escribimos más.',
    ],
  },
  draft_closing: {
    subject: 'El puesto cierra pronto: {reference}',
    heading: 'Todavía hay tiempo para enviarla',
    paragraphs: [
      'Su solicitud para {job} aún no está enviada. Puede enviarla hasta el {closes}.',
      'Si cambió de idea, puede borrarla en la misma página. Este es nuestro último correo sobre ella.',
    ],
  },
  job_closing_early: {
    subject: 'El puesto cierra antes de lo previsto: {reference}',
    heading: 'Cambió el día de cierre',
    paragraphs: [
      'Usted empezó una solicitud para {job}. El puesto cierra ahora antes de lo que dijimos.',
      'Para participar, envíe su solicitud hasta el {closes}.',
      'Perdone que avisemos con poco tiempo.',
    ],
  },
  application_received: {
    subject: 'Tenemos su solicitud {reference}',
    heading: 'Tenemos su solicitud',
    paragraphs: [
      'Gracias por su solicitud para {job}. Llegó, y una persona la va a leer.',
      'Puede ver en qué punto está cuando quiera. Le escribimos si algo cambia.',
    ],
  },
  application_screening: {
    subject: 'Estamos leyendo su solicitud {reference}',
    heading: 'Estamos leyendo su solicitud',
    paragraphs: [
      'Nuestro equipo mira ahora su solicitud para {job}.',
      'No tiene que hacer nada. Le escribimos cuando sepamos más.',
    ],
  },
  application_interview: {
    subject: 'Queremos conocerle: {reference}',
    heading: 'Queremos conocerle',
    paragraphs: [
      'Leímos su solicitud para {job} y queremos hablar con usted.',
      'Le vamos a mandar horas para elegir.',
      'Si necesita algo para participar, díganoslo en su página. No va en contra suya.',
    ],
  },
  application_changed: {
    subject: 'Novedades de su solicitud {reference}',
    heading: 'Su solicitud cambió de estado',
    paragraphs: [
      'Su solicitud para {job} está ahora en: {status}.',
      'Su página dice qué sigue. Si tiene una pregunta, escríbanos allí.',
    ],
  },
  application_not_selected: {
    subject: 'Sobre su solicitud {reference}',
    heading: 'Nuestra respuesta a su solicitud',
    paragraphs: [
      'Gracias por el tiempo que nos dio. No vamos a seguir con su solicitud para {job}.',
      'Su página dice más, y puede escribirnos allí. Puede pedir otros puestos cuando quiera.',
    ],
  },
  application_withdrawn: {
    subject: 'Usted retiró su solicitud {reference}',
    heading: 'Usted retiró su solicitud',
    paragraphs: [
      'Dejamos de trabajar en su solicitud para {job}, como pidió.',
      '¿No lo pidió usted? Entonces escríbanos o llámenos, por favor.',
    ],
  },
  message_waiting: {
    subject: 'Un mensaje sobre su solicitud {reference}',
    heading: 'Hay un mensaje para usted',
    paragraphs: ['Nuestro equipo le escribió sobre su solicitud para {job}. Puede leerlo y contestar en su página.'],
  },
  document_asked: {
    subject: 'Nos falta un papel: {reference}',
    heading: 'Mándenos un papel, por favor',
    paragraphs: [
      'Para su solicitud para {job} nos falta: {document}.',
      'Puede ponerlo en su página. Vale una foto del teléfono.',
    ],
  },
  interview_proposed: {
    subject: 'Elija una hora para hablar: {reference}',
    heading: 'Elija una hora para hablar',
    paragraphs: [
      'Queremos hablar con usted sobre {job}. Su página muestra las horas que puede elegir.',
      'Si ninguna le va bien, díganoslo allí.',
    ],
  },
  interview_set: {
    subject: 'Nos vemos el {when}',
    heading: 'Su cita está fijada',
    paragraphs: [
      'Nos vemos el {when} para hablar de {job}.',
      'Lugar: {place}.',
      'El archivo de este correo la pone en su calendario. Si necesita otra hora, o algo para participar, díganoslo en su página.',
    ],
  },
  interview_cancelled: {
    subject: 'La cita no será: {reference}',
    heading: 'La cita no será',
    paragraphs: [
      'Nuestra cita con usted sobre {job} no tendrá lugar.',
      'Era el {when}. El archivo de este correo la quita de su calendario.',
      'Su página dice qué sigue.',
    ],
  },
  offer_made: {
    subject: 'Hay una oferta para usted: {reference}',
    heading: 'Queremos trabajar con usted',
    paragraphs: [
      'Tenemos una oferta para usted para {job}. Trae algunas cosas que hacer antes de empezar; su página las dice.',
      'Conteste hasta el {answer_by}, por favor.',
    ],
  },
  offer_reminder: {
    subject: 'Nuestra oferta sigue abierta: {reference}',
    heading: 'Nuestra oferta sigue abierta',
    paragraphs: [
      'Le hicimos una oferta para {job} y aún no sabemos su respuesta.',
      'Conteste hasta el {answer_by}, por favor. Si necesita más tiempo, escríbanos en su página.',
    ],
  },
  offer_withdrawn: {
    subject: 'Retiramos nuestra oferta: {reference}',
    heading: 'Tuvimos que retirar nuestra oferta',
    paragraphs: [
      'Retiramos nuestra oferta para {job}. Sabemos que es difícil oírlo.',
      'Su página dice en qué punto está su solicitud. Llámenos si quiere hablar de esto.',
    ],
  },
  offer_accepted: {
    subject: 'Usted dijo que sí: {reference}',
    heading: 'Usted dijo que sí. ¡Gracias!',
    paragraphs: ['Aceptó nuestra oferta para {job}. Su página dice qué falta antes de empezar y quién lo hace.'],
  },
  offer_declined: {
    subject: 'Usted dijo que no a nuestra oferta: {reference}',
    heading: 'Tenemos su respuesta',
    paragraphs: ['Dijo que no a nuestra oferta para {job}. Gracias por avisarnos. Le deseamos lo mejor.'],
  },
  offer_lapsed: {
    subject: 'Nuestra oferta terminó: {reference}',
    heading: 'Nuestra oferta terminó',
    paragraphs: [
      'Pasó el plazo para contestar a nuestra oferta para {job}, y no tuvimos su respuesta.',
      'Si algo salió mal, escríbanos en su página o llámenos.',
    ],
  },
  conditions_not_met: {
    subject: 'Sobre nuestra oferta: {reference}',
    heading: 'Nuestra respuesta después de la oferta',
    paragraphs: [
      'No podemos seguir con nuestra oferta para {job}.',
      'Su página dice más, y qué puede hacer si usted lo ve de otro modo.',
    ],
  },
  application_hired: {
    subject: 'Le damos la bienvenida a {organization}',
    heading: '¡Bienvenida, bienvenido!',
    paragraphs: [
      'Todo está listo: empieza con nosotros como {job}. Nos alegra que venga. Su página guarda sus papeles.',
    ],
  },
  retention_notice: {
    subject: 'Vamos a borrar su solicitud {reference}',
    heading: 'Vamos a borrar su solicitud',
    paragraphs: [
      'Guardamos las solicitudes solo el tiempo que debemos. La suya para {job} se borra el {erase_on}.',
      'Hasta entonces puede verla y llevarse una copia. No tiene que hacer nada.',
    ],
  },
  erasure_done: {
    subject: 'Sus datos están borrados',
    heading: 'Sus datos están borrados',
    paragraphs: [
      'Borramos lo que teníamos sobre usted, como pidió o como dicen nuestras reglas. Quedan algunas cifras. No dicen quién es.',
      'Este fue nuestro último correo. Si nos pregunta por esto, diga este código: {reference}.',
    ],
  },
  reference_asked: {
    subject: '{candidate} le nombró como referencia',
    heading: '¿Diría unas palabras sobre {candidate}?',
    paragraphs: [
      '{candidate} quiere trabajar en {organization} y nos dio su nombre.',
      'El botón de abajo abre un formulario corto. Toma unos cinco minutos. Envíelo hasta el {answer_by}, por favor.',
      'Si prefiere no hacerlo, puede decirlo allí. Escriba, por favor, solo sobre su trabajo.',
    ],
  },
  reference_reminder: {
    subject: 'Un recordatorio: {candidate} le nombró como referencia',
    heading: 'Seguimos esperando sus palabras',
    paragraphs: [
      '{candidate} quiere trabajar en {organization} y nos dio su nombre. Aún no tenemos su respuesta.',
      'El formulario toma unos cinco minutos. Envíelo hasta el {answer_by}, por favor, o diga allí que prefiere no hacerlo.',
    ],
  },
  interviewer_set: {
    subject: 'Habla con una persona candidata el {when}: {reference}',
    heading: 'Habla con una persona candidata',
    paragraphs: [
      'La cita con la solicitud {reference} es el {when}.',
      'Lugar: {place}.',
      'El archivo de este correo la pone en su calendario.',
    ],
  },
  interviewer_cancelled: {
    subject: 'Una cita no será: {reference}',
    heading: 'Una cita no será',
    paragraphs: [
      'La cita con la solicitud {reference} no tendrá lugar.',
      'Era el {when}. El archivo de este correo la quita de su calendario.',
    ],
  },
};
