import { dateIn } from '../../lib/instants.ts';

/**
 * The last whole day before an end, `YYYY-MM-DD`: an offer that ends on December 1 at midnight can be answered through
 * November 30, and that is what people are told.
 * @param endsAt the instant from which it is too late
 */
export function lastDayOf(endsAt: string, zone: string): string {
  return dateIn(new Date(Date.parse(endsAt) - 1), zone);
}
