import type { Locale } from '../../lib/locale.ts';

/** What the public site knows about the organisation it belongs to. */
export interface Organization {
  name: string;
  /** Shown form of the phone number, e.g. `+1 503 555 0142`. */
  phone: string;
  email: string;
  timeZone: string;
  equalOpportunity: Record<Locale, string>;
}

/** Turns a phone number as people write it into the target of a `tel:` link. */
export function telephoneLink(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}
