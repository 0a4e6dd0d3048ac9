import { expect, expectAccessible, test } from '../support/journey.ts';
import { invitedStaff, signIn, submittedRequest } from '../support/portal.ts';

const everyRole = ['admin', 'auditor', 'coordinator'] as const;

for (const locale of ['en', 'es'] as const) {
  for (const width of [320, 1280]) {
    test(`every screen in ${locale} is accessible and fits at ${width} px, light and dark, at 200 % and in forced colours`, async ({
      page,
      mailbox,
      owner,
    }) => {
      test.setTimeout(240_000);
      await page.setViewportSize({ width, height: 900 });
      const request = await submittedRequest(owner, {
        contact_ways: ['email', 'text'],
        email: 'robin.invented@example.org',
      });
      await signIn(page, mailbox, await invitedStaff(owner, everyRole, locale));
      const paths = [
        '',
        '/intakes',
        `/intakes/detail?id=${request.id}`,
        '/intakes/detail',
        '/intakes?status=assessed&language=ko',
        '/jobs',
        '/jobs/edit?template=virginia',
        '/team',
        '/settings',
        '/health',
        '/audit',
      ];
      for (const path of paths) {
        await test.step(path, async () => {
          await page.goto(`/portal${path}`);
          await expect(page.locator('html')).toHaveAttribute('lang', locale);
          await expect(page.locator('main')).toBeVisible();
          await expect(page.locator('.skeleton')).toHaveCount(0);
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme, forcedColors: 'none' });
            await expectAccessible(page);
          }
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          await page.emulateMedia({ forcedColors: 'active' });
          await expectAccessible(page);
          if (width === 1280) {
            await page.evaluate(() => {
              document.documentElement.style.fontSize = '200%';
            });
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          }
        });
      }
    });
  }
}

test('every screen answers the keyboard first with a skip link that leads to the main part', async ({
  page,
  mailbox,
  owner,
}) => {
  await signIn(page, mailbox, await invitedStaff(owner, everyRole));
  for (const path of ['', '/intakes', '/team', '/settings', '/health', '/audit']) {
    await page.goto(`/portal${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the main part' })).toBeFocused();
    await expect(page.getByRole('link', { name: 'Skip to the main part' })).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
  }
});

test('the language of the desk is the account’s, and the switch keeps it', async ({ page, mailbox, owner }) => {
  const email = await invitedStaff(owner, ['coordinator']);
  await signIn(page, mailbox, email, '/portal/intakes');
  await page.getByRole('button', { name: 'Ver en español' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Solicitudes' })).toBeVisible();
  await expect
    .poll(
      async () => (await owner.query('select locale from public.accounts where email = $1', [email])).rows[0].locale,
    )
    .toBe('es');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Solicitudes' })).toBeVisible();
});
