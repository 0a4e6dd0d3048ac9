import type { Locale } from '../../lib/locale.ts';
import type { houseAttributes, Recommendation } from './desk-review.ts';

interface ReviewWords {
  title: string;
  lead: string;
  house: Record<(typeof houseAttributes)[number], string>;
  rating: Record<1 | 2 | 3 | 4 | 5, string>;
  recommendation: string;
  step: Record<Recommendation, string>;
  comment: string;
  commentHint: string;
  keeping: string;
  kept: string;
  notKept: string;
  give: string;
  givenForGood: string;
  given: string;
  discard: string;
  discarded: string;
  begin: string;
  past: string;
  othersTitle: string;
  othersHidden: (count: number) => string;
  othersHiddenHr: string;
  noReviews: string;
  yours: string;
  someone: string;
}

/** Words of reviews. */
export const reviewWords: Record<Locale, ReviewWords> = {
  en: {
    title: 'Your review',
    lead: 'Nobody reads it until you give it. It is kept while you write.',
    house: {
      peer_values: 'Understands peer support',
      communication: 'Listens and speaks clearly',
      boundaries: 'Keeps boundaries',
      teamwork: 'Works with others',
      reliability: 'Reliable, and the schedule fits',
    },
    rating: { 1: '1 of 5, not shown', 2: '2 of 5', 3: '3 of 5', 4: '4 of 5', 5: '5 of 5, clearly shown' },
    recommendation: 'All in all, should they go on?',
    step: {
      strong_no: 'Clearly no',
      no: 'Rather no',
      mixed: 'Undecided',
      yes: 'Rather yes',
      strong_yes: 'Clearly yes',
    },
    comment: 'Why?',
    commentHint: 'What in the answers led you there. Keep health facts and guesses about the person out.',
    keeping: 'Keeping…',
    kept: 'Kept. Nobody else sees it yet.',
    notKept: 'This could not be kept just now; it will be tried again when you go on.',
    give: 'Give the review',
    givenForGood: 'Once given it stays as it is.',
    given: 'Your review is given.',
    discard: 'Throw it away',
    discarded: 'Your unfinished review is gone.',
    begin: 'Write a review',
    past: 'Reviews are written until an offer is made.',
    othersTitle: 'Reviews given',
    othersHidden: (count) =>
      count === 1
        ? '1 review is given. You read it once you gave yours.'
        : `${count} reviews are given. You read them once you gave yours.`,
    othersHiddenHr: 'You read what others gave once your own is given or thrown away.',
    noReviews: 'None yet.',
    yours: 'You',
    someone: 'Somebody who is not here any more',
  },
  es: {
    title: 'Su valoración',
    lead: 'Nadie la lee hasta que usted la entrega. Se guarda mientras escribe.',
    house: {
      peer_values: 'Entiende el apoyo entre pares',
      communication: 'Escucha y se expresa con claridad',
      boundaries: 'Mantiene los límites',
      teamwork: 'Trabaja con otras personas',
      reliability: 'Cumple, y el horario encaja',
    },
    rating: { 1: '1 de 5, no se ve', 2: '2 de 5', 3: '3 de 5', 4: '4 de 5', 5: '5 de 5, se ve con claridad' },
    recommendation: 'En conjunto, ¿debe seguir?',
    step: {
      strong_no: 'Claramente no',
      no: 'Más bien no',
      mixed: 'Con dudas',
      yes: 'Más bien sí',
      strong_yes: 'Claramente sí',
    },
    comment: '¿Por qué?',
    commentHint: 'Qué de las respuestas le llevó a eso. Sin datos de salud ni suposiciones sobre la persona.',
    keeping: 'Guardando…',
    kept: 'Guardada. Nadie más la ve todavía.',
    notKept: 'No se pudo guardar ahora; se intentará otra vez cuando siga.',
    give: 'Entregar la valoración',
    givenForGood: 'Una vez entregada no se cambia.',
    given: 'Su valoración quedó entregada.',
    discard: 'Descartarla',
    discarded: 'Su valoración sin terminar ya no está.',
    begin: 'Escribir una valoración',
    past: 'Se valora hasta que se hace una oferta.',
    othersTitle: 'Valoraciones entregadas',
    othersHidden: (count) =>
      count === 1
        ? 'Hay 1 valoración entregada. La lee cuando entregue la suya.'
        : `Hay ${count} valoraciones entregadas. Las lee cuando entregue la suya.`,
    othersHiddenHr: 'Lee lo que otras personas entregaron cuando la suya esté entregada o descartada.',
    noReviews: 'Ninguna todavía.',
    yours: 'Usted',
    someone: 'Alguien que ya no está',
  },
};
