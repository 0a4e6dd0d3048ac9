import { formWords } from '../support/apply-journey.ts';
import { begin, draftOf, newAddress, newJob, open, signInHere } from '../support/apply-page.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';

const phone = { viewport: { width: 320, height: 700 }, hasTouch: true } as const;
test.use(phone);

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const [path, asks, paper] of [
    ['/apply', 'What we do not ask', 'Print the paper form'],
    ['/es/apply', 'Qué no preguntamos', 'Imprimir el formulario en papel'],
  ] as const) {
    test(`${path} tells what is needed, what is not asked, and leads to paper and phone`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { name: asks })).toBeVisible();
      await expect(page.locator('noscript p.note')).toBeVisible();
      await expect(page.locator('.apply-opening')).toBeHidden();
      await expect(page.getByRole('main').locator('a[href^="tel:"]')).toBeVisible();
      await page.getByRole('link', { name: paper }).click();
      await expect(page.locator('.paper-section')).not.toHaveCount(0);
    });
  }
});

for (const locale of ['en', 'es'] as const) {
  test(`every step in ${locale} is accessible, also refused, and fits 320 pixels`, async ({ page, mailbox }) => {
    test.setTimeout(120_000);
    const { form, page: around } = formWords(locale);
    const check = async () => {
      await expectAccessible(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, page.url()).toBeLessThanOrEqual(320);
    };
    await page.goto(`${locale === 'es' ? '/es' : ''}/apply`);
    await expect(page.getByRole('heading', { name: around.noJob })).toBeVisible();
    await check();
    await begin(page, mailbox, 'peer-recovery-specialist-manassas', newAddress(), locale);
    await check();
    const steps = await page.locator('.apply-list a').allTextContents();
    expect(steps.length).toBeGreaterThan(11);
    for (const step of steps) {
      await page.locator('.apply-list').getByRole('link', { name: step, exact: true }).click();
      await expect(page.getByRole('heading', { level: 2, name: step })).toBeFocused();
      await check();
      const next = page.getByRole('button', { name: around.next });
      if (step !== form.sections.documents.title && step !== form.sections.support.title && (await next.count()) > 0) {
        await next.click();
        await expect(page.getByRole('alert').first()).toBeFocused();
        await check();
      }
      await page.getByRole('button', { name: around.backToList }).click();
      await expect(page.locator('.apply-list')).toBeVisible();
    }
    await page.getByRole('button', { name: around.check }).click();
    await expect(page.getByText(around.missing).first()).toBeVisible();
    await check();
  });
}

test('an error in the summary leads to its question; entries come and go aloud', async ({ page, mailbox, owner }) => {
  const { slug } = await newJob(owner);
  await begin(page, mailbox, slug, newAddress());
  await open(page, 'contact');
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await page.getByRole('link', { name: 'Full name: Answer this.' }).click();
  await expect(page.getByLabel('Full name')).toBeFocused();
  await page.getByRole('button', { name: 'All steps' }).click();
  await open(page, 'referees');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await expect(page.getByRole('heading', { name: 'Person 1' })).toBeFocused();
  await expect(page.getByText('Person 1 added.')).toBeAttached();
  await page.getByRole('textbox', { name: 'Their full name' }).fill('Remy Referee');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByRole('button', { name: 'Remove Person 1' }).click();
  await expect(page.getByText('Person 1 removed.')).toBeAttached();
  await expect(page.getByRole('textbox', { name: 'Their full name' })).toHaveValue('');
});

test('words written before sign-in survive a reload and a change of language, and go to the account', async ({
  page,
  mailbox,
  owner,
}) => {
  const { slug } = await newJob(owner);
  const email = newAddress();
  const { page: around } = formWords('en');
  await page.goto(`/apply?job=${slug}`);
  await page.getByRole('radio', { name: around.mine }).check();
  await page.getByRole('button', { name: around.start }).click();
  await page.getByRole('button', { name: around.writeFirst }).click();
  await open(page, 'statement');
  const words = 'Ich möchte 👩‍👩‍👧 begleiten. سلام <script>alert(1)</script>';
  await page.getByLabel('Why do you want this job?').fill(words);
  await expect(page.getByText(around.keptHere)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Why do you want this job?')).toHaveValue(words);
  await page.getByRole('link', { name: 'Lea esta página en español' }).click();
  await expect(page.getByLabel('¿Por qué quiere este empleo?')).toHaveValue(words);
  expect(page.url()).toContain(`/es/apply?job=${slug}&step=statement`);
  await page.getByRole('button', { name: 'Su correo' }).click();
  await signInHere(page, mailbox, email, 'es');
  await expect(page.getByText(/^Guardado a las/)).toBeVisible();
  expect((await draftOf(owner, email))?.answers['statement']).toEqual({ statement: words });
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('peerdesk.apply.'))),
  ).toEqual([]);
});

test('each change is saved by itself, and the time is said', async ({ page, mailbox, owner }) => {
  const { slug } = await newJob(owner);
  const email = newAddress();
  await begin(page, mailbox, slug, email);
  await open(page, 'support');
  await page.getByLabel('What would help you?').fill('A quiet room');
  await expect(page.getByRole('status').filter({ hasText: 'Not saved yet' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^Saved at \d/ })).toBeVisible();
  expect((await draftOf(owner, email))?.answers['support']).toEqual({ needs: 'A quiet room' });
});

test('a diagnosis in the statement gets a gentle word and nothing else', async ({ page, mailbox, owner }) => {
  const { slug } = await newJob(owner);
  await begin(page, mailbox, slug, newAddress());
  await open(page, 'statement');
  await page.getByLabel('Why do you want this job?').fill('I am in recovery.');
  await expect(page.getByText(/You may, but you do not have to/)).toHaveCount(0);
  await page.getByLabel('Why do you want this job?').fill('I was diagnosed with bipolar disorder.');
  await expect(page.getByText(/You may, but you do not have to/)).toBeVisible();
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Work and time' })).toBeFocused();
});

test('on a shared computer nothing stays, neither while writing nor after leaving', async ({
  page,
  mailbox,
  owner,
}) => {
  const { slug } = await newJob(owner);
  await begin(page, mailbox, slug, newAddress(), 'en', 'shared');
  await open(page, 'support');
  await page.getByLabel('What would help you?').fill('A quiet room');
  await expect(page.getByRole('status').filter({ hasText: /^Saved at/ })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.getByRole('button', { name: 'All steps' }).click();
  await page.getByRole('button', { name: 'Sign out and clear this device' }).click();
  await expect(page.getByRole('heading', { name: /You are signed out/ })).toBeFocused();
  expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual([]);
  await page.goto(`/apply?job=${slug}&step=support`);
  await expect(page.getByLabel('What would help you?')).toHaveValue('');
});
