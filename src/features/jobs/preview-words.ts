import type { Locale } from '../../lib/locale.ts';

const en = {
  bar: 'About this preview',
  isDraft: 'Preview of a draft. Nobody else sees this page.',
  isPublic: 'Preview of what is saved. The public page shows the same once it is built.',
  edit: 'Back to editing',
  other: 'Spanish page',
  signIn: 'Sign in at the desk, then come back to this address.',
  desk: 'To the desk',
};

/** Words around the preview of a posting. */
export const previewWords: Record<Locale, typeof en> = {
  en,
  es: {
    bar: 'Sobre esta vista previa',
    isDraft: 'Vista previa de un borrador. Nadie más ve esta página.',
    isPublic: 'Vista previa de lo guardado. La página pública muestra lo mismo en cuanto se arma.',
    edit: 'Volver a editar',
    other: 'Página en inglés',
    signIn: 'Entre en la oficina y luego vuelva a esta dirección.',
    desk: 'A la oficina',
  },
};
