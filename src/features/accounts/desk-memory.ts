import { isLocale, type Locale } from '../../lib/locale.ts';
import { type Desk, deskSchema } from './account.ts';

/**
 * What the browser remembers so that a page stands at once: the desk for as long as the tab lives, the language
 * before sign-in. Both are hints; the server is asked on every page. A browser may refuse storage: then nothing is kept.
 */
const deskKey = 'peerdesk.desk';
const localeKey = 'peerdesk.locale';

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** The desk as it was on the page before, or undefined. */
export function rememberedDesk(): Desk | undefined {
  const text = attempt(() => sessionStorage.getItem(deskKey));
  const parsed = deskSchema.safeParse(attempt(() => JSON.parse(text ?? 'null')));
  return parsed.success ? parsed.data : undefined;
}

/** Keeps the desk for the next page of this tab; undefined forgets it. */
export function rememberDesk(desk: Desk | undefined): void {
  attempt(() => (desk ? sessionStorage.setItem(deskKey, JSON.stringify(desk)) : sessionStorage.removeItem(deskKey)));
}

/** The language to speak before we know the account: the last one used here, else the browser's, else English. */
export function rememberedLocale(): Locale {
  const kept = attempt(() => localStorage.getItem(localeKey));
  if (isLocale(kept)) return kept;
  return navigator.language.toLowerCase().startsWith('es') ? 'es' : 'en';
}

/** Keeps the language for the next sign-in on this browser. */
export function rememberLocale(locale: Locale): void {
  attempt(() => localStorage.setItem(localeKey, locale));
}
