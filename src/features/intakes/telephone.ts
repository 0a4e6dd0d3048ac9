/** The target of a link that calls a number, however it is written. */
export function telephoneTarget(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}
