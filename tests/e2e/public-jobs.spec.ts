import { expect, expectAccessible, test } from '../support/journey.ts';

const rows = (page: import('@playwright/test').Page) => page.getByRole('main').getByRole('listitem');

test('a reader narrows the list, shares the address, and comes back to the same choice', async ({ page }) => {
  await page.goto('/jobs');
  const all = await rows(page).count();
  expect(all).toBeGreaterThan(5);
  await page.getByLabel('State').selectOption('Virginia');
  await expect(page.getByRole('status')).toHaveText('2 jobs found');
  await expect(page).toHaveURL(/\/jobs\?state=US-VA$/);
  await page.getByLabel('Pays at least, an hour').fill('20');
  await expect(page.getByRole('status')).toHaveText('1 job found');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('$20.00 – $22.00 an hour');
  await expectAccessible(page);

  await page.reload();
  await expect(page.getByRole('status')).toHaveText('1 job found');
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('State')).toHaveValue('US-VA');
  await expect(page.getByRole('status')).toHaveText('1 job found');

  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(rows(page)).toHaveCount(all);
  await expect(page).toHaveURL(/\/jobs$/);
});

test('a choice that fits nothing says so, in Spanish too', async ({ page }) => {
  await page.goto('/es/jobs?pay=500');
  await expect(page.getByRole('status')).toHaveText('Ningún empleo encontrado');
  await expect(page.getByText('Quite una opción')).toBeVisible();
  await expectAccessible(page);
});

test.describe('when the index cannot be read', () => {
  test.use({ allowedErrors: ['503'] });
  test('the whole list stays and the reader is told', async ({ page }) => {
    await page.route('**/jobs/index.json', (route) => route.fulfill({ status: 503 }));
    await page.goto('/jobs');
    const all = await rows(page).count();
    await page.getByLabel('Schedule').selectOption({ index: 1 });
    await expect(page.getByRole('status')).toContainText('The filter did not load');
    await expect(rows(page)).toHaveCount(all);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the list is plain and whole, and no dead filter shows', async ({ page }) => {
    await page.goto('/jobs');
    expect(await rows(page).count()).toBeGreaterThan(5);
    await expect(page.getByLabel('State')).toBeHidden();
    await page.getByRole('link', { name: 'Peer Support Specialist, young adults' }).click();
    await expect(page.getByText('$16.05 – $17.25 an hour')).toBeVisible();
  });
});

test('a job page says pay first, where by share of time, and what is due when; its markup agrees', async ({ page }) => {
  await page.goto('/jobs/peer-support-specialist-young-adults');
  const facts = page.locator('main dl').first();
  await expect(facts.locator('dt').first()).toHaveText('Pay');
  await expect(facts).toContainText('About $33,384 – $35,880 a year. We worked this out from 40 hours a week');
  await expect(facts).toContainText('Monday to Friday, 9:00 a.m. to 5:00 p.m. Pacific Time');
  await expect(facts).toContainText('Milwaukie, Clackamas County, OR: half of the time');
  const moments = page.getByRole('heading', { level: 3 }).filter({ visible: true });
  await expect(moments.first()).toHaveText('When you apply');

  const markup = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(markup).toMatchObject({
    '@type': 'JobPosting',
    baseSalary: { value: { minValue: 16.05, maxValue: 17.25, unitText: 'HOUR' } },
    directApply: true,
  });
  expect(markup.jobLocation).toHaveLength(2);
  expect(markup).not.toHaveProperty('jobLocationType');
  const box = page.getByRole('region', { name: 'How to apply' });
  const apply = '/apply?job=peer-support-specialist-young-adults';
  await expect(box.getByRole('link', { name: 'Apply for this job' })).toHaveAttribute('href', apply);
  await expect(box.getByRole('link', { name: 'Form on paper' })).toHaveAttribute('href', '/apply/paper');
  await expect(box).toContainText('only after we make you an offer');
});

test('an answer that rules a person out is told before they apply, in their language', async ({ page }) => {
  await page.goto('/es/jobs/peer-support-specialist-raleigh');
  const box = page.getByRole('region', { name: 'Cómo solicitar el empleo' });
  await expect(box).toContainText('No podemos contratar a quien responda no.');
  await expect(box.getByRole('link', { name: 'Solicitar este empleo' })).toHaveAttribute(
    'href',
    '/es/apply?job=peer-support-specialist-raleigh',
  );
});

test('only the job that is always remote is marked so', async ({ page }) => {
  await page.goto('/jobs/weekend-warm-line-peer');
  const markup = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(markup).toMatchObject({ jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: { '@type': 'State' } });
});

test('a closed job says so, offers no way to apply, and carries no markup', async ({ page }) => {
  for (const [path, text] of [
    ['/jobs/recovery-mentor-hillsboro', 'This job is closed'],
    ['/es/jobs/peer-wellness-specialist-portland', 'Este puesto ya está ocupado'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByText(text)).toBeVisible();
    await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0);
    await expect(page.getByRole('main').locator('a[href*="/apply"]')).toHaveCount(0);
  }
});
