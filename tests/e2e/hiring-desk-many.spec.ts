import { ownJob, sentApplication } from '../support/desk-journey.ts';
import { subjectOf } from '../support/hiring-journey.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { invitedStaff, signIn } from '../support/portal.ts';

test('many are written to, decided and told, each only if it can be', async ({ page, mailbox, owner }) => {
  test.setTimeout(180_000);
  const job = await ownJob(owner);
  const [one, two, gone] = [
    await sentApplication(owner, job, 'Fern Many'),
    await sentApplication(owner, job, 'Moss Many'),
    await sentApplication(owner, job, 'Reed Many'),
  ];
  await signIn(page, mailbox, await invitedStaff(owner, ['hr']), `/portal/applications?view=table&job=${job}`);
  await expect(page.getByRole('checkbox', { name: `Choose ${one.reference}` })).toBeVisible();
  await page.getByRole('button', { name: 'Choose all shown' }).click();
  await expect(page.getByText('3 chosen')).toBeVisible();

  await page.getByRole('button', { name: 'Write to them…' }).click();
  await page.getByRole('dialog').getByLabel('Message').fill('We decide by Friday.');
  await expect(page.getByRole('dialog')).toContainText('3 will get it');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send to 3' }).click();
  await expect(page.getByRole('dialog')).toContainText('The message is with 3 candidates');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await mailbox.requireEmail(one.hand.email, { subject: subjectOf('message_waiting', 'en'), within: 30_000 });

  // one of them leaves while the list is open
  await gone.hand.run('select public.withdraw_application($1, $2)', [gone.id, 'changed_my_mind']);
  await page.getByRole('button', { name: 'Move…', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Move 3 applications' });
  await dialog.getByRole('radio', { name: 'Decide: not selected' }).check();
  await expect(dialog).toContainText('2 will be moved');
  await expect(dialog).toContainText(`Reed Many (${gone.reference}): not possible from where it stands (Withdrawn)`);
  await dialog.getByLabel('Reason').selectOption('other_candidate_chosen');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Move 2' }).click();
  await expect(dialog).toContainText('2 are moved');
  await expect(dialog).toContainText('1 was left as it is');
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  const { rows } = await owner.query<{ n: number }>(
    `select count(*)::int as n from public.messages where kind = 'application_not_selected' and to_email = any ($1)`,
    [[one.hand.email, two.hand.email]],
  );
  expect(rows[0]?.n, 'decided is not told').toBe(0);

  await page.getByRole('combobox', { name: /^Show/ }).selectOption({ label: 'Decided, not told' });
  await expect(page.getByRole('row', { name: new RegExp(one.reference) })).toContainText('Decided, not told');
  await page.getByRole('button', { name: 'Choose all shown' }).click();
  await page.getByRole('button', { name: 'Move…', exact: true }).first().click();
  await page.getByRole('dialog').getByRole('radio', { name: 'Tell them: not selected' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Move 2' }).click();
  await expect(page.getByRole('dialog')).toContainText('2 are moved');
  await mailbox.requireEmail(two.hand.email, { subject: subjectOf('application_not_selected', 'en'), within: 30_000 });
});

for (const width of [320, 1280]) {
  test(`board and table fit at ${width} px, in light and dark, in Spanish too`, async ({ page, mailbox, owner }) => {
    test.setTimeout(180_000);
    const job = await ownJob(owner);
    await sentApplication(owner, job, `Nombre ${'muy largo '.repeat(12)}Ejemplo`);
    await page.setViewportSize({ width, height: 900 });
    const email = await invitedStaff(owner, ['hr'], 'es');
    await signIn(page, mailbox, email, `/portal/applications?job=${job}`);
    for (const query of [`job=${job}`, `view=table&job=${job}`, 'scope=closed']) {
      await page.goto(`/portal/applications?${query}`);
      await expect(page.getByRole('heading', { level: 1, name: 'Candidaturas' })).toBeVisible();
      await expect(page.locator('.skeleton')).toHaveCount(0);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth), query).toBeLessThanOrEqual(width);
    }
  });
}
