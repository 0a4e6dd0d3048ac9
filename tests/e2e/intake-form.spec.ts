import { fill, newPerson, openedAMinuteAgo, reference, summary, words } from '../support/intake-form.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';

test.beforeEach(async ({ page, javaScriptEnabled }) => {
  if (javaScriptEnabled) await openedAMinuteAgo(page);
});

for (const locale of ['en', 'es'] as const) {
  const w = words[locale];

  test(`a member asks in ${locale}, is told what is missing, and gets a reference`, async ({ page, owner }) => {
    const person = newPerson();
    await page.goto(w.path);
    await page.getByRole('button', { name: w.send }).click();
    await expect(summary(page)).toBeFocused();
    await expect(summary(page)).toContainText(w.problems);
    await expect(page).toHaveTitle(/^(Check|Revise): /);
    await expectAccessible(page);

    await summary(page).getByRole('link', { name: w.nameMissing }).click();
    const name = page.getByLabel(w.name);
    await expect(name).toBeFocused();
    await expect(name).toHaveAttribute('aria-invalid', 'true');
    await expect(name).toHaveAccessibleDescription(new RegExp(w.nameMissing));

    await fill(page, locale, person);
    await expect(summary(page)).toBeHidden();
    await expect(page).not.toHaveTitle(/^(Check|Revise): /);
    await page.getByRole('button', { name: w.send }).click();
    await expect(page.getByRole('heading', { level: 1, name: w.received })).toBeVisible();
    const code = (await page.locator('#reference').textContent()) ?? '';
    expect(code).toMatch(reference);
    await expectAccessible(page);

    const { rows } = await owner.query(
      'select i.reference, i.locale, c.phone from public.intakes i join public.intake_contacts c on c.intake_id = i.id where c.full_name = $1',
      [person.name],
    );
    expect(rows).toEqual([{ reference: code, locale, phone: person.phone }]);
    expect(await page.evaluate(() => localStorage.getItem('peerdesk-ask'))).toBeNull();
    await page.goBack();
    expect(page.url()).not.toContain('/ask/received');
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false, allowedErrors: ['422'] });

    test(`a member asks in ${locale}; a mistake keeps what was typed; the receipt shows the reference`, async ({
      page,
      owner,
    }) => {
      const person = newPerson();
      await page.goto(w.path);
      await fill(page, locale, person);
      await page.getByRole('textbox', { name: w.phone }).fill('');
      await page.getByRole('button', { name: w.send }).click();
      await expect(summary(page)).toContainText(w.phoneMissing);
      await expect(summary(page)).toBeFocused();
      await expect(page).toHaveTitle(/^(Check|Revise): /);
      await expect(page.getByLabel(w.name)).toHaveValue(person.name);
      await expect(page.getByLabel(w.self)).toBeChecked();
      await expect(page.getByLabel(w.state)).toHaveValue('US-OR');
      for (const consent of w.agree) await expect(page.getByRole('checkbox', { name: consent })).toBeChecked();
      const phone = page.getByRole('textbox', { name: w.phone });
      await expect(phone).toHaveAttribute('aria-invalid', 'true');

      await phone.fill(person.phone);
      await page.getByRole('button', { name: w.send }).click();
      await expect(page.getByRole('heading', { level: 1, name: w.received })).toBeVisible();
      const code = (await page.locator('#reference').textContent()) ?? '';
      expect(code).toMatch(reference);
      await page.reload(); // sends the same answers again: the same request
      await expect(page.locator('#reference')).toHaveText(code);
      const { rows } = await owner.query(
        'select i.reference from public.intakes i join public.intake_contacts c on c.intake_id = i.id where c.full_name = $1',
        [person.name],
      );
      expect(rows).toEqual([{ reference: code }]);
    });
  });
}

test('a helper sees their own part and the words turn to the other person, by CSS alone', async ({ page }) => {
  await page.goto('/ask');
  await expect(page.getByLabel('How do you know the person?')).toBeHidden();
  await page.getByLabel('I help someone else ask').check();
  await expect(page.getByLabel('How do you know the person?')).toBeVisible();
  await expect(page.getByLabel('Their full name')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The person you help' })).toBeVisible();
  await expectAccessible(page);
});
