import type { Locale } from '../../lib/locale.ts';

const en = {
  title: 'Paper application form',
  description: 'Print this form, fill it in by hand, and send or bring it to us. It asks the same as the online form.',
  lead: 'Print it, fill it in by hand, and send it, bring it, or read it to us on the phone.',
  print: 'Press Ctrl + P (or Share, then Print) to print this page.',
  online: 'Fill it in online instead',
  leaveOut: 'Please leave out',
  job: 'Job you apply for, or its number',
  write: 'Please write clearly. Leave empty what you do not want to answer.',
  more: 'Need more room? Add a sheet.',
  attestation:
    'Answer only if the job page says that the job is for people with lived experience. Choose the sentence of the job’s state.',
  ownQuestions: 'If the job page shows questions of its own, answer them here.',
  question: 'Question',
  answer: 'Answer',
  documents: 'You may add a copy of your résumé or certificates.',
  date: 'Date signed',
  sendTo: 'Send or bring it to us, or call',
  equal: 'Equal opportunity questions are not on paper: the person who types this in should not see your answers.',
  dayShape: 'month / day / year',
  monthShape: 'month / year',
  // the staff's page
  deskTitle: 'Type in a paper application',
  deskLead: 'For somebody who applied on paper. Type what stands on the form; leave the rest empty.',
  chooseJob: 'Which job is it for?',
  enter: 'Keep this application',
  entered: (reference: string) => `Kept. The reference is ${reference}.`,
  open: 'Open the application',
  another: 'Type in another one',
  refused: 'Look at these answers',
  backToDesk: 'Applications',
  noJobs: 'There is no job that applications can be typed in for.',
};

/** Words of the paper route: the blank form, and the staff's page for what comes back on paper. */
export const applyPaperWords: Record<Locale, typeof en> = {
  en,
  es: {
    title: 'Solicitud en papel',
    description:
      'Imprima este formulario, llénelo a mano y mándelo o tráigalo. Pregunta lo mismo que el formulario en línea.',
    lead: 'Imprímalo, llénelo a mano y mándelo, tráigalo o léanoslo por teléfono.',
    print: 'Presione Ctrl + P (o Compartir y luego Imprimir) para imprimir esta página.',
    online: 'Llenarlo en línea',
    leaveOut: 'Por favor, no ponga',
    job: 'Empleo que solicita, o su número',
    write: 'Escriba con letra clara. Deje vacío lo que no quiera responder.',
    more: '¿Necesita más espacio? Agregue una hoja.',
    attestation:
      'Responda solo si la página del empleo dice que es para personas con experiencia vivida. Elija la frase del estado del empleo.',
    ownQuestions: 'Si la página del empleo muestra preguntas propias, respóndalas aquí.',
    question: 'Pregunta',
    answer: 'Respuesta',
    documents: 'Puede agregar una copia de su currículum o de sus certificados.',
    date: 'Fecha de la firma',
    sendTo: 'Mándelo o tráigalo, o llame al',
    equal:
      'Las preguntas de igualdad no están en papel: quien escribe esto en la computadora no debe ver sus respuestas.',
    dayShape: 'mes / día / año',
    monthShape: 'mes / año',
    deskTitle: 'Pasar una solicitud en papel',
    deskLead: 'Para alguien que solicitó en papel. Escriba lo que dice el formulario; deje vacío lo demás.',
    chooseJob: '¿Para qué empleo es?',
    enter: 'Guardar esta solicitud',
    entered: (reference) => `Guardada. La referencia es ${reference}.`,
    open: 'Abrir la solicitud',
    another: 'Pasar otra',
    refused: 'Mire estas respuestas',
    backToDesk: 'Solicitudes',
    noJobs: 'No hay ningún empleo para el que se pueda pasar una solicitud.',
  },
};
