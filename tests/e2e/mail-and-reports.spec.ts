import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { invitedStaff, signIn } from '../support/portal.ts';

test.describe('own words', () => {
  // a save that somebody else overtook is refused, and the browser logs it
  test.use({ allowedErrors: ['rpc/save_message_template'] });

  test('HR words a mail, sees it as it will be sent, tries it, and goes back', async ({ page, mailbox, owner }) => {
    const email = await invitedStaff(owner, ['hr']);
    await signIn(page, mailbox, email, '/portal/mail');
    await expect(page.getByRole('heading', { level: 1, name: 'Mail' })).toBeVisible();
    await expectAccessible(page);

    const row = page.getByRole('listitem').filter({ hasText: 'An offer has ended unanswered' });
    await row.getByRole('checkbox', { name: 'to the candidate' }).uncheck();
    await expect(page.getByText('An offer has ended unanswered, to the candidate: off.')).toBeVisible();
    await row.getByRole('checkbox', { name: 'to the candidate' }).check();
    await expect(page.getByText('An offer has ended unanswered, to the candidate: on.')).toBeVisible();

    await row.getByRole('link', { name: 'Words of “An offer has ended unanswered”' }).click();
    const english = page.getByRole('region', { name: 'English' });
    await expect(english.locator('figure')).toContainText('Our offer has ended');
    await expectAccessible(page);

    // a placeholder this mail does not have is named at the field; the preview waits
    await english.getByLabel('Subject').fill('Your offer of {salary}');
    await english.getByRole('button', { name: 'Save these words' }).click();
    await expect(english.getByRole('alert')).toBeFocused();
    await expect(english.getByText('This mail has no {salary}.').first()).toBeVisible();
    await expectAccessible(page);

    await english.getByLabel('Subject').fill('Time is up: {reference}');
    await english.getByLabel('Text').fill('Dear {name}, the time is over.\n\nCall {phone}.');
    await expect(english.locator('figcaption')).toContainText('Time is up: 7KM-2QX');
    await expect(english.locator('figure')).toContainText('Dear Robin, the time is over.');
    await english.getByRole('button', { name: 'Save these words' }).click();
    await expect(english.getByText('Saved. The next mail uses these words.')).toBeVisible();
    await expect(page.getByText('Only English has own words.')).toBeVisible();

    await english.getByRole('button', { name: 'Send me a test' }).click();
    const mail = await mailbox.requireEmail(email, { subject: '[Test]' });
    expect(mail.subject).toBe('[Test] Time is up: 7KM-2QX');
    expect(mail.text).toContain('Dear Robin, the time is over.');

    // somebody else saves meanwhile: nothing is overwritten unseen
    await owner.query(
      "update public.message_templates set revision = revision + 1, heading = 'Theirs' where kind = 'offer_lapsed'",
    );
    await english.getByLabel('Heading').fill('Mine');
    await english.getByRole('button', { name: 'Save these words' }).click();
    await expect(english.getByText('Saved by somebody else: Theirs')).toBeVisible();
    await english.getByRole('button', { name: 'Save these words' }).click();
    await expect(english.getByText('Saved. The next mail uses these words.')).toBeVisible();

    await english.getByRole('button', { name: 'Back to the built-in words' }).click();
    await english.getByRole('button', { name: 'Back to the built-in words' }).click();
    await expect(english.getByLabel('Subject')).toHaveValue('Our offer has ended: {reference}');
  });
});

for (const [role, hasNames] of [
  ['hr', true],
  ['auditor', false],
] as const) {
  test(`reports count, filter and become files for ${role}: ${hasNames ? 'with' : 'without'} names, and with a trace in the audit`, async ({
    page,
    mailbox,
    owner,
  }) => {
    await owner.query("select private.run_clock_job('count-hiring')");
    const email = await invitedStaff(owner, [role]);
    await signIn(page, mailbox, email, '/portal/reports');
    const came = page.getByRole('region', { name: 'How far they came' });
    await expect(came.getByRole('row', { name: /^New/ })).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Time').selectOption('Last 3 months');
    await expect(page).toHaveURL(/months=3/);
    await expect(came.getByRole('row', { name: /^New/ })).toBeVisible();
    await page.goBack();
    await expect(page.getByLabel('Time')).toHaveValue('12');
    await expect(page.getByRole('heading', { name: 'Equal opportunity' })).toHaveCount(hasNames ? 1 : 0);

    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Applications of this time (CSV)' }).click();
    const file = await readFile(await (await coming).path(), 'utf8');
    await expect(page.getByText(/A file with \d+ rows was made\./)).toBeVisible();
    expect(file.startsWith('\uFEFFReference,')).toBe(true);
    expect(file.split('\r\n').length).toBeGreaterThan(10);
    expect(file.includes('@example.org')).toBe(hasNames);
    const traces = await owner.query(
      "select count(*)::int as n from public.audit_events e join public.accounts a on a.user_id = e.actor_id where e.record_id = 'export' and a.email = $1",
      [email],
    );
    expect(traces.rows[0].n).toBeGreaterThan(0);
  });
}

