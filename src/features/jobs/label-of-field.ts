import type { postingWordsEn } from './posting-words.en.ts';

/**
 * What a field is called in the list of what is wrong: `Title · English`, `Question 2`, `Pay: From`.
 * @param name the field's path in the form, e.g. `requirements.0.texts.en.label`
 */
export function labelOfField(name: string, words: typeof postingWordsEn): string {
  const [first = '', second = '', third = ''] = name.split('.');
  const item = Number(second) + 1;
  if (first === 'texts') return `${plain(third, words)} · ${second === 'en' ? words.english : words.spanish}:`;
  if (first === 'requirements' && second !== '') return `${words.requirement(item)}:`;
  if (first === 'questions' && second !== '') return `${words.question(item)}:`;
  if (first === 'attributes' && second !== '') return `${words.attribute(item)}:`;
  if (first === 'places' && second !== '') return `${words.place} ${item}:`;
  return `${plain(first, words)}:`;
}

const names: Record<string, (words: typeof postingWordsEn) => string> = {
  jurisdiction: (words) => words.state,
  employmentTypes: (words) => words.types,
  scheduleDays: (words) => words.days,
  fairChance: (words) => words.sections.fair,
  places: (words) => words.sections.places,
  requirements: (words) => words.sections.requirements,
  questions: (words) => words.sections.questions,
  attributes: (words) => words.sections.attributes,
  payMin: (words) => `${words.sections.pay}, ${words.payMin}`,
  payMax: (words) => `${words.sections.pay}, ${words.payMax}`,
};

function plain(name: string, words: typeof postingWordsEn): string {
  const own: unknown = Reflect.get(words, name);
  return names[name]?.(words) ?? (typeof own === 'string' ? own : name);
}
