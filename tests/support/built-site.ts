import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'node-html-parser';
import type { Locale } from '../../src/lib/locale.ts';
import { localPath, type SitePath } from '../../src/lib/paths.ts';

/** Folder of the built site: SITE_DIST, or `dist` in the repository. */
export const siteFolder = resolve(import.meta.dirname, '../..', process.env['SITE_DIST'] ?? 'dist');

/**
 * Reads the main part of a built page as a reader sees it: text without markup, runs of blanks as one, lower case.
 * Scripts, styles and the data for search engines do not count.
 * @throws with the file's name when the page was not built
 */
export function mainText(locale: Locale, path: SitePath): string {
  const file = join(siteFolder, localPath(locale, path), 'index.html');
  if (!existsSync(file)) throw new Error(`${file} was not built.`);
  const main = parse(readFileSync(file, 'utf8')).querySelector('main');
  if (main === null) throw new Error(`${file} has no main part.`);
  for (const hidden of main.querySelectorAll('script, style, template, [hidden]')) hidden.remove();
  return plain(main.structuredText);
}

/** Text made comparable: one kind of blank and quote, lower case. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[’‘]/g, "'").trim().toLowerCase();
}
