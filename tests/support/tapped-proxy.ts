import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** When a call can be watched: before it is passed on, and after the other side has done its work. */
export type Moment = 'asked' | 'answered';

/** A proxy in front of a server, to see and to hold calls. */
export interface TappedProxy {
  url: string;
  close: () => Promise<void>;
}

/**
 * Starts a proxy on a free port.
 * @param target origin of the server behind
 * @param hold called at both moments of each call; true keeps the call or its answer for ever
 */
export async function startTappedProxy(
  target: string,
  hold: (moment: Moment, path: string) => boolean,
): Promise<TappedProxy> {
  const server = createServer((request, response) => {
    pass(request, response, target, hold).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
  hold: (moment: Moment, path: string) => boolean,
): Promise<void> {
  const path = request.url ?? '/';
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  if (hold('asked', path)) return;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && !/^(host|connection|content-length|transfer-encoding)$/.test(name))
      headers.set(name, value);
  }
  const body = chunks.length > 0 ? new Uint8Array(Buffer.concat(chunks)) : null;
  const answer = await fetch(`${target}${path}`, {
    method: request.method ?? 'GET',
    headers,
    body,
    signal: gone.signal,
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (hold('answered', path)) return;
  const kept = [...answer.headers].filter(
    ([name]) => !/^(content-encoding|content-length|transfer-encoding|connection)$/.test(name),
  );
  response.writeHead(answer.status, Object.fromEntries(kept)).end(bytes);
}
