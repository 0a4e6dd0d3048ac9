import { siteUrl } from '../lib/env.ts';

/** Search engines may read everything but the desk behind the site. */
export function GET(): Response {
  return new Response(`User-agent: *\nDisallow: /portal\nDisallow: /my\nSitemap: ${siteUrl}/sitemap-index.xml\n`);
}
