import { type Locale, locales } from './locale.ts';
import { localPath, type SitePath } from './paths.ts';

/** Pages a search engine has no business with: the desk behind the site, receipts, error pages. */
const unlisted = /^\/(es\/)?(portal|my|404|ask\/received|reference)(\/|$)/;

/** How many addresses one sitemap may hold (sitemaps.org). */
const largestSitemap = 50_000;

/** Brings a built page's path into the form of our links: leading slash, no trailing one. */
function tidy(pathname: string): SitePath {
  return `/${pathname.replace(/^\/+|\/+$/g, '')}`;
}

/** Splits a path into its language and the path that is the same in every language. */
function split(path: SitePath): { locale: Locale; path: SitePath } {
  const rest = /^\/es(\/.*)?$/.exec(path);
  return rest ? { locale: 'es', path: (rest[1] ?? '/') as SitePath } : { locale: 'en', path };
}

/**
 * Writes the sitemaps of a site from its built pages' paths: each listed page once, with its versions in the other
 * languages. More than one text when there are more than 50,000 pages.
 */
export function sitemaps(site: string, pathnames: readonly string[]): string[] {
  const paths = [...new Set(pathnames.map(tidy))].filter((path) => !unlisted.test(path)).sort();
  const known = new Set<string>(paths);
  const entries = paths.map((path) => {
    const bare = split(path).path;
    const versions = locales.filter((locale) => known.has(localPath(locale, bare)));
    const links = versions.map(
      (locale) =>
        `<xhtml:link rel="alternate" hreflang="${locale}" href="${encodeURI(site + localPath(locale, bare))}"/>`,
    );
    return `<url><loc>${encodeURI(site + path)}</loc>${versions.length > 1 ? links.join('') : ''}</url>`;
  });
  const open =
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">';
  const files = Math.max(1, Math.ceil(entries.length / largestSitemap));
  return Array.from({ length: files }, (_, i) => {
    const part = entries.slice(i * largestSitemap, (i + 1) * largestSitemap);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${open}\n${part.join('\n')}\n</urlset>\n`;
  });
}

/** Writes the index that names the sitemap files. */
export function sitemapIndex(site: string, files: readonly string[]): string {
  const entries = files.map((file) => `<sitemap><loc>${site}/${file}</loc></sitemap>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</sitemapindex>\n`;
}
