import { randomUUID } from 'node:crypto';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { invitedStaff, signIn, submittedRequest } from '../support/portal.ts';

test('an admin invites; the mail arrives; the person joins with that role; an invitation is taken back', async ({
  page,
  mailbox,
  owner,
  browser,
}) => {
  await signIn(page, mailbox, await invitedStaff(owner, ['admin']), '/portal/team');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('Role Fill this in.');
  const email = `new.${randomUUID().slice(0, 8)}@example.org`;
  await page.getByLabel('Work e-mail').fill(email);
  await page.getByLabel(/^Name/).fill('Nell New');
  await page.getByLabel('Role', { exact: true }).selectOption('coordinator');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByText(`The invitation to ${email} is on its way.`)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Open invitations' })).toContainText('Nell New');
  await expectAccessible(page);
  await mailbox.requireEmail(email, { within: 30_000 });

  const joining = await (await browser.newContext()).newPage();
  await signIn(joining, mailbox, email);
  await expect(joining.getByRole('heading', { level: 1 })).toHaveText('Hello, Nell');
  await expect(joining.getByRole('navigation').getByRole('link', { name: 'Requests' })).toBeVisible();
  await joining.context().close();

  await page.reload();
  await expect(page.getByRole('region', { name: 'Staff' })).toContainText('Nell New');
  const second = `second.${randomUUID().slice(0, 8)}@example.org`;
  await page.getByLabel('Work e-mail').fill(second);
  await page.getByLabel('Role', { exact: true }).selectOption('hr');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await page.getByRole('button', { name: `Take back: ${second}, HR` }).click();
  await expect(page.getByRole('button', { name: `Take back: ${second}, HR` })).toBeHidden();
});

test('a role given works at once, a role taken stops at once', async ({ page, mailbox, owner, browser }) => {
  const email = await invitedStaff(owner, ['hr']);
  const person = await (await browser.newContext()).newPage();
  await signIn(person, mailbox, email, '/portal/intakes');
  await expect(person.getByRole('heading', { name: /not part of your work/ })).toBeVisible();
  await owner.query('update public.accounts set full_name = $2 where email = $1', [email, `Person ${email}`]);

  await signIn(page, mailbox, await invitedStaff(owner, ['admin']), '/portal/team');
  await page.getByRole('button', { name: `Change roles: Person ${email}` }).click();
  await page.getByRole('checkbox', { name: /^Coordinator/ }).check();
  await expect(page.getByText('Coordinator: given.')).toBeVisible();
  await expectAccessible(page);
  await person.reload();
  await expect(person.locator('[data-row-link]').first()).toBeVisible();
  await page.getByRole('checkbox', { name: /^Coordinator/ }).uncheck();
  await expect(page.getByText('Coordinator: taken.')).toBeVisible();
  await person.reload();
  await expect(person.getByRole('heading', { name: /not part of your work/ })).toBeVisible();
  await person.context().close();
});

test('two editors of the settings at once lose nothing', async ({ page, mailbox, owner }) => {
  await signIn(page, mailbox, await invitedStaff(owner, ['admin']), '/portal/settings');
  const form = page.getByRole('region', { name: 'Words in Spanish' });
  const before = await form.getByLabel('One line about you').inputValue();
  await form.getByLabel('One line about you').fill(`${before} (uno)`);
  await owner.query("update public.organization_texts set tagline = $1 where locale = 'es'", [`${before} (dos)`]);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toContainText('Someone else saved this while you were working');
  await expect(form.getByLabel('One line about you')).toHaveValue(`${before} (uno)`);
  await expect(form).toContainText(`Now saved: ${before} (dos)`);
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText(/^Saved\./)).toBeVisible();
  const kept = await owner.query("select tagline from public.organization_texts where locale = 'es'");
  expect(kept.rows[0].tagline).toBe(`${before} (uno)`);
  await form.getByLabel('One line about you').fill(before);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(
      async () =>
        (await owner.query("select tagline from public.organization_texts where locale = 'es'")).rows[0].tagline,
    )
    .toBe(before);
});

test('closed days are added once and taken away again', async ({ page, mailbox, owner }) => {
  await signIn(page, mailbox, await invitedStaff(owner, ['admin']), '/portal/settings');
  const days = page.getByRole('region', { name: 'Closed days' });
  await days.getByLabel('Day', { exact: true }).fill('2031-05-06');
  await days.getByLabel('What for', { exact: true }).fill('Staff day');
  await days.getByRole('button', { name: 'Add the day' }).click();
  await expect(days.getByRole('row', { name: /Staff day/ })).toContainText('2031');
  await days.getByRole('button', { name: /^Remove .*Staff day/ }).click();
  await expect(days.getByRole('row', { name: /Staff day/ })).toBeHidden();
});

test('nothing fails silently: a mail that was given up is loud, and an admin sends it again', async ({
  page,
  mailbox,
  owner,
}) => {
  const address = `given.${randomUUID().slice(0, 8)}@example.org`;
  await mailbox.outcome(address, 'bounced');
  await submittedRequest(owner, { contact_ways: ['email'], email: address });
  await mailbox.requireEmail(address, { within: 30_000 });
  await expect
    .poll(
      async () =>
        (await owner.query('select status from public.messages where to_email = $1', [address])).rows[0]?.status,
    )
    .toBe('bounced');
  await signIn(page, mailbox, await invitedStaff(owner, ['admin']));
  await expect(page.getByRole('region', { name: 'Health' })).toContainText('Mail did not arrive');
  await page.goto('/portal/health');
  const outbox = page.getByRole('region', { name: 'Outgoing mail' });
  await expect(outbox.getByRole('row', { name: /g•••@example\.org/ }).first()).toContainText('Bounced');
  await expect(outbox).not.toContainText(address);
  await expectAccessible(page);
  await mailbox.outcome(address, 'delivered');
  const before = (await mailbox.messages(address)).at(-1);
  for (const again of await outbox.getByRole('button', { name: /^Send again: .*g•••@/ }).all()) {
    await again.click();
    break;
  }
  await expect(outbox.getByText('It is on its way again.')).toBeVisible();
  await mailbox.requireEmail(address, { after: before, within: 70_000 });
});

test('the audit chain is walked from the page, and the audit shows who changed what from what', async ({
  page,
  mailbox,
  owner,
}) => {
  const email = await invitedStaff(owner, ['auditor', 'coordinator']);
  const request = await submittedRequest(owner);
  await signIn(page, mailbox, email, `/portal/intakes/detail?id=${request.id}`);
  await page.getByRole('button', { name: 'Take over' }).click();
  await expect(page.getByRole('region', { name: 'Steps' })).toContainText('You');
  await page.goto('/portal/health');
  await page.getByRole('button', { name: 'Walk it now' }).click();
  await expect(page.getByText('The chain was walked just now.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Audit chain' })).toContainText('Whole:');

  await page.goto('/portal/audit');
  await page.getByLabel('Kind of record').selectOption('intakes');
  await page.getByLabel('Record', { exact: true }).fill(request.id);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/table=intakes&record=/);
  const rows = page.getByRole('row');
  await expect(rows.filter({ hasText: 'Read' }).first()).toContainText('contact, health');
  await expect(rows.filter({ hasText: 'Changed' }).first()).toContainText(/owner id empty → Test auditor/);
  await expect(rows.filter({ hasText: 'Added' })).toContainText('Values kept private');
  await expectAccessible(page);
});
