import { lastMinuteOfDay, startOfDay } from '../../lib/instants.ts';
import type { Locale } from '../../lib/locale.ts';
import { linesOf, type Posting } from './posting.ts';
import type { PostingDocument } from './posting-document.ts';
import { knocksOut } from './posting-parts.ts';

/** The dates of a posting that is public: the days its form began with, and the instants behind them. */
export interface KeptDates {
  opensOn: string;
  closesOn: string;
  opensAt: string | null;
  closesAt: string | null;
}

/**
 * The form as save_job takes it. What the chosen kind does not use is left out: days of a schedule that varies, the
 * credential of a skill, the choices of a short text.
 * @param kept the dates of a public posting, which a save must not move, not even by a change of zone
 * @param zone on whose clock other days begin and end
 */
export function toDocument(form: Posting, kept: KeptDates | undefined, zone: string): PostingDocument {
  const isFixed = form.scheduleKind === 'fixed';
  const number = (typed: string) => (typed === '' ? null : Number(typed));
  return {
    jurisdiction: form.jurisdiction,
    programId: form.programId || null,
    employmentTypes: form.employmentTypes,
    scheduleKind: form.scheduleKind,
    scheduleDays: isFixed ? form.scheduleDays.map(Number).sort((a, b) => a - b) : [],
    startsAtTime: (isFixed && form.startsAt) || null,
    endsAtTime: (isFixed && form.endsAt) || null,
    hoursPerWeek: number(form.hoursPerWeek),
    workplace: form.workplace,
    remoteUntil: (form.workplace === 'remote' && form.remoteUntil) || null,
    payMin: number(form.payMin),
    payMax: number(form.payMax),
    payUnit: form.payMin === '' ? null : form.payUnit,
    currency: 'USD',
    opensAt: kept?.opensOn === form.opensOn ? kept.opensAt : form.opensOn ? startOfDay(form.opensOn, zone) : null,
    closesAt:
      kept?.closesOn === form.closesOn ? kept.closesAt : form.closesOn ? lastMinuteOfDay(form.closesOn, zone) : null,
    fairChance: form.fairChance,
    hidesNames: form.hidesNames,
    texts: { ...wordsOf('en', form), ...wordsOf('es', form) },
    places: form.places.map((place) => ({ ...place, sharePercent: Number(place.sharePercent) })),
    terms: [...form.terms].sort(),
    requirements: form.requirements.map(({ id, kind, credentialTypeId, isRequired, due, dueDays, texts }) => ({
      id,
      kind,
      credentialTypeId: kind === 'credential' ? credentialTypeId : null,
      isRequired,
      due,
      dueDays: due === 'after_start' ? Number(dueDays) : null,
      texts: perLocale((locale) => {
        const { label, howToGet } = texts[locale];
        return label === '' ? undefined : { label, howToGet: howToGet || null };
      }),
    })),
    questions: form.questions.map((question) => {
      const { id, kind, texts } = question;
      const choices = kind === 'choice' || kind === 'many_choices' ? question.choices : [];
      const decides = knocksOut(question);
      return {
        id,
        kind,
        isRequired: question.isRequired || decides,
        choices: choices.map((choice) => choice.key),
        knockOutAnswers: decides && kind !== 'number' ? question.knockOutAnswers : [],
        knockOutBelow: decides && kind === 'number' ? Number(question.knockOutBelow) : null,
        texts: perLocale((locale) => {
          const { label, hint, knockOutNote } = texts[locale];
          if (label === '') return undefined;
          return {
            label,
            hint: hint || null,
            choiceLabels: choices.map((choice) => choice[locale]),
            knockOutNote: (decides && knockOutNote) || null,
          };
        }),
      };
    }),
    attributes: form.attributes,
  };
}

function perLocale<Words>(of: (locale: Locale) => Words | undefined): Partial<Record<Locale, Words>> {
  const [en, es] = [of('en'), of('es')];
  return { ...(en === undefined ? {} : { en }), ...(es === undefined ? {} : { es }) };
}

function wordsOf(locale: Locale, { texts }: Posting): PostingDocument['texts'] {
  const { title, summary, responsibilities, benefits, scheduleNote, workplaceNote, payNote, aboutTheWork } =
    texts[locale];
  if (title === '') return {};
  return {
    [locale]: {
      title,
      summary,
      responsibilities: linesOf(responsibilities),
      benefits: linesOf(benefits),
      scheduleNote: scheduleNote || null,
      workplaceNote: workplaceNote || null,
      payNote: payNote || null,
      aboutTheWork: aboutTheWork || null,
    },
  };
}
