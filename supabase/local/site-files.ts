import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type HeaderRule, headersFor, parseHeadersFile } from './headers-file.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.ics': 'text/calendar; charset=utf-8',
  '.pdf': 'application/pdf',
};

type Encoding = 'br' | 'gzip' | 'identity';

/** One file of a build, with its compressed forms made once. */
export class SiteFile {
  readonly type: string;
  readonly etag: string;
  readonly #forms = new Map<Encoding, Buffer>();

  constructor(path: string, plain: Buffer) {
    this.type = types[extname(path)] ?? 'application/octet-stream';
    this.etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
    this.#forms.set('identity', plain);
  }

  /** The best form that the caller takes (Accept-Encoding) and that is worth it. */
  encodingFor(accepted: string): Encoding {
    if (
      !/^(text|application\/(json|xml|manifest)|image\/svg)/.test(this.type) ||
      this.bytes('identity').byteLength < 256
    )
      return 'identity';
    const takes = (name: string) =>
      accepted.split(',').some((part) => new RegExp(`^\\s*${name}\\s*(;\\s*q=(?!0(\\.0*)?\\s*$).*)?$`, 'i').test(part));
    return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
  }

  bytes(encoding: Encoding): Buffer {
    const known = this.#forms.get(encoding);
    if (known !== undefined) return known;
    const plain = this.bytes('identity');
    const made =
      encoding === 'br'
        ? brotliCompressSync(plain, {
            params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength },
          })
        : gzipSync(plain, { level: 9 });
    this.#forms.set(encoding, made);
    return made;
  }
}

/** The files of one build. A build never changes, so what was read once is kept. */
export class SiteFiles {
  readonly folder: string;
  readonly #rules: readonly HeaderRule[];
  readonly #files = new Map<string, SiteFile>();

  constructor(folder: string) {
    this.folder = folder;
    const headers = join(folder, '_headers');
    this.#rules = existsSync(headers) ? parseHeadersFile(readFileSync(headers, 'utf8')) : [];
  }

  /** What is sent with a path, from the build's `_headers`. */
  headers(path: string): [string, string][] {
    return headersFor(this.#rules, path);
  }

  /**
   * Finds what an address stands for: the file itself, or a folder's index. `/programs/` is sent on to `/programs`,
   * so that every page has one address.
   */
  async find(path: string): Promise<{ file?: SiteFile; redirect?: string } | undefined> {
    if (path === '/_headers') return undefined;
    if (path.length > 1 && path.endsWith('/')) {
      return (await this.#read(`${path}index.html`)) === undefined
        ? undefined
        : { redirect: path.replace(/\/+$/, '').replace(/^\/+/, '/') };
    }
    for (const candidate of path === '/' ? ['/index.html'] : [path, `${path}/index.html`, `${path}.html`]) {
      const file = await this.#read(candidate);
      if (file !== undefined) return { file };
    }
    return undefined;
  }

  async #read(path: string): Promise<SiteFile | undefined> {
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    const full = join(this.folder, path);
    const found = await stat(full).catch(() => undefined);
    if (found?.isFile() !== true) return undefined;
    const file = new SiteFile(path, await readFile(full));
    if (this.#files.size > 2_000) this.#files.clear(); // a very large site: start over rather than keep it all
    this.#files.set(path, file);
    return file;
  }
}
