import { type AppError, describeForLog } from '../lib/errors.ts';

const references = new WeakMap<AppError, string>();
const letters = '23456789CFGHJMPQRVWX';

/**
 * A short reference for a failure, the same each time the same failure is shown. The first time, the console gets
 * it with the codes of the cause: no message and no details, which may quote what people typed.
 */
export function errorReference(error: AppError): string {
  let reference = references.get(error);
  if (reference === undefined) {
    reference = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => letters[byte % letters.length]).join(
      '',
    );
    references.set(error, reference);
    console.warn(`peerdesk ${reference}: ${describeForLog(error)}`);
  }
  return reference;
}
