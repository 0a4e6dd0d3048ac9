import { Hono } from 'hono';
import { type SiteFile, SiteFiles } from './site-files.ts';

/**
 * Serves the built site as a static host would: clean addresses, compression, validation by ETag, a year of caching
 * for hashed files, the 404 page in the language of the address, and the headers of the build's `_headers` file.
 * @param current the folder to show; asked at every request, so that a new build takes over in one step
 */
export function createSiteServer(current: () => string | undefined): Hono {
  let files: SiteFiles | undefined;
  function shown(): SiteFiles | undefined {
    const folder = current();
    if (folder !== undefined && folder !== files?.folder) files = new SiteFiles(folder);
    return folder === undefined ? undefined : files;
  }

  const app = new Hono();
  app.on(['GET', 'HEAD'], '*', async (context) => {
    const site = shown();
    if (site === undefined)
      return context.text('The site is being built. Load this page again in a few seconds.', 503, {
        'retry-after': '2',
      });
    const path = safePath(context.req.url);
    const found = path === undefined ? undefined : await site.find(path);
    if (found?.redirect !== undefined) return context.redirect(found.redirect + new URL(context.req.url).search, 301);
    const file =
      found?.file ??
      (await site.find(path?.startsWith('/es/') || path === '/es' ? '/es/404.html' : '/404.html'))?.file ??
      (await site.find('/404.html'))?.file;
    const status = found?.file === undefined ? 404 : 200;
    if (file === undefined) return context.text('Not found', 404);
    return respond(context.req.raw, file, status, site.headers(path ?? '/'));
  });
  app.all('*', (context) => context.text('Method not allowed', 405, { allow: 'GET, HEAD' }));
  return app;
}

function respond(
  request: Request,
  file: SiteFile,
  status: number,
  extra: readonly (readonly [string, string])[],
): Response {
  const headers = new Headers({
    'content-type': file.type,
    etag: file.etag,
    vary: 'Accept-Encoding',
    'cache-control': 'public, max-age=0, must-revalidate',
  });
  for (const [name, value] of extra) headers.set(name, value);
  if (status === 200 && request.headers.get('if-none-match')?.includes(file.etag) === true)
    return new Response(null, { status: 304, headers });
  const encoding = file.encodingFor(request.headers.get('accept-encoding') ?? '');
  const body = file.bytes(encoding);
  if (encoding !== 'identity') headers.set('content-encoding', encoding);
  headers.set('content-length', String(body.byteLength));
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { status, headers });
}

/** The decoded path, or undefined when it is not one a file can have. */
function safePath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url).pathname);
    return path.includes('\0') || path.split('/').includes('..') ? undefined : path;
  } catch {
    return undefined;
  }
}
