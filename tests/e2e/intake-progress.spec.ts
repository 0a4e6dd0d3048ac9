import { fill, newPerson, openedAMinuteAgo, reference, summary, words } from '../support/intake-form.ts';
import { apiUrl, expect, test } from '../support/journey.ts';

test.beforeEach(async ({ page, javaScriptEnabled }) => {
  if (javaScriptEnabled) await openedAMinuteAgo(page);
});

test('answers survive a reload and a change of language, and are gone on a shared computer', async ({ page }) => {
  await page.goto('/ask');
  await page.getByLabel('Your full name').fill('Ines Invented');
  await page.reload();
  await expect(page.getByLabel('Your full name')).toHaveValue('Ines Invented');
  await expect(page.getByText('We brought back what you wrote before.')).toBeVisible();
  await page.getByRole('link', { name: 'Lea esta página en español' }).click();
  await expect(page.getByLabel('Su nombre completo')).toHaveValue('Ines Invented');

  await page.getByLabel(/computadora es compartida/).check();
  await page.getByLabel(/^County|^Condado/).fill('Lane');
  expect(await page.evaluate(() => localStorage.getItem('peerdesk-ask'))).toBeNull();
  await page.reload();
  await expect(page.getByLabel('Su nombre completo')).toHaveValue('');
  await expect(page.getByLabel(/computadora es compartida/)).toBeChecked();
});

test('answers older than a day are not brought back', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-22T08:00:00Z') });
  await page.goto('/ask');
  await page.getByLabel('Your full name').fill('Ines Invented');
  await page.clock.setFixedTime(new Date('2026-11-23T09:00:00Z'));
  await page.reload();
  await expect(page.getByLabel('Your full name')).toHaveValue('');
  expect(await page.evaluate(() => localStorage.getItem('peerdesk-ask'))).toBeNull();
});

test.describe('when the connection fails', () => {
  test.use({ allowedErrors: ['ERR_FAILED'] });

  test('the member reads so, keeps every word, and sends the same request later', async ({ page, owner }) => {
    const person = newPerson();
    await page.goto('/ask');
    await fill(page, 'en', person);
    await page.route(`${apiUrl()}/functions/v1/submit-intake`, (route) => route.abort(), { times: 1 });
    await page.getByRole('button', { name: 'Send my request' }).click();
    await expect(summary(page)).toBeFocused();
    await expect(summary(page)).toContainText('We could not reach our server');
    await expect(page.getByLabel('Your full name')).toHaveValue(person.name);
    await page.getByRole('button', { name: 'Send my request' }).click();
    await expect(page.locator('#reference')).toHaveText(reference);
    const { rows } = await owner.query('select 1 from public.intake_contacts where full_name = $1', [person.name]);
    expect(rows).toHaveLength(1);
  });

  test('but only for scripts, the second try goes as a plain form and reaches the receipt by 303', async ({
    page,
    owner,
  }) => {
    const person = newPerson();
    await page.goto('/ask');
    await fill(page, 'en', person);
    await page.route(`${apiUrl()}/functions/v1/submit-intake`, (route) =>
      route.request().isNavigationRequest() ? route.continue() : route.abort(),
    );
    await page.getByRole('button', { name: 'Send my request' }).click();
    await expect(summary(page)).toContainText('We could not reach our server');
    const redirect = page.waitForResponse((response) => response.status() === 303);
    await page.getByRole('button', { name: 'Send my request' }).click();
    expect((await redirect).headers()['location']).toMatch(/\/ask\/received\?ref=/);
    await expect(page.locator('#reference')).toHaveText(reference);
    expect(await page.evaluate(() => localStorage.getItem('peerdesk-ask'))).toBeNull();
    const { rows } = await owner.query('select 1 from public.intake_contacts where full_name = $1', [person.name]);
    expect(rows).toHaveLength(1);
  });
});

test('a double click and the back button make one request; corrected answers make another', async ({ page, owner }) => {
  const person = newPerson();
  await page.goto('/');
  await page.goto('/ask');
  await fill(page, 'en', person);
  await page.getByRole('button', { name: 'Send my request' }).dblclick();
  await expect(page.locator('#reference')).toHaveText(reference);
  const first = await page.locator('#reference').textContent();

  await page.goto('/ask');
  await fill(page, 'en', person);
  await page.getByRole('button', { name: 'Send my request' }).click();
  await expect(page.locator('#reference')).toHaveText(first ?? '');

  await page.goto('/ask');
  await fill(page, 'en', person);
  await page.getByLabel(/^County/).fill('Multnomah');
  await page.getByRole('button', { name: 'Send my request' }).click();
  await expect(page.locator('#reference')).not.toHaveText(first ?? '');
  const { rows } = await owner.query('select 1 from public.intake_contacts where full_name = $1', [person.name]);
  expect(rows).toHaveLength(2);
});

test('a program’s page hands its choice to the form', async ({ page }) => {
  await page.goto('/ask?program=one-to-one');
  await expect(page.getByLabel(/Is there a program you want/)).toHaveValue('one-to-one');
});

test('the whole form can be filled in and sent with the keyboard', async ({ page }) => {
  const person = newPerson();
  await page.goto('/ask');
  await page.getByLabel('I ask for myself').focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Your full name').focus();
  await page.keyboard.type(person.name);
  await page.getByLabel('Call', { exact: true }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('textbox', { name: /^Phone number/ }).focus();
  await page.keyboard.type(person.phone);
  await page.getByLabel('State you live in').focus();
  await page.keyboard.type('Oregon');
  for (const consent of words.en.agree) {
    await page.getByRole('checkbox', { name: consent }).focus();
    await page.keyboard.press('Space');
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('#reference')).toHaveText(reference);
});
