import { readFile } from 'node:fs/promises';
import { candidateDoorWords } from '../../src/features/accounts/candidate-door-words.ts';
import { myFrameWords } from '../../src/features/accounts/my-frame-words.ts';
import { myWords } from '../../src/features/applications/my-words.ts';
import { threadWords } from '../../src/features/applications/thread-words.ts';
import { dataWords } from '../../src/features/candidates/data-words.ts';
import { settingsWords } from '../../src/features/candidates/settings-words.ts';
import { applicationIn, openJob } from '../support/hiring-factories.ts';
import { enterAsCandidate } from '../support/hiring-journey.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { applied, nothingSideways, part } from '../support/my-journey.ts';
import { queryOn } from '../support/query.ts';

/** What a person settles about themselves, what they may have of their data, and what a shared computer keeps. */
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
test.describe.configure({ timeout: 120_000 });

test('settings change the language of the page and of the account, refuse a call without a number, and keep a helper', async ({
  page,
  mailbox,
  owner,
}) => {
  const person = { ...(await applied(owner, 'en')), locale: 'en' as const };
  await page.goto('/my/settings');
  await enterAsCandidate(page, mailbox, person);
  const words = settingsWords.en;
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: words.way.call, exact: true }).check();
  await page.getByRole('button', { name: words.save, exact: true }).click();
  const summary = page.getByRole('alert').filter({ hasText: words.phone });
  await expect(summary).toBeFocused();
  await summary.getByRole('link').click();
  await expect(page.getByRole('textbox', { name: words.phone })).toBeFocused();
  await page.getByRole('textbox', { name: words.phone }).fill('971 555 0147');
  await page.getByLabel(words.language).selectOption('es');
  await page.getByRole('button', { name: words.save, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: settingsWords.es.title })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  const { rows } = await owner.query(
    'select a.locale, c.locale as mail_locale, c.phone from public.accounts a join public.candidates c using (user_id) where a.email = $1',
    [person.email],
  );
  expect(rows).toEqual([{ locale: 'es', mail_locale: 'es', phone: '971 555 0147' }]);

  await page.getByRole('button', { name: settingsWords.es.changeLabel('').slice(0, 10) }).click();
  const dialog = page.getByRole('dialog', { name: settingsWords.es.changeTitle });
  await dialog.getByLabel(settingsWords.es.helperName).fill('Bea Example');
  await dialog.getByRole('checkbox', { name: settingsWords.es.helperUpdated }).check();
  await dialog.getByRole('button', { name: settingsWords.es.save, exact: true }).click();
  await expect(dialog.getByRole('alert')).toBeFocused();
  await dialog.getByLabel(settingsWords.es.helperEmail).fill('bea@example.org');
  await dialog.getByRole('button', { name: settingsWords.es.save, exact: true }).click();
  await expect(page.getByText(settingsWords.es.helperGets('Bea Example', 'bea@example.org'))).toBeVisible();
  await expectAccessible(page);
});

test('a person takes a copy, changes and removes voluntary answers, and asks to be forgotten', async ({
  page,
  mailbox,
  owner,
}) => {
  const person = { ...(await applied(owner, 'en')), locale: 'en' as const };
  await page.goto('/my/data');
  await enterAsCandidate(page, mailbox, person);
  const words = dataWords.en;
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: words.download }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('my-data.json');
  const copy = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(copy).toMatchObject({ account: { email: person.email }, applications: [{ application: { id: person.id } }] });
  await page.getByRole('button', { name: words.read }).click();
  await expect(part(page, words.copyTitle)).toContainText('Wren Invented');
  await expectAccessible(page);
  await nothingSideways(page);

  const equal = part(page, words.equalTitle);
  await equal.getByRole('button', { name: /^Change your answers/ }).click();
  const dialog = page.getByRole('dialog', { name: words.equalTitle });
  await dialog.getByRole('radio', { name: 'Non-binary' }).check();
  await dialog.getByRole('button', { name: words.equalSave, exact: true }).click();
  await expect(equal).toContainText('Non-binary');
  await equal.getByRole('button', { name: /^Remove your answers/ }).click();
  await expect(equal).toContainText(words.equalNone);

  await page.getByRole('button', { name: words.eraseAsk }).click();
  await page.getByRole('button', { name: words.eraseYes }).click();
  await expect(page.getByText(words.eraseStarted)).toBeVisible();
  await page.getByRole('button', { name: words.eraseCancel }).click();
  await expect(page.getByText(words.eraseCancelled)).toBeVisible();
  await expectAccessible(page);
});

test('on a shared computer nothing is left after signing out, and going back shows nobody', async ({
  page,
  mailbox,
  owner,
}) => {
  const person = { ...(await applied(owner, 'en')), locale: 'en' as const };
  const stored = () => page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]);
  await page.goto('/my');
  await page.getByRole('checkbox', { name: candidateDoorWords.en.shared }).check();
  await enterAsCandidate(page, mailbox, person);
  await page.getByRole('link', { name: 'Peer support specialist' }).click();
  await expect(page.getByText(myFrameWords.en.shared)).toBeVisible();
  // all is loaded: what is still under way when one leaves would be refused
  await expect(page.getByLabel(threadWords.en.candidate.label)).toBeVisible();
  expect((await stored())[0]?.filter((key) => key.startsWith('sb-'))).toEqual([]);
  await page.getByRole('button', { name: myFrameWords.en.signOut }).click();
  await expect(page.getByRole('heading', { level: 1, name: candidateDoorWords.en.title })).toBeVisible();
  expect(await stored()).toEqual([[], []]);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: candidateDoorWords.en.title })).toBeVisible();
  await expect(page.getByText('Peer support specialist')).toBeHidden();
  expect(await stored()).toEqual([[], []]);
});

test.describe('what is not theirs', () => {
  test.use({ allowedErrors: ['404', '400'] });

  test('another person’s application is not there, and a draft of one’s own is thrown away for good', async ({
    page,
    mailbox,
    owner,
  }) => {
    const stranger = await applied(owner, 'en');
    const person = { ...(await applied(owner, 'en')), locale: 'en' as const };
    const q = queryOn(owner);
    const { candidate } = await q.one<{ candidate: string }>(
      'select candidate_id as candidate from public.applications where id = $1',
      [person.id],
    );
    await applicationIn(q, {
      job: await openJob(q, `draft-${crypto.randomUUID().slice(0, 8)}`),
      candidate,
      status: 'draft',
    });
    await page.goto(`/my/application?id=${stranger.id}`);
    await enterAsCandidate(page, mailbox, person);
    await expect(page.getByRole('heading', { level: 1, name: myWords.en.missingTitle })).toBeVisible();
    await expectAccessible(page);
    await page.goto('/my');
    await page.getByRole('button', { name: /^Throw away:/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: myWords.en.discardYes }).click();
    await expect(page.getByRole('heading', { level: 2, name: myWords.en.draftsTitle })).toBeHidden();
    expect(await q('select 1 from public.applications where candidate_id = $1', [candidate])).toHaveLength(1);
  });
});
