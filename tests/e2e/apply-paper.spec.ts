import { newJob } from '../support/apply-page.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { invitedStaff, signIn } from '../support/portal.ts';

for (const [path, title] of [
  ['/apply/paper', 'Paper application form'],
  ['/es/apply/paper', 'Solicitud en papel'],
] as const) {
  test(`${path} prints every section in black on white, without the site around it`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expectAccessible(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('contentinfo')).toBeHidden();
    expect(await page.locator('.paper-section').count()).toBeGreaterThanOrEqual(9);
    expect(await page.locator('.paper .line').count()).toBeGreaterThan(40);
  });
}

test.describe('at the desk', () => {
  test.use({ allowedErrors: ['400'] });

  test('HR types in a paper form at its desk, is told what is wrong, and finds the application', async ({
    page,
    mailbox,
    owner,
  }) => {
    const { slug } = await newJob(owner);
    await signIn(page, mailbox, await invitedStaff(owner, ['hr']), `/portal/applications/paper?job=${slug}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Type in a paper application' })).toBeVisible();
    await page.getByRole('textbox', { name: /^E-mail/ }).fill('pat.paper@example.org');
    await page.getByRole('button', { name: 'Keep this application' }).click();
    await expect(page.getByRole('alert')).toContainText('Full name');
    await expectAccessible(page);
    await page.getByRole('textbox', { name: 'Full name', exact: true }).fill('Pat Paper');
    await page.getByRole('textbox', { name: 'Type your full name to sign' }).fill('Pat Paper');
    await page.getByRole('button', { name: 'Keep this application' }).dblclick();
    await expect(page.getByText(/Kept\. The reference is/)).toBeVisible();
    const { rows } = await owner.query(
      "select a.is_paper, a.status from public.applications a join public.candidates c on c.id = a.candidate_id where c.email = 'pat.paper@example.org'",
    );
    expect(rows).toEqual([{ is_paper: true, status: 'submitted' }]);
  });
});

test('a hiring manager is told that this is not theirs', async ({ page, mailbox, owner }) => {
  await signIn(page, mailbox, await invitedStaff(owner, ['hiring_manager']), '/portal/applications/paper');
  await expect(page.getByRole('heading', { name: /not part of your work/ })).toBeVisible();
});
