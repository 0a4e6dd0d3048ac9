import { type AskedField, askWords } from '../../../src/features/intakes/ask-words.ts';
import { intakeFields } from '../../../src/features/intakes/intake-fields.ts';
import type { Locale } from '../../../src/lib/locale.ts';
import type { Complaint } from './answer.ts';

/** Makes text safe inside HTML and quoted attributes. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function page(locale: Locale, title: string, body: string): string {
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(title)}</title></head><body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`;
}

/** The receipt for the case that the site itself does not answer: without its looks, with all that matters. */
export function plainReceipt(locale: Locale, reference: string): string {
  const { title, codeLabel, codeNote } = askWords[locale].receipt;
  return page(
    locale,
    title,
    `<p>${escaped(codeLabel)}: <strong>${escaped(reference)}</strong></p><p>${escaped(codeNote)}</p>`,
  );
}

/** The form for the same case: what is wrong, and every answer in a box of its own, ready to be sent again. */
export function plainForm(locale: Locale, form: FormData, { problems, text }: Complaint, action: string): string {
  const words = askWords[locale];
  const labelOf = (name: string) => {
    const field = intakeFields.find((known): known is AskedField => known === name && known !== 'consent_version');
    return field ? words.questions[field].label : undefined;
  };
  const boxes = [...form].map(([name, value]) => {
    if (typeof value !== 'string' || name === 'website') return '';
    const shared = `name="${escaped(name)}" value="${escaped(value)}"`;
    const label = labelOf(name);
    return label ? `<p><label>${escaped(label)}<br><input ${shared}></label></p>` : `<input type="hidden" ${shared}>`;
  });
  const items = [...problems.values()].map((problem) => `<li>${escaped(problem)}</li>`);
  return page(
    locale,
    `${words.errorPrefix}${words.title}`,
    `${text && `<p>${escaped(text)}</p>`}<ul>${items.join('')}</ul><form method="post" action="${escaped(action)}">${boxes.join('')}<button>${escaped(words.send)}</button></form>`,
  );
}
