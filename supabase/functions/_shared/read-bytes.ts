import { fail, ok, type Result } from '../../../src/lib/result.ts';

/** Why a body was not read to its end. */
export type UnreadBody = 'too_large' | 'broken' | 'timed_out';

/**
 * Reads a body without ever holding more than `limit` bytes of it: refused by its announced length, and while it comes
 * when it is longer than announced.
 * @param limit largest body in bytes
 * @param milliseconds how long the whole body may take
 */
export async function readBytes(
  request: Request,
  limit: number,
  milliseconds: number,
): Promise<Result<Uint8Array<ArrayBuffer>, UnreadBody>> {
  const announced = announcedLength(request);
  if (announced !== undefined && announced > limit) return fail('too_large');
  const reader = request.body?.getReader();
  if (!reader) return ok(new Uint8Array());
  let bytes = new Uint8Array(announced ?? Math.min(limit, 64 * 1024));
  let size = 0;
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    void reader.cancel();
  }, milliseconds);
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const needed = size + next.value.byteLength;
      if (needed > limit) {
        await discard(reader, 3 * limit);
        return fail('too_large');
      }
      if (needed > bytes.length) bytes = grown(bytes, Math.min(limit, Math.max(needed, bytes.length * 2)));
      bytes.set(next.value, size);
      size = needed;
    }
  } catch {
    return fail(isLate ? 'timed_out' : 'broken');
  } finally {
    clearTimeout(timer);
  }
  if (isLate) return fail('timed_out');
  // less than was announced: the connection dropped in the middle
  if (announced !== undefined && size < announced) return fail('broken');
  return ok(bytes.subarray(0, size));
}

/** Lets the rest go by: a sender who is cut off in mid-sentence never hears the answer. Not for ever, though. */
async function discard(reader: ReadableStreamDefaultReader<Uint8Array>, most: number): Promise<void> {
  let left = most;
  for (let next = await reader.read(); !next.done && left > 0; next = await reader.read())
    left -= next.value.byteLength;
  if (left <= 0) await reader.cancel();
}

/** What Content-Length says, or undefined when the body comes in chunks of unknown number. */
export function announcedLength(request: Request): number | undefined {
  const header = request.headers.get('content-length');
  return header !== null && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
}

function grown(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length);
  larger.set(bytes);
  return larger;
}
