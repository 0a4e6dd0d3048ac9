import { dateIn } from '../../lib/instants.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Posting, PostingTexts } from './posting.ts';
import type { PostingDocument } from './posting-document.ts';

const noWords: PostingTexts = {
  title: '',
  summary: '',
  responsibilities: '',
  benefits: '',
  scheduleNote: '',
  workplaceNote: '',
  payNote: '',
  aboutTheWork: '',
};

/** A posting that says nothing yet, in a state whose rules apply. */
export function blankPosting(jurisdiction: string): Posting {
  return {
    jurisdiction,
    programId: '',
    employmentTypes: ['full_time'],
    scheduleKind: 'varies',
    scheduleDays: [],
    startsAt: '',
    endsAt: '',
    hoursPerWeek: '',
    workplace: 'in_person',
    remoteUntil: '',
    payMin: '',
    payMax: '',
    payUnit: 'hour',
    opensOn: '',
    closesOn: '',
    fairChance: 'after_offer',
    hidesNames: false,
    texts: { en: noWords, es: noWords },
    places: [],
    terms: [],
    requirements: [],
    questions: [],
    attributes: [],
  };
}

function figure(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/**
 * The posting as the form shows it.
 * @param zone on whose clock its days begin and end
 * @param newId makes ids for what has none yet
 */
export function toForm(document: PostingDocument, zone: string, newId: () => string): Posting {
  const words = (locale: Locale): PostingTexts => {
    const text = document.texts[locale];
    if (text === undefined) return noWords;
    return {
      title: text.title,
      summary: text.summary,
      responsibilities: text.responsibilities.join('\n'),
      benefits: text.benefits.join('\n'),
      scheduleNote: text.scheduleNote ?? '',
      workplaceNote: text.workplaceNote ?? '',
      payNote: text.payNote ?? '',
      aboutTheWork: text.aboutTheWork ?? '',
    };
  };
  return {
    jurisdiction: document.jurisdiction,
    programId: document.programId ?? '',
    employmentTypes: document.employmentTypes,
    scheduleKind: document.scheduleKind,
    scheduleDays: document.scheduleDays.map(String),
    startsAt: document.startsAtTime?.slice(0, 5) ?? '',
    endsAt: document.endsAtTime?.slice(0, 5) ?? '',
    hoursPerWeek: figure(document.hoursPerWeek),
    workplace: document.workplace,
    remoteUntil: document.remoteUntil ?? '',
    payMin: figure(document.payMin),
    payMax: figure(document.payMax),
    payUnit: document.payUnit ?? 'hour',
    opensOn: document.opensAt ? dateIn(new Date(document.opensAt), zone) : '',
    closesOn: document.closesAt ? dateIn(new Date(document.closesAt), zone) : '',
    fairChance: document.fairChance,
    hidesNames: document.hidesNames,
    texts: { en: words('en'), es: words('es') },
    places: document.places.map((place) => ({ ...place, sharePercent: String(place.sharePercent) })),
    terms: document.terms,
    requirements: document.requirements.map((one) => {
      const said = (locale: Locale) => ({
        label: one.texts[locale]?.label ?? '',
        howToGet: one.texts[locale]?.howToGet ?? '',
      });
      return {
        id: one.id ?? newId(),
        kind: one.kind,
        credentialTypeId: one.credentialTypeId ?? '',
        isRequired: one.isRequired,
        due: one.due,
        dueDays: figure(one.dueDays),
        texts: { en: said('en'), es: said('es') },
      };
    }),
    questions: document.questions.map((question) => {
      const said = (locale: Locale) => ({
        label: question.texts[locale]?.label ?? '',
        hint: question.texts[locale]?.hint ?? '',
        knockOutNote: question.texts[locale]?.knockOutNote ?? '',
      });
      return {
        id: question.id ?? newId(),
        kind: question.kind,
        isRequired: question.isRequired,
        choices: question.choices.map((key, index) => ({
          key,
          en: question.texts.en?.choiceLabels[index] ?? '',
          es: question.texts.es?.choiceLabels[index] ?? '',
        })),
        knockOutAnswers: question.knockOutAnswers,
        knockOutBelow: figure(question.knockOutBelow),
        texts: { en: said('en'), es: said('es') },
      };
    }),
    attributes: document.attributes.map((attribute) => ({ id: attribute.id ?? newId(), label: attribute.label })),
  };
}

/** A posting begun from another document: its own ids, no dates, nothing else lost. */
export function asNew(document: PostingDocument): PostingDocument {
  return {
    ...document,
    opensAt: null,
    closesAt: null,
    requirements: document.requirements.map(({ id: _, ...rest }) => rest),
    questions: document.questions.map(({ id: _, ...rest }) => rest),
    attributes: document.attributes.map(({ id: _, ...rest }) => rest),
  };
}
