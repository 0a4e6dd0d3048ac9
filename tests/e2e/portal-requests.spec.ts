import { fill, newPerson, openedAMinuteAgo, reference, words } from '../support/intake-form.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { invitedStaff, signIn, submittedRequest } from '../support/portal.ts';

for (const locale of ['en', 'es'] as const) {
  test(`a member asks in ${locale} and the coordinator sees it within five seconds, without reloading`, async ({
    page,
    mailbox,
    owner,
    browser,
  }) => {
    await signIn(page, mailbox, await invitedStaff(owner, ['coordinator']), '/portal/intakes');
    await expect(page.locator('[data-row-link]').first()).toBeVisible();
    await page.keyboard.press('j');
    const focused = page.locator(':focus');
    const before = await focused.getAttribute('data-row-link');

    const w = words[locale];
    const member = await (await browser.newContext()).newPage();
    await openedAMinuteAgo(member);
    await member.goto(w.path);
    const person = newPerson();
    await fill(member, locale, person);
    await member.getByRole('button', { name: w.send }).click();
    await expect(member.locator('#reference')).toHaveText(reference);
    const code = (await member.locator('#reference').textContent()) ?? '';
    await expect(page.getByText(new RegExp(`new requests?: .*${code}`, 'i'))).toBeAttached({ timeout: 5_000 });
    await expect(page.getByRole('row', { name: new RegExp(code) })).toContainText('Just in');
    expect(await focused.getAttribute('data-row-link')).toBe(before);
    await member.context().close();
  });
}

