import { describe, expect, test } from 'vitest';
import { sitemapIndex, sitemaps } from './sitemap.ts';

const site = 'https://example.org';

describe('sitemaps', () => {
  test('lists a page in both languages with each version named', () => {
    const [text = ''] = sitemaps(site, ['jobs/', 'es/jobs/']);
    expect(text).toContain('<loc>https://example.org/jobs</loc>');
    expect(text).toContain('hreflang="es" href="https://example.org/es/jobs"');
    expect(text.match(/hreflang="en"/g)).toHaveLength(2);
  });

  test('a page without a twin names no other version', () => {
    expect(sitemaps(site, ['jobs/'])[0]).not.toContain('hreflang');
  });

  test('leaves out the portal, the receipt and the error page in both languages', () => {
    const [text = ''] = sitemaps(site, [
      '',
      'portal/',
      'portal/intakes/',
      '404/',
      'es/404/',
      'ask/received/',
      'es/ask/received/',
    ]);
    expect(text.match(/<loc>[^<]+/g)).toEqual(['<loc>https://example.org/']);
  });

  test('keeps a page whose name only begins like the portal', () => {
    expect(sitemaps(site, ['portals/'])[0]).toContain('/portals');
  });

  test('starts a second file after fifty thousand pages', () => {
    const pages = Array.from({ length: 50_001 }, (_, i) => `jobs/${i}/`);
    const texts = sitemaps(site, pages);
    expect(texts).toHaveLength(2);
    expect(texts[1]?.match(/<url>/g)).toHaveLength(1);
  });

  test('the index names every file by its full address', () => {
    expect(sitemapIndex(site, ['sitemap-0.xml'])).toContain('<loc>https://example.org/sitemap-0.xml</loc>');
  });
});
