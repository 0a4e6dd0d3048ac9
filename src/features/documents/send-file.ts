import { fail, ok, type Result } from '../../lib/result.ts';
import type { UploadWatch } from './documents.queries.ts';

/** What a server answered: its status, and its JSON if it was some. */
export interface SentFile {
  status: number;
  reply: unknown;
}

/** A whole upload may take this long, in milliseconds: a little more than the function waits for the body. */
const patience = 150_000;

/**
 * Posts a file and tells how much of it has left. XMLHttpRequest, because `fetch` cannot tell.
 * @returns why there was no answer, else the answer, whatever it says
 */
export function sendFile(
  address: string,
  headers: Readonly<Record<string, string>>,
  file: Blob,
  { signal, onProgress }: UploadWatch,
): Promise<Result<SentFile, 'offline' | 'timed_out' | 'unknown'>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    request.timeout = patience;
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(ok({ status: request.status, reply: request.response }));
    request.onerror = () => resolve(fail('offline'));
    request.ontimeout = () => resolve(fail('timed_out'));
    request.onabort = () => resolve(fail('unknown'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    if (signal.aborted) resolve(fail('unknown'));
    else request.send(file);
  });
}