test('a rule of retention keeps to the law, and what is held stays until it is let go', async ({
  page,
  mailbox,
  owner,
}) => {
  await signIn(page, mailbox, await invitedStaff(owner, ['hr']), '/portal/retention');
  const rules = page.getByRole('region', { name: 'Rules' });
  const withdrawn = rules.getByRole('listitem').filter({ hasText: 'Taken back by the candidate' });
  await withdrawn.getByLabel('Keep, in months').fill('11');
  await withdrawn.getByRole('button', { name: /^Save/ }).click();
  await expect(withdrawn.getByText('Write a number within the limits.').first()).toBeVisible();
  await expectAccessible(page);
  await withdrawn.getByLabel('Keep, in months').fill('24');
  await withdrawn.getByRole('button', { name: /^Save/ }).click();
  await expect(withdrawn.getByText('Saved.')).toBeVisible();

  const { rows } = await owner.query(
    "select reference from public.applications where status <> 'draft' and not is_held order by created_at limit 1",
  );
  const reference: string = rows[0].reference;
  await page.getByLabel('Reference of the application').fill('999-999');
  await page.getByLabel('Why it must stay').fill('A charge was filed.');
  await page.getByRole('button', { name: 'Hold it' }).click();
  await expect(page.getByText('There is no application with this reference.').first()).toBeVisible();
  await page.getByLabel('Reference of the application').fill(reference.toLowerCase());
  await page.getByRole('button', { name: 'Hold it' }).click();
  await expect(page.getByText('It is held. Nothing erases it.')).toBeVisible();
  const held = page.getByRole('region', { name: 'Held' });
  await expect(held.getByRole('row', { name: new RegExp(reference) })).toContainText('A charge was filed.');
  await expectAccessible(page);
  await held.getByRole('button', { name: `Let go of ${reference}` }).click();
  await held.getByLabel('Why it need not stay any more').fill('The charge is closed.');
  await held.getByRole('button', { name: `Let go of ${reference}` }).click();
  await expect(page.getByText('It is let go. Its rule counts again.')).toBeVisible();
  await expect(held.getByRole('row', { name: new RegExp(reference) })).toHaveCount(0);
});

test('the morning digest counts what waits with a link each, and stops for who does not want it', async ({
  page,
  mailbox,
  owner,
}) => {
  const email = await invitedStaff(owner, ['hiring_manager']);
  await signIn(page, mailbox, email);
  const queue = (day: string) =>
    owner.query(
      `with made as (insert into private.hiring_digests (user_id, for_on, since_at)
         select user_id, private.organization_today(), '2000-01-01' from public.accounts where email = $1
         on conflict (user_id, for_on) do update set since_at = excluded.since_at returning id)
       select private.queue_messages('hiring_digest', id, $2) from made`,
      [email, day],
    );
  await queue('one');
  const mail = await mailbox.requireEmail(email, { subject: 'Hiring today' });
  expect(mail.text).toMatch(/\d+ new applications:\nhttp/);
  expect(mail.text).not.toContain('@example.org\n');

  const digest = page.getByRole('region', { name: 'Morning digest' });
  await digest.getByRole('checkbox', { name: 'Send me the digest' }).uncheck();
  await expect(digest.getByText('The digest is off.')).toBeVisible();
  await queue('two');
  await expect
    .poll(
      async () =>
        (await owner.query("select status from public.messages where to_email = $1 and occasion = 'two'", [email]))
          .rows,
    )
    .toEqual([{ status: 'dropped' }]);
  await digest.getByRole('checkbox', { name: 'Send me the digest' }).check();
  await expect(digest.getByText('The digest is on.')).toBeVisible();
});

for (const width of [320, 1280]) {
  test(`mail, reports and retention fit and are accessible at ${width} px in Spanish, light, dark and in forced colours`, async ({
    page,
    mailbox,
    owner,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 900 });
    await signIn(page, mailbox, await invitedStaff(owner, ['hr', 'admin'], 'es'));
    for (const path of ['/mail', '/mail?kind=document_asked', '/reports', '/retention']) {
      await page.goto(`/portal${path}`);
      await expect(page.locator('html')).toHaveAttribute('lang', 'es');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.skeleton')).toHaveCount(0);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, forcedColors: 'none' });
        await expectAccessible(page);
      }
      await page.emulateMedia({ forcedColors: 'active' });
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}
