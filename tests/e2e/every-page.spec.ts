import type { Page } from '@playwright/test';
import { expect, expectAccessible, siteUrl, test } from '../support/journey.ts';

/** Every public address, read from the sitemap, so that a new page is looked at without being listed here. */
async function publicPaths(page: Page, locale: 'en' | 'es'): Promise<string[]> {
  const response = await page.request.get(`${siteUrl()}/sitemap-index.xml`);
  const index = response.ok() ? await response.text() : '';
  const maps = index === '' ? [`${siteUrl()}/sitemap.xml`] : locations(index);
  const pages: string[] = [];
  for (const map of maps) pages.push(...locations(await (await page.request.get(map)).text()));
  const paths = pages.map((url) => new URL(url).pathname);
  const unlisted = ['/ask/received', '/reference', '/no-such-page'].flatMap((path) => [path, `/es${path}`]);
  return [...new Set([...paths, ...unlisted])].filter((path) => /^\/es(\/|$)/.test(path) === (locale === 'es')).sort();
}

/** Two pages of each kind: every posting and every program comes from the same component. */
function ofEachKind(paths: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return paths.filter((path) => {
    const kind = /\/(jobs|programs)\/[^/]+/.exec(path)?.[1];
    if (kind === undefined) return true;
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    return (seen.get(kind) ?? 0) <= 2;
  });
}

/** A path without its language and last slash. */
const bare = (path: string) => path.replace(/^\/es(?=\/|$)/, '').replace(/\/$/, '') || '/';
const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '');

test.use({ allowedErrors: ['404'] });
test.describe.configure({ mode: 'parallel' });

for (const locale of ['en', 'es'] as const) {
  for (const width of [320, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`every ${locale} page is accessible and fits at ${width} px, ${colorScheme}`, async ({ page }) => {
        test.setTimeout(240_000);
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        const all = await publicPaths(page, locale);
        expect(all.length).toBeGreaterThan(20);
        const paths = width === 320 && colorScheme === 'light' ? all : ofEachKind(all);
        for (const path of paths) {
          await test.step(path, async () => {
            await page.goto(path);
            await expectAccessible(page);
            expect(
              await page.evaluate(() => document.documentElement.scrollWidth),
              `${path} scrolls sideways`,
            ).toBeLessThanOrEqual(width);
            await expect(page.locator('html')).toHaveAttribute('lang', locale);
            await expect(page.locator('h1:visible')).toHaveCount(1);
            await expect(page.getByRole('link', { name: /988/ }).first()).toHaveAttribute('href', /^(tel|sms):988$/);
            await expect(page.locator('body')).toContainText('711');
          });
        }
      });
    }
  }

  test(`every ${locale} page answers the keyboard first with a skip link, and its twin language is one click away`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    for (const path of await publicPaths(page, locale)) {
      await test.step(path, async () => {
        await page.goto(path);
        await page.keyboard.press('Tab');
        const skip = page.locator(':focus');
        await expect(skip).toHaveAttribute('href', /^#/);
        await expect(skip).toBeInViewport();
        const target = (await skip.getAttribute('href')) ?? '#';
        await page.keyboard.press('Enter');
        expect(await page.evaluate((id) => document.activeElement?.matches(id) || location.hash === id, target)).toBe(
          true,
        );
        if (path.includes('no-such-page')) return;
        const other = locale === 'en' ? 'es' : 'en';
        if (!/\/(received|reference)$/.test(path)) {
          const twin = await page.locator(`link[rel=alternate][hreflang=${other}]`).getAttribute('href');
          expect(bare(new URL(twin ?? '').pathname)).toBe(bare(path));
        }
        const link = page.locator(`a[hreflang=${other}]`).first();
        expect(bare(new URL((await link.getAttribute('href')) ?? '', siteUrl()).pathname)).toBe(bare(path));
      });
    }
  });
}

test('every page stays whole with text at 200 %, and in forced colours', async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 640, height: 900 });
  const paths = await publicPaths(page, 'es');
  for (const path of paths) {
    await test.step(path, async () => {
      await page.emulateMedia({ forcedColors: 'none' });
      await page.goto(path);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
      await page.emulateMedia({ forcedColors: 'active' });
      await expectAccessible(page);
    });
  }
});
