import type { Page } from '@playwright/test';
import { ownJob, type SentApplication, sentApplication } from '../support/desk-journey.ts';
import { newHand, subjectOf } from '../support/hiring-journey.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { invitedStaff, signIn } from '../support/portal.ts';

const card = (page: Page, { reference }: SentApplication) => page.locator('.card').filter({ hasText: reference });

test('HR filters, keeps the view, finds the place again by keyboard, and moves with a mail', async ({
  page,
  mailbox,
  owner,
}) => {
  test.setTimeout(120_000);
  const job = await ownJob(owner);
  const one = await sentApplication(owner, job, 'Wren Deskman');
  const two = await sentApplication(owner, job, 'Robin Deskman');
  await signIn(page, mailbox, await invitedStaff(owner, ['hr']), `/portal/applications?job=${job}`);
  const column = page.getByRole('region', { name: 'New, 2 applications' });
  await expect(column.getByRole('listitem')).toHaveCount(2);
  await expectAccessible(page);

  await test.step('a view is kept by name and brings the filters back', async () => {
    await page.getByLabel('Needs my review').check();
    await page.getByRole('button', { name: 'Save this view…' }).click();
    await page.getByLabel('Name of the view').fill('My garden');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('button', { name: 'My garden', exact: true })).toBeVisible();
    await page.goto('/portal/applications?view=table');
    await page.getByRole('button', { name: 'My garden', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`job=${job}&my_review=yes`));
    await expect(card(page, one)).toBeVisible();
  });

  await test.step('j, Enter, and back again to the same card', async () => {
    await expect(card(page, two)).toBeVisible();
    await page.locator('h1').click();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect(page.locator(':focus')).toHaveAttribute('data-row-link', two.id);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: two.name })).toBeVisible();
    expect(await page.title()).not.toContain('Deskman');
    await page.goBack();
    await expect(page.locator(':focus')).toHaveAttribute('data-row-link', two.id);
  });

  await test.step('m opens the move; the mail is seen before it is sent, and arrives', async () => {
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: `Move ${two.name}` });
    await dialog.getByRole('radio', { name: 'Start screening' }).check();
    await expect(dialog.getByText('We are reading your application').first()).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(dialog.getByRole('alert')).toBeFocused();
    await dialog.getByRole('radio', { name: 'Yes, send the mail below' }).check();
    await dialog.getByRole('button', { name: 'Move and tell them' }).click();
    await expect(page.getByText(`${two.reference} is now in: Screening.`)).toBeAttached();
    await expect(page.getByRole('region', { name: 'Screening, 1 application' })).toContainText(two.name);
    await mailbox.requireEmail(two.hand.email, { subject: subjectOf('application_screening', 'en'), within: 30_000 });
  });

  await test.step('a name is found, and stays out of the address', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('deskman');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('row', { name: new RegExp(one.reference) })).toBeVisible();
    expect(page.url()).not.toContain('deskman');
    await expectAccessible(page);
  });
});

test('a review is kept while it is written and hidden from the others until they gave theirs', async ({
  page,
  browser,
  mailbox,
  owner,
}) => {
  test.setTimeout(120_000);
  const application = await sentApplication(owner, await ownJob(owner), 'Ash Reviewed');
  const address = `/portal/applications/detail?id=${application.id}`;
  await signIn(page, mailbox, await invitedStaff(owner, ['hiring_manager']), address);
  const review = page.locator('#review');
  await review.getByRole('button', { name: 'Write a review' }).click();
  for (const name of [
    'Understands peer support',
    'Listens and speaks clearly',
    'Keeps boundaries',
    'Works with others',
  ])
    await review.getByRole('group', { name }).getByRole('radio', { name: '4 of 5' }).check();
  await review.getByLabel(/^Why/).fill('Secret until it is given.');
  await expect(review.getByText('Kept. Nobody else sees it yet.')).toBeVisible();
  await page.reload();
  await expect(review.getByLabel(/^Why/)).toHaveValue('Secret until it is given.');
  await expectAccessible(page);

  const colleague = await (await browser.newContext({ locale: 'en-US' })).newPage();
  await signIn(colleague, mailbox, await invitedStaff(owner, ['hiring_manager']), address);
  await expect(colleague.getByRole('heading', { level: 1, name: 'Ash Reviewed' })).toBeVisible();
  await expect(colleague.locator('#review')).toContainText('None yet.');

  await review.getByRole('button', { name: 'Give the review' }).click();
  await expect(review.getByRole('alert')).toBeFocused();
  await review
    .getByRole('group', { name: 'Reliable, and the schedule fits' })
    .getByRole('radio', { name: '3 of 5' })
    .check();
  await review.getByRole('radio', { name: 'Clearly yes' }).check();
  await review.getByRole('button', { name: 'Give the review' }).click();
  await expect(review).toContainText('Secret until it is given.');
  await expect(review.getByRole('button', { name: 'Give the review' })).toBeHidden();

  await colleague.reload();
  const theirs = colleague.locator('#review');
  await expect(theirs).toContainText('1 review is given. You read it once you gave yours.');
  await expect(colleague.locator('main')).not.toContainText('Secret until');
  await theirs.getByRole('button', { name: 'Write a review' }).click();
  for (const group of await theirs.getByRole('group').all()) await group.getByRole('radio').nth(3).check();
  await theirs.getByRole('button', { name: 'Give the review' }).click();
  await expect(theirs).toContainText('Secret until it is given.');
  await expectAccessible(colleague);
  await colleague.context().close();
});

