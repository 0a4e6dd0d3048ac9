import { randomUUID } from 'node:crypto';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { doorWords, invitedStaff, signIn, submittedRequest } from '../support/portal.ts';

for (const locale of ['en', 'es'] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale: locale === 'en' ? 'en-US' : 'es-MX' });

    test(`staff sign in with a code, by keyboard, in ${locale}`, async ({ page, mailbox, owner }) => {
      const words = doorWords[locale];
      const email = await invitedStaff(owner, ['coordinator'], locale);
      await page.goto('/portal');
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expectAccessible(page);
      await page.getByLabel(words.email).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByLabel(words.email)).toBeFocused();
      await expect(page.getByLabel(words.email)).toHaveAttribute('aria-invalid', 'true');
      await page.keyboard.type(email);
      await page.keyboard.press('Enter');
      await expect(page.getByLabel(words.code)).toBeFocused();
      await expect(page.getByLabel(words.code)).toHaveAttribute('autocomplete', 'one-time-code');
      await expectAccessible(page);
      const code = await mailbox.requireCode(email);
      await page.keyboard.type(`${code.slice(0, 3)} ${code.slice(3)}`);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: words.hello })).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test('the link in the mail opens a page that waits for a press; opening it twice spends nothing', async ({
  page,
  mailbox,
  owner,
}) => {
  const email = await invitedStaff(owner, ['coordinator']);
  await page.goto('/portal');
  await page.getByLabel(doorWords.en.email).fill(email);
  await page.getByRole('button', { name: doorWords.en.send }).click();
  const mail = await mailbox.requireEmail(email, { subject: 'sign-in code' });
  const link = /href="([^"]*token_hash[^"]*)"/.exec(mail.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  await page.request.get(link);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Finish signing in' })).toBeVisible();
  expect(page.url()).not.toContain('token_hash');
  await expectAccessible(page);
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign me in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Hello/ })).toBeVisible();
});

test('an address that nobody invited gets the same words and the same mail, and then a kind page', async ({
  page,
  mailbox,
  owner,
}) => {
  const words = async (email: string) => {
    await page.goto('/portal');
    await page.getByLabel(doorWords.en.email).fill(email);
    await page.getByRole('button', { name: doorWords.en.send }).click();
    await expect(page.getByLabel(doorWords.en.code)).toBeVisible();
    return ((await page.locator('main').textContent()) ?? '').replaceAll(email, '…').replace(/\d+ s/, 's');
  };
  const stranger = `stranger.${randomUUID().slice(0, 8)}@example.org`;
  const known = await invitedStaff(owner, ['coordinator']);
  const saidToKnown = await words(known);
  expect(await words(stranger)).toBe(saidToKnown);
  const subject = (await mailbox.requireEmail(known, { subject: 'sign-in code' })).subject;
  expect((await mailbox.requireEmail(stranger, { subject: 'sign-in code' })).subject).toBe(subject);

  await page.getByLabel(doorWords.en.code).fill(await mailbox.requireCode(stranger));
  await page.getByRole('button', { name: doorWords.en.signIn, exact: true }).click();
  await expect(page.getByRole('heading', { name: /not on the staff list/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Staff sign-in' })).toBeVisible();
});

test('a screen that the role does not reach says so, and its data stays away', async ({ page, mailbox, owner }) => {
  await signIn(page, mailbox, await invitedStaff(owner, ['assessor']), '/portal/intakes');
  await expect(page.getByRole('heading', { name: /not part of your work/ })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole('navigation').getByRole('link')).toHaveText(['Today']);
});

test.describe('when the session ends in the middle of work', () => {
  test.use({ allowedErrors: ['401'] });

  test('signing in again in place goes on with what was typed', async ({ page, mailbox, owner }) => {
    const email = await invitedStaff(owner, ['coordinator']);
    const request = await submittedRequest(owner);
    await signIn(page, mailbox, email, `/portal/intakes/detail?id=${request.id}`);
    await page.getByRole('radio', { name: 'No answer' }).check();
    await page.getByLabel(/^Note/).fill('Typed before the session ended');
    await page.evaluate(() => {
      for (const [key, value] of Object.entries(localStorage)) {
        if (!key.startsWith('sb-')) continue;
        const session = JSON.parse(value);
        localStorage.setItem(key, JSON.stringify({ ...session, access_token: `${session.access_token}x` }));
      }
    });
    const before = await mailbox.requireEmail(email, { subject: 'sign-in code' });
    await page.getByRole('button', { name: 'Keep this try' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await expect(dialog).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: doorWords.en.send }).click();
    await dialog.getByLabel(doorWords.en.code).fill(await mailbox.requireCode(email, before));
    await dialog.getByRole('button', { name: doorWords.en.signIn, exact: true }).click();
    await expect(page.locator('.timeline')).toContainText('Typed before the session ended');
    await expect(dialog).toBeHidden();
  });
});
