import { dayOfInstant } from '../../lib/dates.ts';
import { type Locale, locales } from '../../lib/locale.ts';
import { inLanguage, nameIn, type PostingChoices, zoneOf } from './posting-choices.ts';
import type { PostingDocument } from './posting-document.ts';
import { postingWords } from './posting-words.ts';
import { termKindNames } from './term-kinds.ts';

/** One fact of a posting in words; `key` says which fact it is in every version. */
export interface PostingLine {
  key: string;
  label: string;
  value: string;
}

/** What the words of a posting are made from. */
export interface Lookup {
  choices: PostingChoices;
  locale: Locale;
  organizationZone: string;
}

type Text = NonNullable<PostingDocument['texts']['en']>;
const textFields = ['title', 'summary', 'aboutTheWork', 'scheduleNote', 'workplaceNote', 'payNote'] as const;
const listFields = ['responsibilities', 'benefits'] as const;

/** A posting as lines of words, in the order of the form; what is empty is left out. */
export function postingLines(document: PostingDocument, lookup: Lookup): PostingLine[] {
  const lines = [
    ...locales.flatMap((each) => textLines(document.texts[each], each, lookup)),
    ...factLines(document, lookup),
    ...document.requirements.map((one) => requirementLine(one, lookup)),
    ...document.questions.map((question) => questionLine(question, lookup)),
    ...teamLines(document, lookup),
  ];
  return lines.filter((line) => line.value !== '');
}

function textLines(text: Text | undefined, language: Locale, { locale }: Lookup): PostingLine[] {
  if (text === undefined) return [];
  const words = postingWords[locale];
  const inWhich = language === 'en' ? words.english : words.spanish;
  const line = (name: (typeof textFields)[number] | (typeof listFields)[number], value: string): PostingLine => ({
    key: `${language}.${name}`,
    label: `${words[name]} · ${inWhich}`,
    value,
  });
  return [
    ...textFields.map((name) => line(name, text[name] ?? '')),
    ...listFields.map((name) => line(name, text[name].join('\n'))),
  ];
}

function factLines(document: PostingDocument, { choices, locale, organizationZone }: Lookup): PostingLine[] {
  const words = postingWords[locale];
  const zone = zoneOf(document.places, choices, organizationZone);
  const program = choices.programs.find(({ id }) => id === document.programId);
  const state = choices.states.find(({ code }) => code === document.jurisdiction);
  const { payMin, payMax, payUnit, scheduleKind, scheduleDays, startsAtTime, endsAtTime } = document;
  const hours = `${startsAtTime?.slice(0, 5) ?? ''}–${endsAtTime?.slice(0, 5) ?? ''}`;
  const days = scheduleDays.map((day) => words.dayNames[day - 1]).join(', ');
  const terms = choices.terms.filter(({ id }) => document.terms.includes(id));
  const fact = (key: string, label: string, value: string | null | undefined) => ({ key, label, value: value ?? '' });
  return [
    fact('jurisdiction', words.state, locale === 'es' ? state?.nameEs : state?.nameEn),
    fact('program', words.program, program && nameIn(program.programTexts, locale)),
    fact('types', words.types, document.employmentTypes.map((type) => words.typeNames[type]).join(', ')),
    fact(
      'schedule',
      words.schedule,
      scheduleKind === 'fixed' ? `${words.scheduleNames.fixed}: ${days}, ${hours}` : words.scheduleNames.varies,
    ),
    fact('hours', words.hoursPerWeek, document.hoursPerWeek?.toString()),
    fact('workplace', words.workplace, words.workplaceNames[document.workplace]),
    fact('remoteUntil', words.remoteUntil, document.remoteUntil),
    fact(
      'pay',
      words.sections.pay,
      payMin ? `$${payMin} – $${payMax} / ${payUnit ? words.unitNames[payUnit] : ''}` : '',
    ),
    fact('opens', words.opensOn, document.opensAt && dayOfInstant(document.opensAt, zone, locale)),
    fact('closes', words.closesOn, document.closesAt && dayOfInstant(document.closesAt, zone, locale)),
    fact(
      'places',
      words.sections.places,
      document.places
        .map(({ locationId, sharePercent }) => {
          const place = choices.places.find(({ id }) => id === locationId);
          return `${place?.name ?? ''} ${sharePercent} %`;
        })
        .join('\n'),
    ),
    ...Object.entries(termKindNames).map(([kind, names]) =>
      fact(
        `terms.${kind}`,
        names[locale],
        terms
          .filter((term) => term.kind === kind)
          .map((term) => inLanguage(term, locale))
          .join(', '),
      ),
    ),
  ];
}

function requirementLine(one: PostingDocument['requirements'][number], { choices, locale }: Lookup): PostingLine {
  const words = postingWords[locale];
  const credential = choices.credentials.find(({ id }) => id === one.credentialTypeId);
  const due = one.due === 'after_start' ? `${words.dueNames.after_start} (${one.dueDays})` : words.dueNames[one.due];
  const said = locales.flatMap((each) => {
    const text = one.texts[each];
    return text ? [[text.label, text.howToGet].filter(Boolean).join(' · ')] : [];
  });
  return {
    key: `requirement.${one.id}`,
    label: words.sections.requirements,
    value: [
      credential && nameIn(credential.credentialTypeTexts, locale),
      ...said,
      `${due}, ${one.isRequired ? words.required : words.welcome}`,
    ]
      .filter(Boolean)
      .join('\n'),
  };
}

function questionLine(question: PostingDocument['questions'][number], { locale }: Lookup): PostingLine {
  const words = postingWords[locale];
  const said = locales.flatMap((each) => {
    const text = question.texts[each];
    if (!text) return [];
    return [[text.label, text.hint, text.choiceLabels.join(' / '), text.knockOutNote].filter(Boolean).join(' · ')];
  });
  const must = question.isRequired ? `, ${words.mustAnswer}` : '';
  return {
    key: `question.${question.id}`,
    label: words.sections.questions,
    value: [...said, words.questionKinds[question.kind] + must].join('\n'),
  };
}

function teamLines(document: PostingDocument, { locale }: Lookup): PostingLine[] {
  const words = postingWords[locale];
  return [
    { key: 'fairChance', label: words.sections.fair, value: words.fairNames[document.fairChance] },
    { key: 'hidesNames', label: words.hidesNames, value: document.hidesNames ? words.yes : words.no },
    { key: 'attributes', label: words.sections.attributes, value: document.attributes.map((a) => a.label).join('\n') },
  ];
}

/** One difference between two postings; an empty side means that the fact is not there. */
export interface PostingChange {
  key: string;
  label: string;
  before: string;
  after: string;
}

/** What differs between two postings, in the order of the form. */
export function postingChanges(before: PostingDocument, after: PostingDocument, lookup: Lookup): PostingChange[] {
  const [old, now] = [postingLines(before, lookup), postingLines(after, lookup)];
  const find = (lines: PostingLine[], key: string) => lines.find((line) => line.key === key)?.value ?? '';
  const kept = now.map(({ key, label, value }) => ({ key, label, before: find(old, key), after: value }));
  const gone = old
    .filter(({ key }) => !now.some((line) => line.key === key))
    .map(({ key, label, value }) => ({ key, label, before: value, after: '' }));
  return [...kept, ...gone].filter((change) => change.before !== change.after);
}
