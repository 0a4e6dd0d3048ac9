import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Row } from './published-rows.ts';

/** A running stand-in for the public REST API. */
export interface PublishedApi {
  url: string;
  /** Every request's path and query, in order. */
  requests: string[];
  close: () => Promise<void>;
}

/** Answers one keyset page as PostgREST does: `order=key.asc`, `limit`, and `key=gt.value`. */
function page(rows: readonly Row[], query: URLSearchParams): Row[] {
  const key = query.get('order')?.split('.')[0] ?? 'id';
  const after = query.get(key)?.replace(/^gt\./, '');
  const sorted = [...rows].sort((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));
  const rest = after === undefined ? sorted : sorted.filter((row) => String(row[key]) > after);
  return rest.slice(0, Number(query.get('limit') ?? 1000));
}

/**
 * Serves the given views read-only over HTTP on a free port (or the one given), for building the site without a
 * database. An unknown view answers 404 as PostgREST does.
 */
export async function startPublishedApi(views: Record<string, readonly Row[]>, port = 0): Promise<PublishedApi> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    requests.push(`${url.pathname}${url.search}`);
    const rows = views[url.pathname.replace('/rest/v1/', '')];
    response.setHeader('content-type', 'application/json');
    if (!rows) response.statusCode = 404;
    response.end(JSON.stringify(rows ? page(rows, url.searchParams) : { message: 'no such view' }));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}`,
    requests,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
