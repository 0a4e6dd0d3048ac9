import { type Answers, intakeFields } from '../../../src/features/intakes/intake-fields.ts';

/**
 * The name of one submission: the same answers from the same visit give the same key, so that a double click, a retry,
 * the back button and a reload of the receipt make one request, while corrected answers make a new one.
 * Without script there is no visit word; then the same answers on the same day (UTC) are one request.
 * @param visit the word the form's script made, or ''
 * @returns 64 hexadecimal characters; nothing can be read back from them
 */
export async function submissionKey(answers: Answers, visit: string, now: Date): Promise<string> {
  const scope = visit || now.toISOString().slice(0, 10);
  const typed = intakeFields.map((field) => [field, ...answers(field).map((value) => value.trim())]);
  const bytes = new TextEncoder().encode(JSON.stringify([scope, typed]));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
