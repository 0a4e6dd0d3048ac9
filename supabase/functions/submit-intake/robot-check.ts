import type { AskFault } from '../../../src/features/intakes/ask-words.ts';

/** Asks Turnstile whether a person holds this token; undefined when Turnstile is not used. */
export type TokenCheck = (token: string, address: string | undefined) => Promise<boolean>;

/** No person reads and answers faster than this, in seconds. */
const quickest = 1;

/**
 * Looks for signs of a machine. None of them ends in a false receipt: who is asked for help must never believe that a
 * request arrived when it did not (a browser may fill a hidden box by itself). The person reads what to do and sends
 * again; most machines do not come back, and the rate limits hold those that do.
 * The time is told by the form's script, so a browser without script is never held up by it.
 */
export async function findRobot(
  form: FormData,
  address: string | undefined,
  checkToken: TokenCheck | undefined,
): Promise<AskFault | undefined> {
  if (textOf(form, 'website') !== '') return 'honeypot';
  const seconds = textOf(form, 'seconds');
  if (/^\d+$/.test(seconds) && Number(seconds) < quickest) return 'too_fast';
  if (checkToken && !(await checkToken(textOf(form, 'cf-turnstile-response'), address))) return 'robot_check';
  return undefined;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/**
 * The check against Cloudflare. When Cloudflare itself does not answer, people are let through and the log says so:
 * a helper's outage must not stop requests for help, and the rate limits still hold.
 */
export function turnstile(secret: string, log: (line: string) => void): TokenCheck {
  return async (token, address) => {
    if (token === '') return false;
    const body = new URLSearchParams({
      secret,
      response: token,
      ...(address === undefined ? {} : { remoteip: address }),
    });
    try {
      const url = 'https://challenges.cloudflare.com/turnstile/v0/siteverify';
      const response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(5_000) });
      const verdict: unknown = await response.json();
      return typeof verdict === 'object' && verdict !== null && Reflect.get(verdict, 'success') === true;
    } catch {
      log('Turnstile did not answer; the request was let through');
      return true;
    }
  };
}
