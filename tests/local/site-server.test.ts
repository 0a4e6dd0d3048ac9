import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { createSiteServer } from '../../supabase/local/site-server.ts';

const parent = mkdtempSync(join(tmpdir(), 'peerdesk-site-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

function build(name: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(parent, name, path)), { recursive: true });
    writeFileSync(join(parent, name, path), text);
  }
  return join(parent, name);
}
const long = '<p>the same words over and over</p>'.repeat(50);
const first = build('one', {
  'index.html': `<h1>Home</h1>${long}`,
  'programs/index.html': '<h1>Programs</h1>',
  '404.html': '<h1>Not found</h1>',
  'es/404.html': '<h1>No encontrada</h1>',
  '_astro/app.Ab12.js': 'export {};',
  _headers:
    "/*\n  Content-Security-Policy: default-src 'none'\n\n/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n",
});
let shown: string | undefined = first;
const server = createSiteServer(() => shown);
const get = (path: string, headers: Record<string, string> = {}) =>
  server.request(`http://localhost${path}`, { headers });

describe('the site server', () => {
  it.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['gzip, br;q=0', 'gzip', gunzipSync],
    ['', null, (bytes: Buffer) => bytes],
  ])('answers Accept-Encoding "%s" with %s', async (accepted, expected, unpack) => {
    const answer = await get('/', { 'accept-encoding': accepted });
    expect(answer.headers.get('content-encoding')).toBe(expected);
    expect(answer.headers.get('vary')).toContain('Accept-Encoding');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength));
    expect(unpack(bytes).toString()).toBe(`<h1>Home</h1>${long}`);
  });

  it('gives every page one address', async () => {
    expect(await (await get('/programs')).text()).toBe('<h1>Programs</h1>');
    const slashed = await get('/programs/?place=portland');
    expect([slashed.status, slashed.headers.get('location')]).toEqual([301, '/programs?place=portland']);
  });

  it('says "not found" in the language of the address', async () => {
    const english = await get('/nothing');
    const spanish = await get('/es/nada');
    expect([english.status, await english.text()]).toEqual([404, '<h1>Not found</h1>']);
    expect([spanish.status, await spanish.text()]).toEqual([404, '<h1>No encontrada</h1>']);
  });

  it('lets a browser keep hashed files for a year and asks it to check pages', async () => {
    expect((await get('/_astro/app.Ab12.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const page = await get('/programs');
    expect(page.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const again = await get('/programs', { 'if-none-match': page.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('sends the build’s headers with pages, files and errors alike, and not the file itself', async () => {
    for (const path of ['/', '/nothing', '/_astro/app.Ab12.js']) {
      expect((await get(path)).headers.get('content-security-policy')).toBe("default-src 'none'");
    }
    expect((await get('/_headers')).status).toBe(404);
  });

  it.each(['/..%2f..%2fetc%2fpasswd', '/%2e%2e/%2e%2e/etc/passwd', '/%00', '/%E0%A4%A'])(
    'finds nothing at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('shows a new build from the next request on, and says so when there is none yet', async () => {
    shown = build('two', { 'index.html': '<h1>Home, newer</h1>' });
    expect(await (await get('/')).text()).toBe('<h1>Home, newer</h1>');
    shown = undefined;
    expect((await get('/')).status).toBe(503);
    shown = first;
  });

  it('takes no writes', async () => {
    expect((await server.request('http://localhost/', { method: 'POST' })).status).toBe(405);
  });
});
