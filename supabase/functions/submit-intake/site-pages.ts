import type { SitePath } from '../../../src/lib/paths.ts';

/** How long a fetched page or the phone number is used again, in milliseconds. */
const freshFor = 60_000;

/** The public site, as the function sees it from outside. */
export interface SitePages {
  /** Origin of the site, no trailing slash. */
  url: string;
  /** Where the form posts to. */
  formAction: string;
  /** The site's own script may read the answer; nobody else's. */
  corsHeaders: Readonly<Record<string, string>>;
  /** What a page we answer with may load: the site's styles, fonts and pictures; no script. */
  contentPolicy: string;
  /** A built page as text, at most a minute old; undefined when the site does not answer. */
  page: (path: SitePath) => Promise<string | undefined>;
  /** The organisation's phone number as people write it; undefined when it cannot be read. */
  phone: () => Promise<string | undefined>;
}

interface SitePagesOptions {
  siteUrl: string;
  formAction: string;
  readPhone: () => Promise<string | undefined>;
}

/** Opens the site at `siteUrl`. */
export function sitePages({ siteUrl, formAction, readPhone }: SitePagesOptions): SitePages {
  const url = siteUrl.replace(/\/+$/, '');
  const { origin } = new URL(url);
  const remembered = new Map<string, { at: number; text: string }>();

  /** Reads anew once a minute; what was read before serves when that fails. */
  async function remember(name: string, read: () => Promise<string | undefined>): Promise<string | undefined> {
    const known = remembered.get(name);
    if (known && Date.now() - known.at < freshFor) return known.text;
    const text = await read().catch(() => undefined);
    if (text !== undefined) remembered.set(name, { at: Date.now(), text });
    return text ?? known?.text;
  }

  return {
    url,
    formAction,
    corsHeaders: {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'POST',
      vary: 'Origin, Accept',
    },
    contentPolicy: [
      "default-src 'none'",
      `style-src ${origin}`,
      `font-src ${origin}`,
      `img-src ${origin} data:`,
      `form-action ${new URL(formAction).origin} ${origin}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    page: (path) => remember(path, () => fetchPage(url, path)),
    phone: () => remember('phone', readPhone),
  };
}

async function fetchPage(url: string, path: SitePath): Promise<string | undefined> {
  const response = await fetch(`${url}${path}`, { signal: AbortSignal.timeout(3_000) });
  if (response.ok) return absolute(await response.text(), url);
  await response.body?.cancel();
  return undefined;
}

/** Root-relative addresses become the site's; links within the page stay. (`<base>` would break those.) */
function absolute(html: string, url: string): string {
  return html.replace(/\b(href|src|action|srcset)="\/(?!\/)/g, `$1="${url}/`);
}
