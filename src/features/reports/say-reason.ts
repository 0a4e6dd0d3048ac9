import type { Locale } from '../../lib/locale.ts';
import { deskTerms } from '../applications/desk-terms.ts';

/** A reason in words; one this build does not know stays as it is. */
export function sayReason(reason: string, locale: Locale): string {
  const said: unknown = Reflect.get(deskTerms[locale].reason, reason);
  return typeof said === 'string' ? said : reason;
}
