import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';

/** What a browser loads for the first screen of a built page, in bytes as sent. */
export interface PageWeight {
  /** HTML and every stylesheet it links, each brotli-compressed as the local server and static hosts send them. */
  htmlAndCss: number;
  /** Every script of the page with all that it imports statically, each gzipped. */
  script: number;
}

const brotli = (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/**
 * Weighs one page of a built site.
 * @param dist the build's folder
 * @param page the HTML file's path below it
 */
export function weigh(dist: string, page: string): PageWeight {
  const html = readFileSync(join(dist, page));
  const document = parse(html.toString('utf8'));
  const css = document.querySelectorAll('link[rel=stylesheet]').map((link) => link.getAttribute('href') ?? '');
  const entries = [
    ...document.querySelectorAll('script[src]').map((script) => script.getAttribute('src') ?? ''),
    ...document
      .querySelectorAll('astro-island')
      .flatMap((island) =>
        ['component-url', 'renderer-url', 'before-hydration-url'].map((name) => island.getAttribute(name) ?? ''),
      ),
  ].filter((path) => path.startsWith('/'));
  const inline = document
    .querySelectorAll('script:not([src])')
    .filter((script) => script.getAttribute('type') !== 'application/ld+json');
  return {
    htmlAndCss: [html, ...css.map((href) => readFileSync(join(dist, href)))].reduce(
      (sum, file) => sum + brotli(file),
      0,
    ),
    script:
      [...reachable(dist, entries)].reduce((sum, path) => sum + gzipSync(readFileSync(join(dist, path))).length, 0) +
      inline.reduce((sum, script) => sum + gzipSync(script.text).length, 0),
  };
}

/** The scripts themselves and whatever they import before they run; imports on demand are left out. */
function reachable(dist: string, entries: readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const source = readFileSync(join(dist, path), 'utf8');
    for (const [, target = ''] of source.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+|\/[^"']+\.js)["']/g)) {
      waiting.push(target.startsWith('/') ? target : posix.join(posix.dirname(path), target));
    }
  }
  return found;
}