test('a coordinator calls: opens by keyboard, keeps tries, hands over, closes, opens again', async ({
  page,
  mailbox,
  owner,
}) => {
  const email = await invitedStaff(owner, ['coordinator']);
  const request = await submittedRequest(owner, {
    access_needs: 'Step-free entrance',
    contact_note: 'After work only',
  });
  await signIn(page, mailbox, email, '/portal/intakes');
  await page.getByRole('link', { name: request.name }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: request.name })).toBeVisible();
  expect(await page.title()).not.toContain('Robin');
  await expect(page.getByRole('region', { name: 'How to reach them safely' })).toContainText('After work only');
  await expect(page.getByRole('region', { name: 'How to reach them safely' })).toContainText('Do not leave a message');
  await expect(page.getByRole('region', { name: 'Health facts' })).toContainText('Step-free entrance');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Keep this try' }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'needs a change' });
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: /What came of it/ }).click();
  await expect(page.getByRole('radio', { name: 'Reached them' })).toBeFocused();
  await page.keyboard.press('Space');
  await page.getByLabel(/^Note/).fill('Will think it over');
  await page.getByRole('button', { name: 'Keep this try' }).click();
  await expect(page.locator('.timeline')).toContainText('Will think it over');
  await expect(page.locator('.page-head')).toContainText('Reaching out');
  await expect(page.getByRole('region', { name: 'Steps' })).toContainText('You');

  const colleague = await invitedStaff(owner, ['coordinator']);
  const other = await (await page.context().browser()?.newContext())?.newPage();
  if (!other) throw new Error('no second browser context');
  await signIn(other, mailbox, colleague);
  await other.context().close();
  await page.getByRole('button', { name: 'Hand over…' }).click();
  const colleagueId = (await owner.query('select user_id from public.accounts where email = $1', [colleague])).rows[0]
    .user_id;
  await page.getByLabel('To whom?').selectOption(colleagueId);
  await page.getByRole('button', { name: 'Hand over', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('region', { name: 'Steps' })).not.toContainText('You');
  await page.getByRole('button', { name: 'Take over' }).click();
  await expect(page.getByRole('region', { name: 'Steps' })).toContainText('You');

  await page.getByRole('button', { name: 'Close…' }).click();
  await page.getByRole('radio', { name: 'Another reason' }).check();
  await page.getByRole('button', { name: 'Close the request' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('dialog').getByLabel(/^Note/).fill('Moved away');
  await page.getByRole('button', { name: 'Close the request' }).click();
  await expect(page.locator('.page-head')).toContainText('Closed: Another reason');
  await expect(page.getByRole('button', { name: 'Keep this try' })).toBeHidden();
  await page.getByRole('button', { name: 'Open again…' }).click();
  await page.getByLabel('Why is it opened again?').fill('Came back');
  await page.getByRole('button', { name: 'Open again', exact: true }).click();
  await expect(page.locator('.timeline')).toContainText('Came back');

  const reads = await owner.query(
    "select count(*)::int as reads from public.audit_events where action = 'read' and table_name = 'intakes' and record_id = $1",
    [request.id],
  );
  expect(reads.rows[0].reads).toBeGreaterThan(0);
});

test('two requests that look alike are compared side by side and decided by a person', async ({
  page,
  mailbox,
  owner,
}) => {
  const first = await submittedRequest(owner, {
    full_name: 'Quill Marrow',
    called_name: 'Quill',
    phone: '971 555 4711',
  });
  const second = await submittedRequest(owner, {
    full_name: 'Quill Marow',
    called_name: 'Quill',
    phone: '971 555 4711',
  });
  await signIn(page, mailbox, await invitedStaff(owner, ['coordinator']), `/portal/intakes/detail?id=${second.id}`);
  const pairs = page.getByRole('region', { name: 'Maybe the same person' });
  await expect(pairs).toContainText(first.reference);
  await expect(pairs.getByRole('row', { name: /Phone/ })).toContainText('same');
  await pairs.getByRole('button', { name: 'Same person' }).click();
  await expect(pairs).toContainText('Decided: the same person');
  await pairs.getByRole('button', { name: 'Different people' }).click();
  await expect(pairs).toContainText('Decided: different people');
});

test('a mail that bounced is told at the top of the request', async ({ page, mailbox, owner }) => {
  const address = `bounce.${Date.now()}@example.org`;
  await mailbox.outcome(address, 'bounced');
  const request = await submittedRequest(owner, { contact_ways: ['email'], email: address });
  await mailbox.requireEmail(address, { within: 30_000 });
  await expect
    .poll(async () => {
      const found = await owner.query('select status from public.messages where subject_id = $1 and to_email = $2', [
        request.id,
        address,
      ]);
      return found.rows[0]?.status;
    })
    .toBe('bounced');
  await signIn(page, mailbox, await invitedStaff(owner, ['coordinator']), `/portal/intakes/detail?id=${request.id}`);
  await expect(page.getByText('A mail did not arrive')).toBeVisible();
  await expect(page.locator('main')).toContainText(`${address}: Bounced`);
});

test.describe('when somebody else was faster', () => {
  test.use({ allowedErrors: ['400', '409'] });

  test('the words are plain, what was typed stays, and the request is shown as it stands', async ({
    page,
    mailbox,
    owner,
  }) => {
    const request = await submittedRequest(owner);
    await signIn(page, mailbox, await invitedStaff(owner, ['coordinator']), `/portal/intakes/detail?id=${request.id}`);
    await page.getByRole('radio', { name: 'Reached them' }).check();
    await page.getByLabel(/^Note/).fill('Typed and not lost');
    await owner.query("update public.intakes set status = 'closed', close_reason = 'declined' where id = $1", [
      request.id,
    ]);
    await page.getByRole('button', { name: 'Keep this try' }).click();
    await expect(page.getByRole('alert')).toContainText('Someone changed this request a moment ago');
    await expect(page.getByLabel(/^Note/)).toHaveValue('Typed and not lost');
    await expect(page.locator('.page-head')).toContainText('Closed: They no longer want it');
    await expect(page.getByRole('button', { name: 'Open again…' })).toBeVisible();
  });
});

test('filters live in the address, a search does not, and going back finds the place again', async ({
  page,
  mailbox,
  owner,
}) => {
  const request = await submittedRequest(owner, { full_name: 'Zephyr Quillfeather', called_name: 'Zephyr' });
  await signIn(page, mailbox, await invitedStaff(owner, ['coordinator']), '/portal/intakes?who=unowned&status=new');
  await expect(page.getByLabel('Owner')).toHaveValue('unowned');
  await page.getByRole('link', { name: 'Zephyr' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Zephyr' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('link', { name: 'Zephyr' })).toBeFocused();
  await expect(page.getByLabel('Status')).toHaveValue('new');
  await page.keyboard.press('/');
  await page.keyboard.type('quillfeather');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 request found.').first()).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(request.reference) })).toBeVisible();
  expect(page.url()).not.toMatch(/quill/i);
  await page.keyboard.press('Escape');
  await page.locator('h1').click();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys for this page' })).toBeVisible();
  await expectAccessible(page);
});
