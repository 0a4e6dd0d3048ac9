import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { signInAsCandidate } from '../support/my-portal.ts';
import { invitedStaff, signIn } from '../support/portal.ts';

const everyRole = ['hr', 'hiring_manager', 'admin', 'auditor', 'supervisor'] as const;

/** Looks at a page in light, dark and forced colours, at its width and with text at 200 %. */
async function holdsUp(page: Page, path: string, locale: string, width: number): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  await expect(page.locator('h1:visible').first()).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await expect(page.getByText(/Something went wrong on our side|Algo salió mal de nuestro lado/)).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth),
    `${path} scrolls sideways`,
  ).toBeLessThanOrEqual(width);
  if (width < 1280) return;
  await page.emulateMedia({ forcedColors: 'active' });
  await expectAccessible(page);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at 200 %`).toBeLessThanOrEqual(
    width,
  );
}

test.describe.configure({ mode: 'parallel' });

for (const locale of ['en', 'es'] as const) {
  for (const width of [320, 1280]) {
    test(`every screen of hiring in ${locale} is accessible and fits at ${width} px`, async ({
      page,
      mailbox,
      owner,
    }) => {
      test.setTimeout(400_000);
      await page.setViewportSize({ width, height: 900 });
      await signIn(page, mailbox, await invitedStaff(owner, everyRole, locale));
      const { rows: jobs } = await owner.query(
        'select distinct on (status) id from public.jobs order by status, updated_at desc',
      );
      // one of every state, as the demo has them
      const { rows: applications } = await owner.query(
        `select distinct on (status) id from public.applications where status <> 'draft' order by status, created_at`,
      );
      const { rows: templates } = await owner.query('select id from public.job_templates order by 1 limit 1');
      expect([jobs.length, applications.length]).toEqual([4, 10]);
      // the second language finds the same screens with other words: a draft, an open one, the decided and the hired
      const few = <Row>(rows: Row[]) => (locale === 'en' ? rows : rows.slice(0, 2));
      const paths = [
        '/jobs',
        `/jobs/edit?template=${templates[0].id}`,
        ...few(jobs).map((job) => `/jobs/edit?id=${job.id}`),
        `/jobs/preview?id=${jobs[0].id}`,
        '/applications',
        '/applications?view=table',
        ...few(applications).map((application) => `/applications/detail?id=${application.id}`),
        '/applications/detail',
        '/workers',
        '/reports',
        '/mail',
        '/retention',
      ];
      for (const path of paths) {
        await test.step(path, () => holdsUp(page, `/portal${path}`, path.includes('preview') ? 'en' : locale, width));
      }
    });
  }
}

for (const [email, locale] of [
  ['rowan.candidate@example.org', 'en'],
  ['sofia.candidate@example.org', 'es'],
  ['dana.candidate@example.org', 'en'],
] as const) {
  test(`every page of ${email} is accessible and fits at 320 and 1280 px`, async ({ page, mailbox, owner }) => {
    test.setTimeout(300_000);
    await signInAsCandidate(page, mailbox, email, '/my');
    const { rows } = await owner.query(
      `select a.id from public.applications a join public.candidates c on c.id = a.candidate_id where c.email = $1`,
      [email],
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of ['', ...rows.map((row) => `/application?id=${row.id}`), '/documents', '/settings', '/data']) {
        await test.step(`${path} at ${width}`, () => holdsUp(page, `/my${path}`, locale, width));
      }
    }
  });
}
