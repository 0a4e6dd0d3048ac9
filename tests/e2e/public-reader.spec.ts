import { expect, siteUrl, test } from '../support/journey.ts';

test('the language switch stays on the page, there and back', async ({ page }) => {
  await page.goto('/programs/early-path');
  await page.getByRole('link', { name: 'Lea esta página en español' }).click();
  await expect(page).toHaveURL(/\/es\/programs\/early-path$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.getByRole('link', { name: 'Read this page in English' }).click();
  await expect(page).toHaveURL(/[^s]\/programs\/early-path$/);
});

test('on a phone the menu link leads to every page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await page.getByRole('link', { name: 'Menu' }).click();
  const menu = page.getByRole('navigation', { name: 'All pages' });
  await expect(menu).toBeInViewport();
  await menu.getByRole('link', { name: 'Questions and answers' }).click();
  await expect(page).toHaveURL(/\/questions$/);
});

test('content pages load no script at all, and no style stands in the page', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  for (const path of ['/', '/es', '/programs', '/programs/one-to-one', '/jobs/evening-group-facilitator', '/about']) {
    await page.goto(path);
    expect(await page.locator('script:not([type="application/ld+json"])').count(), path).toBe(0);
    expect(await page.locator('[style], style').count(), path).toBe(0);
  }
  expect(scripts).toEqual([]);
});

test('feeds, sitemap and robots agree with the list of jobs', async ({ page }) => {
  await page.goto('/es/jobs');
  const shown = await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').count();
  const feed = await (await page.request.get('/es/jobs.json')).json();
  expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'es' });
  expect(feed.items).toHaveLength(shown);
  const rss = await (await page.request.get('/jobs.xml')).text();
  expect(rss.match(/<item>/g)).toHaveLength(shown);
  expect(rss).toContain('<language>en</language>');
  const robots = await (await page.request.get('/robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${siteUrl()}/sitemap-index.xml`);
  expect(robots).toContain('Disallow: /portal');
  const sitemap = await (await page.request.get('/sitemap-0.xml')).text();
  expect(sitemap).toContain(`<loc>${siteUrl()}/es/jobs/evening-group-facilitator</loc>`);
  expect(sitemap).not.toMatch(/\/portal|\/ask\/received|\/404/);
});

test('a printed job keeps what matters and leaves the site around it', async ({ page }) => {
  await page.goto('/jobs/evening-group-facilitator');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('an hour').first()).toBeVisible();
  await expect(page.getByText('In crisis?')).toBeVisible();
  await expect(page.locator('#menu')).toBeHidden();
});