test('two people who look alike are joined by HR, and taken apart again', async ({ page, mailbox, owner }) => {
  const job = await ownJob(owner);
  const one = await sentApplication(owner, job, 'Quill Marrowby');
  const two = await sentApplication(owner, await ownJob(owner), 'Quill Marowby');
  await signIn(page, mailbox, await invitedStaff(owner, ['hr']), `/portal/applications/detail?id=${two.id}`);
  const alike = page.getByRole('region', { name: 'Maybe the same person' });
  await expect(alike).toContainText(one.reference);
  await expect(alike.getByRole('row', { name: /Full name/ }).first()).toContainText('alike');
  const pair = alike.locator('.pair').filter({ hasText: one.reference });
  await pair.getByRole('button', { name: 'Same person' }).click();
  await expect(pair).toContainText('Joined: the same person.');
  const others = page.getByRole('region', { name: 'Other applications of this person' });
  await expect(others).toContainText(one.reference);
  await expectAccessible(page);
  await pair.getByRole('button', { name: 'Different people' }).click();
  await expect(pair).toContainText('Decided: different people.');
  await expect(others).toBeHidden();
});

test('a name hidden for sifting shows to HR only when they say why, and to nobody else', async ({
  page,
  browser,
  mailbox,
  owner,
}) => {
  const application = await sentApplication(owner, await ownJob(owner, true), 'Zinnia Hidden');
  const address = `/portal/applications/detail?id=${application.id}`;
  await signIn(page, mailbox, await invitedStaff(owner, ['hr']), address);
  await expect(page.getByRole('heading', { level: 1, name: 'Name hidden' })).toBeVisible();
  await expect(page.locator('main')).not.toContainText('Zinnia');
  await page.getByRole('button', { name: 'Show it to me…' }).click();
  await page.getByRole('button', { name: 'Show the name' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toBeFocused();
  await page.getByLabel('Why is it needed now?').fill('An interpreter must be booked');
  await page.getByRole('button', { name: 'Show the name' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Zinnia Hidden' })).toBeVisible();
  await expectAccessible(page);
  const manager = await (await browser.newContext({ locale: 'en-US' })).newPage();
  await signIn(manager, mailbox, await invitedStaff(owner, ['hiring_manager']), address);
  await expect(manager.getByRole('heading', { level: 1, name: 'Name hidden' })).toBeVisible();
  await expect(manager.locator('main')).toContainText('An interpreter must be booked');
  await expect(manager.locator('main')).not.toContainText('Zinnia');
  await manager.context().close();
});

test.describe('when two move the same application at once', () => {
  test.use({ allowedErrors: ['400', '409'] });

  test('the later one is told who moved it where, and sees it as it stands', async ({ page, mailbox, owner }) => {
    const application = await sentApplication(owner, await ownJob(owner), 'Linden Contested');
    const faster = await newHand(owner, 'hiring_manager');
    await signIn(page, mailbox, await invitedStaff(owner, ['hr']), `/portal/applications/detail?id=${application.id}`);
    await page.getByRole('button', { name: 'Decide: not selected' }).click();
    await page.getByLabel('Reason').selectOption('schedule_does_not_fit');
    await page.getByLabel(/^Note for the team/).fill('Typed and not lost');
    await faster.run(`select public.move_application($1, 'invite_to_interview', 'submitted')`, [application.id]);
    await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click();
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText(
      'Test hiring_manager moved it to “Interview”',
    );
    await expect(page.getByLabel(/^Note for the team/)).toHaveValue('Typed and not lost');
    await page.keyboard.press('Escape');
    await expect(page.locator('.page-head')).toContainText('Interview');
  });
});
