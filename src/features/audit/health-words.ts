import type { Locale } from '../../lib/locale.ts';
import type { HealthPart } from './health.ts';

const en = {
  title: 'Health',
  lead: 'What runs by itself, and whether it did. Nothing here fails silently.',
  checked: (when: string) => `As of ${when}. This page looks again by itself.`,
  good: 'Everything runs as it should.',
  troubled: (count: number) => (count === 1 ? 'One thing needs a person.' : `${count} things need a person.`),
  part: {
    outbox: 'Mail waits too long',
    mail: 'Mail did not arrive',
    clock: 'Something did not run on time',
    audit: 'The audit chain is broken',
    site: 'The public site is not up to date',
    files: 'Documents or their files need a look',
  } satisfies Record<HealthPart, string>,
  more: 'See the health page',

  outboxTitle: 'Outgoing mail',
  waiting: (count: number) =>
    count === 0
      ? 'Nothing waits to go out.'
      : count === 1
        ? '1 mail waits to go out.'
        : `${count} mails wait to go out.`,
  oldest: (ago: string) => `The oldest has waited since ${ago}.`,
  givenUp: 'given up',
  bounced: 'bounced or marked as spam',
  suppressed: 'held back: the address bounced before',

  clockTitle: 'Clock',
  clockCaption: 'Jobs that run by themselves',
  job: 'Job',
  lastRun: 'Last run',
  state: 'State',
  never: 'Never',
  late: 'Late',
  failed: 'Failed',
  fine: 'Fine',
  notYet: 'Not due yet',
  code: (code: string) => `Code ${code}`,
  jobs: {
    'send-messages': 'Send waiting mail',
    'rebuild-site': 'Build the public site when something changed',
    'open-and-close-jobs': 'Open and close postings by their dates',
    'verify-audit-chain': 'Walk the audit chain',
    'purge-expired': 'Remove what is kept only for a while',
    'tend-offers': 'End offers that were not answered, remind of the others',
    'chase-references': 'Remind people asked for a reference',
    'nudge-drafts': 'Remind of applications not sent',
    'send-digests': 'Send the morning digest of hiring',
    'count-hiring': 'Count hiring for the reports',
    'equal-opportunity-reports': 'Count finished half-years for equal opportunity',
    'run-retention': 'Announce and erase what is kept long enough',
    'purge-files': 'Remove the files of erased documents',
    'check-document-files': 'Compare documents with their files',
  } as Record<string, string>,

  filesTitle: 'Documents',
  missing: (count: number) =>
    count === 1 ? '1 document has lost its file.' : `${count} documents have lost their files.`,
  missingHow: 'Restore the file store from its copy, or ask these people for the file again.',
  held: (count: number) => (count === 1 ? '1 document has its file.' : `All ${count} documents have their files.`),
  filesChecked: (when: string) => `Compared ${when}.`,
  neverCompared: 'They were not compared yet. The clock does so every night.',
  toErase: (count: number) => (count === 1 ? '1 file waits to be erased.' : `${count} files wait to be erased.`),

  auditTitle: 'Audit chain',
  intact: (count: string) => `Whole: ${count} events, each linked to the one before.`,
  broken: (seq: string) => `Broken at link ${seq}. Do not change anything; tell whoever looks after this system.`,
  brokenEnd: 'Broken: an event has no link. Do not change anything; tell whoever looks after this system.',
  neverWalked: 'It was not walked yet. The clock does so every day.',
  walked: (when: string) => `Last walked ${when}.`,
  since: (count: string) => `${count} events since then.`,
  verify: 'Walk it now',
  verified: 'The chain was walked just now.',

  siteTitle: 'Public site',
  built: (when: string) => `Last built ${when}.`,
  buildFailed: 'The last build failed. The site shows what it showed before.',
  neverBuilt: 'No build was asked for yet.',
  buildWaits: (ago: string) => `A build has been asked for since ${ago}.`,
  whatBuildSaid: 'What the build said',
};

