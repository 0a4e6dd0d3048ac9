import { expect, test } from '../support/journey.ts';

/** J1: what a reader does, in the words of each language; links are followed, never typed. */
const words = {
  en: {
    home: '/',
    support: 'Peer support',
    programs: 'Programs',
    jobs: 'Jobs',
    ask: 'Ask for an assessment',
    state: 'State',
    hour: /an hour/,
    due: /apply/i,
    apply: 'Apply for this job',
  },
  es: {
    home: '/es',
    support: 'Apoyo entre pares',
    programs: 'Programas',
    jobs: 'Empleos',
    ask: 'Pida una evaluación',
    state: 'Estado',
    hour: /por hora/,
    due: /solicit/i,
    apply: 'Solicitar este empleo',
  },
} as const;

for (const [locale, w] of Object.entries(words)) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${locale}, script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled });

      test('a reader finds what peer support is, a program, and the way to ask', async ({ page }) => {
        await page.goto(w.home);
        const menu = page.getByRole('banner');
        await menu.getByRole('link', { name: w.support }).click();
        await expect(page).toHaveURL(/peer-support$/);
        await expect(page.getByRole('main')).toContainText(/Davidson|Lloyd-Evans|Cooper/);
        await menu.getByRole('link', { name: w.programs }).click();
        const program = page.getByRole('main').getByRole('link').first();
        const name = (await program.textContent()) ?? '';
        await program.click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(name.trim());
        await expect(page.getByRole('main')).toContainText('Medicaid');
        await page.getByRole('main').getByRole('link', { name: w.ask }).first().click();
        await expect(page).toHaveURL(/\/ask(\?.*)?$/);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.ask);
      });

      test('a reader finds a job, its pay before all else, and how to apply', async ({ page }) => {
        await page.goto(w.home);
        await page.getByRole('banner').getByRole('link', { name: w.jobs, exact: true }).click();
        const rows = page.getByRole('main').locator('a[href*="/jobs/"]');
        expect(await rows.count()).toBeGreaterThan(5);
        await page.getByRole('main').locator('a[href*="young-adults"]').first().click();
        await expect(page.getByRole('main')).toContainText('$16.05');
        await expect(page.getByRole('main')).toContainText(w.hour);
        await expect(page.getByRole('main')).toContainText('Clackamas');
        await expect(page.getByRole('main')).toContainText('50');
        await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(1);
        await page.getByRole('main').getByRole('link', { name: w.apply }).click();
        await expect(page).toHaveURL(/\/apply\?job=peer-support-specialist-young-adults$/);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      });
    });
  }

  test(`${locale}: the jobs list narrows by state, says how many are left, and keeps the choice in the address`, async ({
    page,
  }) => {
    await page.goto(`${w.home === '/' ? '' : w.home}/jobs`);
    const all = (await page.getByRole('status').first().textContent()) ?? '';
    await page.getByLabel(w.state).selectOption({ index: 1 });
    await expect(page.getByRole('status').first()).not.toHaveText(all);
    await expect(page).toHaveURL(/\?/);
    const left = await page.getByRole('status').first().textContent();
    expect(left).toMatch(/\d/);
    await page.reload();
    await expect(page.getByRole('status').first()).toHaveText(left ?? '');
  });
}
