import { type MediaType, mediaTypes } from './document.ts';

/** Longest name kept, in characters (Unicode code points); the database's check says the same. */
export const maxFileNameLength = 200;

/** Endings that fit a type, besides its own. */
const alsoFits: Partial<Record<MediaType, readonly string[]>> = { 'image/jpeg': ['jpeg'], 'text/plain': ['text'] };

const fallback = 'document';

/**
 * Makes a name safe to store, show and save under, and keeps as much of it as can be: letters of every script, emoji.
 * Goes: folders, control characters, marks that turn the direction of text around (`résuméfdp.exe` shown as
 * `résumé exe.pdf`), signs that no file system takes. The ending is the one of the type that was found in the bytes.
 * @param name as the browser gave it
 * @param type what the bytes are
 * @returns 1 to 200 characters, in Unicode's composed form
 */
export function cleanFileName(name: string, type: MediaType): string {
  const own = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = own
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const [, bare = plain, given = ''] = /^(.*)\.([A-Za-z0-9]{1,5})$/.exec(plain) ?? [];
  const fits = [mediaTypes[type], ...(alsoFits[type] ?? [])].includes(given.toLowerCase());
  const ending = fits ? given : mediaTypes[type];
  const stem = (fits || isEnding(given) ? bare : plain).replace(/[. ]+$/, '');
  const safe = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem) ? `${stem}-` : stem;
  return `${cut(safe || fallback, maxFileNameLength - ending.length - 1) || fallback}.${ending}`;
}

/**
 * A name inside a sentence: one in letters that run from right to left is set apart (U+2068 … U+2069), so that it does
 * not turn the words around it. Others stay as they are.
 */
export function nameInSentence(name: string): string {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(name) ? `\u2068${name}\u2069` : name;
}

/** Whether letters after a dot are an ending that may go, and not a part of the name (`J. Example`). */
function isEnding(given: string): boolean {
  return /^(pdf|docx?|docm|txt|text|jpe?g|png|heic|heif|zip|html?|svg|exe)$/i.test(given);
}

/** Cuts to `length` code points without cutting a sign (a flag, a family) in two. */
function cut(text: string, length: number): string {
  let kept = '';
  let size = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    size += [...segment].length;
    if (size > length) break;
    kept += segment;
  }
  return kept.trimEnd();
}