/** Words of the page on which nothing fails silently. */
export const healthWords: Record<Locale, typeof en> = {
  en,
  es: {
    title: 'Estado',
    lead: 'Lo que funciona solo, y si lo hizo. Aquí nada falla en silencio.',
    checked: (when) => `A las ${when}. Esta página vuelve a mirar sola.`,
    good: 'Todo funciona como debe.',
    troubled: (count) => (count === 1 ? 'Una cosa necesita a alguien.' : `${count} cosas necesitan a alguien.`),
    part: {
      outbox: 'El correo espera demasiado',
      mail: 'Hay correos que no llegaron',
      clock: 'Algo no corrió a tiempo',
      audit: 'La cadena de auditoría está rota',
      site: 'El sitio público no está al día',
      files: 'Hay que mirar los documentos o sus archivos',
    },
    more: 'Ver la página de estado',

    outboxTitle: 'Correo saliente',
    waiting: (count) =>
      count === 0
        ? 'Nada espera para salir.'
        : count === 1
          ? '1 correo espera para salir.'
          : `${count} correos esperan para salir.`,
    oldest: (ago) => `El más antiguo espera desde ${ago}.`,
    givenUp: 'sin más intentos',
    bounced: 'rebotados o marcados como no deseados',
    suppressed: 'retenidos: la dirección ya había rebotado',

    clockTitle: 'Reloj',
    clockCaption: 'Tareas que corren solas',
    job: 'Tarea',
    lastRun: 'Última vez',
    state: 'Situación',
    never: 'Nunca',
    late: 'Tarde',
    failed: 'Falló',
    fine: 'Bien',
    notYet: 'Aún no le toca',
    code: (code) => `Código ${code}`,
    jobs: {
      'send-messages': 'Enviar el correo que espera',
      'rebuild-site': 'Construir el sitio público cuando algo cambió',
      'open-and-close-jobs': 'Abrir y cerrar empleos según sus fechas',
      'verify-audit-chain': 'Recorrer la cadena de auditoría',
      'purge-expired': 'Quitar lo que se guarda solo un tiempo',
      'tend-offers': 'Terminar ofertas sin respuesta y recordar las demás',
      'chase-references': 'Recordar a quienes se pidió una referencia',
      'nudge-drafts': 'Recordar solicitudes sin enviar',
      'send-digests': 'Mandar el resumen de la mañana',
      'count-hiring': 'Contar la selección para los informes',
      'equal-opportunity-reports': 'Contar semestres terminados para la igualdad de oportunidades',
      'run-retention': 'Anunciar y borrar lo guardado bastante tiempo',
      'purge-files': 'Quitar los archivos de documentos borrados',
      'check-document-files': 'Comparar los documentos con sus archivos',
    },

    filesTitle: 'Documentos',
    missing: (count) =>
      count === 1 ? '1 documento perdió su archivo.' : `${count} documentos perdieron sus archivos.`,
    missingHow: 'Restaure los archivos desde su copia o pida el archivo de nuevo a esas personas.',
    held: (count) => (count === 1 ? '1 documento tiene su archivo.' : `Los ${count} documentos tienen sus archivos.`),
    filesChecked: (when) => `Se compararon ${when}.`,
    neverCompared: 'Todavía no se han comparado. El reloj lo hace cada noche.',
    toErase: (count) =>
      count === 1 ? '1 archivo espera para ser borrado.' : `${count} archivos esperan para ser borrados.`,

    auditTitle: 'Cadena de auditoría',
    intact: (count) => `Entera: ${count} sucesos, cada uno unido al anterior.`,
    broken: (seq) => `Rota en el eslabón ${seq}. No cambie nada; avise a quien cuida este sistema.`,
    brokenEnd: 'Rota: un suceso no tiene eslabón. No cambie nada; avise a quien cuida este sistema.',
    neverWalked: 'Todavía no se ha recorrido. El reloj lo hace cada día.',
    walked: (when) => `Se recorrió por última vez ${when}.`,
    since: (count) => `${count} sucesos desde entonces.`,
    verify: 'Recorrerla ahora',
    verified: 'La cadena se acaba de recorrer.',

    siteTitle: 'Sitio público',
    built: (when) => `Última construcción: ${when}.`,
    buildFailed: 'La última construcción falló. El sitio muestra lo de antes.',
    neverBuilt: 'Todavía no se ha pedido ninguna.',
    buildWaits: (ago) => `Hay una construcción pedida desde ${ago}.`,
    whatBuildSaid: 'Lo que dijo la construcción',
  },
};
