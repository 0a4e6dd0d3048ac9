import type { Page } from '@playwright/test';
import type pg from 'pg';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { invitedStaff, signIn } from '../support/portal.ts';

test.describe.configure({ timeout: 240_000 });

async function jobBy(owner: pg.Client, title: string): Promise<{ id: string; slug: string } | undefined> {
  const { rows } = await owner.query(
    'select j.id, j.slug from public.jobs j join public.job_texts t on t.job_id = j.id where t.title = $1',
    [title],
  );
  return rows[0];
}

/** Waits until the site has been built with what the check looks for; a build takes some seconds. */
async function builtWith(page: Page, path: string, check: (html: string) => boolean): Promise<void> {
  await expect
    .poll(async () => check(await (await page.request.get(path)).text()), { timeout: 120_000, intervals: [1_000] })
    .toBe(true);
}

test('HR makes a posting from a template, previews and publishes it, changes it, closes it early', async ({
  page,
  owner,
  mailbox,
}) => {
  const title = `Peer Support Specialist ${Date.now()}`;
  await signIn(page, mailbox, await invitedStaff(owner, ['hr']), '/portal/jobs');
  await expect(page.getByRole('heading', { name: 'Postings', level: 1 })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'New posting' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Peer support specialist (North Carolina)' }).click();
  await page.getByLabel('Title · English').fill(title);
  expect(await jobBy(owner, title), 'opening a template writes nothing').toBeUndefined();

  await page.getByLabel('From, in dollars').fill('17.5');
  await page.getByLabel('To, in dollars').fill('17');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('link', { name: /must not be less/ }).click();
  await expect(page.getByLabel('To, in dollars')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('20');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  const job = await jobBy(owner, title);
  expect(job).toBeDefined();
  const { id, slug } = job ?? { id: '', slug: '' };
  const gaps = page.getByRole('region', { name: 'Before this can be published' });
  await expect(gaps.getByRole('link')).toHaveCount(2);

  await page.getByRole('button', { name: 'Add a place' }).click();
  await page.getByLabel('Place', { exact: true }).selectOption({ label: 'Raleigh office (Raleigh)' });
  await page.getByLabel('Last day to apply').fill('2098-03-01');
  await page.getByLabel('Note on the pay · English').fill('It depends on your experience.');
  await expect(page.getByRole('region', { name: 'Spanish is missing in part' })).toContainText('Note on the pay');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(gaps).toContainText('Nothing is missing');
  await expectAccessible(page);

  await page.goto(`/portal/jobs/preview?id=${id}`);
  await expect(page.getByText('Preview of a draft.')).toBeVisible();
  await expectAccessible(page);
  const previewed = await page.locator('article').innerHTML();
  expect((await page.request.get(`/jobs/${slug}`)).status(), 'a draft has no page').toBe(404);

  await page.getByRole('link', { name: 'Back to editing' }).click();
  await page.getByRole('button', { name: 'Publish…' }).click();
  await expect(page.getByRole('dialog')).toContainText('Spanish is missing in part');
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByText(/^Published\./)).toBeVisible();
  await builtWith(page, `/jobs/${slug}`, (html) => html.includes(title));
  await page.goto(`/jobs/${slug}`);
  expect(await page.locator('article').innerHTML(), 'the page is the preview, to the letter').toBe(previewed);
  await expect(page.getByRole('link', { name: 'Apply for this job' })).toHaveAttribute('href', `/apply?job=${slug}`);
  await expectAccessible(page);

  await page.goto(`/portal/jobs/edit?id=${id}`);
  await page.getByLabel('To, in dollars').fill('21');
  await page.getByRole('button', { name: 'See changes and save' }).click();
  const changes = page.getByRole('dialog', { name: 'What changes on the public page' });
  await expect(changes).toContainText('$17.5 – $21 / hour');
  await expectAccessible(page);
  await changes.getByRole('button', { name: 'Save changes to the public page' }).click();
  await expect(page.getByText('Saved. The public page is being built again.')).toBeVisible();
  await builtWith(page, `/jobs/${slug}`, (html) => html.includes('$21.00'));

  await page.getByRole('button', { name: 'Close now' }).click();
  const closing = page.getByRole('dialog', { name: 'Close now' });
  await closing.getByRole('button', { name: 'Close now' }).click();
  await expect(closing.getByRole('alert')).toBeFocused();
  await closing.getByLabel('Reason').fill('The grant ended.');
  await closing.getByRole('button', { name: 'Close now' }).click();
  await expect(page.getByText('This posting has ended')).toBeVisible();
  const { rows } = await owner.query('select private.job_accepts($1) as open', [id]);
  expect(rows, 'it refuses at once, built or not').toEqual([{ open: false }]);
  await expect(page.getByRole('region', { name: 'History' })).toContainText('The grant ended.');
  await expectAccessible(page);
  await builtWith(page, `/jobs/${slug}`, (html) => html.includes('This job is closed'));
  await page.goto(`/jobs/${slug}`);
  await expect(page.getByRole('link', { name: 'Apply for this job' })).toHaveCount(0);
  expect(await page.locator('script[type="application/ld+json"]').count()).toBe(0);
});

test.describe('two at once', () => {
  // the refusal that this is about
  test.use({ allowedErrors: ['400 (Bad Request)'] });

  test('two people edit one posting: the second sees whose change came first and loses nothing', async ({
    page,
    browser,
    owner,
    mailbox,
  }) => {
    const { rows } = await owner.query("select id from public.jobs where reference = 'TR-1007'");
    const path = `/portal/jobs/edit?id=${rows[0].id}`;
    await signIn(page, mailbox, await invitedStaff(owner, ['hr']), path);
    await expect(page.getByLabel('Summary · English')).toBeVisible();
    const other = await (await browser.newContext()).newPage();
    await signIn(other, mailbox, await invitedStaff(owner, ['admin']), path);
    await other.getByLabel('Summary · English').fill('Theirs came first.');
    await other.getByRole('button', { name: 'Save draft' }).click();
    await expect(other.getByText('Saved.', { exact: true })).toBeVisible();
    await other.context().close();

    await page.getByLabel('Summary · English').fill('Mine came second.');
    await page.getByRole('button', { name: 'Save draft' }).click();
    const notice = page.getByRole('alert');
    await expect(notice).toBeFocused();
    await expect(notice).toContainText('Test admin saved this posting');
    await expect(notice).toContainText('Theirs came first.');
    await expect(page.getByLabel('Summary · English')).toHaveValue('Mine came second.');
    await expectAccessible(page);
    await notice.getByRole('button', { name: /Go on with mine/ }).click();
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
    const kept = await owner.query("select summary from public.job_texts where job_id = $1 and locale = 'en'", [
      rows[0].id,
    ]);
    expect(kept.rows).toEqual([{ summary: 'Mine came second.' }]);
  });
});

test('the desk of postings speaks Spanish, fits a narrow screen, and a manager only reads', async ({
  page,
  owner,
  mailbox,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await signIn(page, mailbox, await invitedStaff(owner, ['hiring_manager'], 'es'), '/portal/jobs');
  await expect(page.getByRole('heading', { name: 'Convocatorias', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Convocatoria nueva' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Par de enlace en el hospital' }).click();
  await expect(page.getByText(/La cambian recursos humanos/)).toBeVisible();
  await expect(page.getByRole('button', { name: /Guardar/ })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Vista previa' }).click();
  await expect(page.getByRole('heading', { name: 'Par de enlace en el hospital', level: 1 })).toBeVisible();
  await expectAccessible(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});
