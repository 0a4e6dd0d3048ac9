/** A fault a person can act on. The start command prints `message` as its one line; no stack trace is shown. */
export class StackFault extends Error {
  override name = 'StackFault';
}

/**
 * Puts any thrown value into one line of text.
 * @param error whatever was thrown
 * @returns its message, with line breaks folded into spaces, cut at 400 characters
 */
export function describeError(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  const line = text.replaceAll(/\s*\n\s*/g, ' ').trim();
  return line.length > 400 ? `${line.slice(0, 400)} …` : line;
}

/**
 * Says whether an error means that the other side of a connection is gone.
 * @param error whatever was thrown, by `pg`, `postgres` or a socket
 */
export function isConnectionLoss(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(CONNECTION_|ECONN|EPIPE|57P0)/.test(String(error.code));
}
