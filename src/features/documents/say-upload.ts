import { errorWords } from '../../lib/error-words.ts';
import type { Locale } from '../../lib/locale.ts';
import { documentWords } from './document-words.ts';
import { nameInSentence } from './file-name.ts';
import type { UploadState } from './use-upload.ts';

/**
 * The sentence of the present step, for eyes and screen readers alike. Progress is said in quarters: a number that
 * changes all the time would talk over everything else.
 */
export function sayStep(upload: UploadState, locale: Locale): string {
  const words = documentWords[locale];
  switch (upload.state) {
    case 'preparing':
      return words.preparing(nameInSentence(upload.fileName));
    case 'sending': {
      const quarter = Math.floor(Math.min(upload.share, 1) * 4) * 25;
      return [words.sending(nameInSentence(upload.fileName)), quarter > 0 ? words.percent(quarter) : '']
        .filter(Boolean)
        .join(' ');
    }
    case 'done': {
      const { document, changes } = upload;
      const name = nameInSentence(document.fileName);
      const said = document.isDuplicate ? words.duplicate(name) : words.done(name);
      const made = changes.includes('made_jpeg') ? words.madeJpeg : '';
      const shrunk = changes.includes('shrunk') ? words.shrunk : '';
      return [said, made, shrunk].filter(Boolean).join(' ');
    }
    case 'stopped':
      return words.cancelled;
    default:
      return '';
  }
}

/** The sentence for what went wrong, or nothing. */
export function sayProblem(upload: UploadState, locale: Locale): string | undefined {
  const words = documentWords[locale];
  if (upload.state === 'refused') return words.faults[upload.fault];
  if (upload.state !== 'failed') return undefined;
  return words.failures[upload.error.code] ?? errorWords[locale][upload.error.code];
}
