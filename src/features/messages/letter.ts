/** A mail as words with placeholders in braces, `Hello {name}`. */
export interface Letter {
  subject: string;
  heading: string;
  paragraphs: readonly string[];
}

/** What the placeholders of a letter stand for. Empty means that there is nothing to say. */
export type LetterValues = Readonly<Record<string, string | undefined>>;

const placeholder = /\{([^{}]*)\}/g;

/**
 * Puts values in place of placeholders. A paragraph that names a placeholder without a value is left out, so that one
 * letter serves with and without a date; a subject or heading loses only the placeholder.
 */
export function fillLetter(letter: Letter, values: LetterValues): Letter {
  const fill = (text: string) => text.replace(placeholder, (_, name: string) => values[name] ?? '');
  const isSaid = (text: string) => placeholdersOf(text).every((name) => Boolean(values[name]));
  return {
    subject: fill(letter.subject),
    heading: fill(letter.heading),
    paragraphs: letter.paragraphs.filter(isSaid).map(fill),
  };
}

/** The placeholders a text names, without repeats, in order. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name))];
}

/** A brace that belongs to no placeholder would be sent as it is; SQL refuses it too (private.check_letter). */
export function hasLoneBrace(text: string): boolean {
  return /[{}]/.test(text.replace(placeholder, ''));
}
