import {
  begin,
  completeDraft,
  draftOf,
  newAddress,
  newJob,
  open,
  sentCount,
  signInHere,
} from '../support/apply-page.ts';
import { reference } from '../support/intake-form.ts';
import { apiUrl, expect, expectAccessible, test } from '../support/journey.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const needs = 'What would help you?';
const saved = /^Saved at/;

test.describe('when something fails', () => {
  test.use({ allowedErrors: ['ERR_FAILED', '400', '401', '409', '422'] });

  test('a lost connection keeps the words here and sends them later', async ({ page, mailbox, owner }) => {
    const { slug } = await newJob(owner);
    const email = newAddress();
    await begin(page, mailbox, slug, email);
    await open(page, 'support');
    await page.route(`${apiUrl()}/rest/v1/rpc/save_application_section`, (route) => route.abort());
    await page.getByLabel(needs).fill('Typed without a net');
    await expect(page.getByText('No connection. Your words are safe here.')).toBeVisible();
    await expectAccessible(page);
    await page.reload();
    await expect(page.getByLabel(needs)).toHaveValue('Typed without a net');
    await page.unroute(`${apiUrl()}/rest/v1/rpc/save_application_section`);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect(page.getByRole('status').filter({ hasText: saved })).toBeVisible();
    expect((await draftOf(owner, email))?.answers['support']).toEqual({ needs: 'Typed without a net' });
  });

  test('a session that ends in mid-step asks to sign in again, and nothing typed is lost', async ({
    page,
    mailbox,
    owner,
  }) => {
    const { slug } = await newJob(owner);
    const email = newAddress();
    await begin(page, mailbox, slug, email);
    await open(page, 'support');
    await page.evaluate(() => {
      for (const [key, value] of Object.entries(localStorage)) {
        if (!key.startsWith('sb-')) continue;
        const session = JSON.parse(value);
        localStorage.setItem(key, JSON.stringify({ ...session, access_token: `${session.access_token}x` }));
      }
    });
    await page.getByLabel(needs).fill('Typed before the session ended');
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await expect(dialog).toBeVisible();
    await expectAccessible(page);
    await signInHere(page, mailbox, email, 'en', dialog);
    await expect(dialog).toBeHidden();
    await expect(page.getByLabel(needs)).toHaveValue('Typed before the session ended');
    await expect(page.getByRole('status').filter({ hasText: saved })).toBeVisible();
    expect((await draftOf(owner, email))?.answers['support']).toEqual({ needs: 'Typed before the session ended' });
  });

  for (const choice of ['Keep this one', 'Keep the other one']) {
    test(`two tabs on one answer: both texts are shown, and “${choice}” decides`, async ({ page, mailbox, owner }) => {
      const { slug } = await newJob(owner);
      const email = newAddress();
      await begin(page, mailbox, slug, email);
      await open(page, 'support');
      const second = await page.context().newPage();
      await second.goto(page.url());
      await second.getByLabel(needs).fill('From the second tab');
      await expect(second.getByRole('status').filter({ hasText: saved })).toBeVisible();
      await page.getByLabel(needs).fill('From the first tab');
      const box = page.getByRole('alertdialog');
      await expect(box).toBeFocused();
      await expect(box).toContainText('From the first tab');
      await expect(box).toContainText('From the second tab');
      await expectAccessible(page);
      await box.getByRole('button', { name: choice, exact: true }).click();
      await expect(box).toBeHidden();
      const kept = choice === 'Keep this one' ? 'From the first tab' : 'From the second tab';
      await expect(page.getByLabel(needs)).toHaveValue(kept);
      await expect.poll(async () => (await draftOf(owner, email))?.answers['support']).toEqual({ needs: kept });
    });
  }

  test('a job that closes meanwhile says so at the next step, and everything written can be read', async ({
    page,
    mailbox,
    owner,
  }) => {
    const { slug, id } = await newJob(owner);
    const email = newAddress();
    await begin(page, mailbox, slug, email);
    await open(page, 'support');
    await page.getByLabel(needs).fill('Written before');
    await expect(page.getByRole('status').filter({ hasText: saved })).toBeVisible();
    await owner.query("update public.jobs set status = 'closed', closed_at = now() where id = $1", [id]);
    await page.getByLabel(needs).fill('Written before, and after');
    await expect(page.getByRole('heading', { name: 'This job has closed' })).toBeFocused();
    await expect(page.getByText('Written before, and after')).toBeVisible();
    await expectAccessible(page);
    await page.reload();
    await expect(page.getByText('Written before, and after')).toBeVisible();
  });
});

test('a double click, the back button, a reload and a second tab all end at one receipt', async ({
  page,
  mailbox,
  owner,
}) => {
  const { slug } = await newJob(owner);
  const email = newAddress();
  await begin(page, mailbox, slug, email);
  await completeDraft(owner, email);
  await page.reload();
  await expect(page.getByText('All steps are done.')).toBeVisible();
  const second = await page.context().newPage();
  await second.goto(page.url());
  await page.getByRole('button', { name: 'Check and send' }).click();
  await page.getByRole('textbox', { name: 'Type your full name to sign' }).fill('Rowan Example');
  await page.getByRole('checkbox', { name: /What I wrote is true/ }).check();
  await page.getByRole('button', { name: 'Send my application' }).dblclick();
  await expect(page.getByRole('heading', { name: 'We have your application' })).toBeFocused();
  await expect(page.locator('#reference')).toHaveText(reference);
  await expectAccessible(page);
  const code = (await page.locator('#reference').textContent()) ?? '';
  expect((await mailbox.requireEmail(email, { subject: code })).subject).toContain(code);

  await page.goBack();
  await expect(page.locator('#reference')).toHaveText(code);
  await page.goto('/');
  await page.goBack();
  await expect(page.locator('#reference')).toHaveText(code);
  await page.goto(`/apply?job=${slug}`);
  await page.getByRole('button', { name: /^Start|^Go on/ }).click();
  await expect(page.locator('#reference')).toHaveText(code);
  await second.reload();
  await expect(second.locator('#reference')).toHaveText(code);
  expect(await sentCount(owner, email)).toBe(1);
});

test('the next application can begin with the last one’s answers, marked until looked at', async ({
  page,
  mailbox,
  owner,
}) => {
  const [first, next] = [await newJob(owner), await newJob(owner)];
  const email = newAddress();
  await begin(page, mailbox, first.slug, email);
  await completeDraft(owner, email);
  await page.goto(`/apply?job=${first.slug}&step=check`);
  await page.getByRole('textbox', { name: 'Type your full name to sign' }).fill('Rowan Example');
  await page.getByRole('checkbox', { name: /What I wrote is true/ }).check();
  await page.getByRole('button', { name: 'Send my application' }).click();
  await expect(page.locator('#reference')).toHaveText(reference);
  await page.goto(`/apply?job=${next.slug}`);
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Use my last answers' }).click();
  const contact = page.getByRole('listitem').filter({ hasText: 'About you' });
  await expect(contact).toContainText('From last time. Please check.');
  await expectAccessible(page);
  await open(page, 'contact');
  await expect(page.getByLabel('Full name')).toHaveValue('Rowan Example');
  await page.getByLabel('Full name').fill('Rowan Q. Example');
  await expect(page.getByRole('status').filter({ hasText: saved })).toBeVisible();
  await page.getByRole('button', { name: 'All steps' }).click();
  await expect(contact).not.toContainText('From last time');
});
