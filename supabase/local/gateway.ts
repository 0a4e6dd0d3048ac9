import { getConnInfo } from '@hono/node-server/conninfo';
import type { App } from '@supabase/lite';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { FunctionRunner } from './functions.ts';
import { answer } from './lite.ts';

/** Headers a browser may read from an answer; hosted Supabase exposes these. */
const exposed = ['Content-Range', 'Content-Location', 'Preference-Applied', 'X-Total-Count', 'Link'];

/**
 * The API on one port, as hosted Supabase's gateway offers it: REST, Auth and Storage from Lite, functions from Deno.
 * The caller's address is taken from the socket; what a caller claims in x-forwarded-for is dropped.
 * @param lite the handlers
 * @param functions runs Edge Functions by name
 */
export function createGateway(lite: App, functions: FunctionRunner): Hono {
  const gateway = new Hono();
  for (const prefix of ['/rest/v1/*', '/auth/v1/*', '/storage/v1/*']) {
    gateway.use(prefix, cors({ origin: '*', exposeHeaders: exposed, maxAge: 3600 }));
    gateway.all(prefix, async (context) => {
      const { address = null } = getConnInfo(context).remote;
      return await answer(lite, fromSocket(context.req.raw, address), address);
    });
  }
  gateway.all('/functions/v1/:name{[a-z][a-z0-9-]*}/*', (context) => call(context.req.param('name'), context));
  gateway.all('/functions/v1/:name{[a-z][a-z0-9-]*}', (context) => call(context.req.param('name'), context));
  gateway.notFound((context) => context.json({ message: 'no Route matched with those values' }, 404));
  return gateway;

  async function call(name: string, context: Parameters<typeof getConnInfo>[0]): Promise<Response> {
    const { address = null } = getConnInfo(context).remote;
    const response = await functions.call(name, fromSocket(context.req.raw, address));
    return context.req.method === 'GET' ? withoutHtml(response) : response;
  }
}

/** The same request with the forwarding headers that the gateway alone may set. */
function fromSocket(request: Request, address: string | null): Request {
  const headers = new Headers(request.headers);
  headers.set('x-forwarded-for', (address ?? '127.0.0.1').replace(/^::ffff:/, ''));
  headers.delete('x-real-ip');
  headers.delete('forwarded');
  return new Request(request, { headers });
}

/** Hosted functions may not serve pages: HTML in answer to GET arrives as plain text (supabase/supabase#9486). */
function withoutHtml(response: Response): Response {
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  const headers = new Headers(response.headers);
  headers.set('content-type', 'text/plain');
  return new Response(response.body, { status: response.status, headers });
}
