import type { Page } from '@playwright/test';
import { myFrameWords } from '../../src/features/accounts/my-frame-words.ts';
import { myNextWords } from '../../src/features/applications/my-next-words.ts';
import { myStatusWords } from '../../src/features/applications/my-status-words.ts';
import { myWords } from '../../src/features/applications/my-words.ts';
import { threadWords } from '../../src/features/applications/thread-words.ts';
import { pdfFile } from '../support/document-files.ts';
import { enterAsCandidate, newHand, subjectOf } from '../support/hiring-journey.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { applied, nothingSideways, part } from '../support/my-journey.ts';

/** A person's own pages on a phone, in both languages: where it stands, messages, papers, leaving. */
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** Chooses the language of the page before anybody is known. */
async function speak(page: Page, locale: 'en' | 'es'): Promise<void> {
  await expect(page.locator('.my-tools')).toBeVisible();
  const other = page.locator('.my-tools').getByRole('button', { name: 'Español' });
  if (locale === 'es') await other.click();
}

for (const locale of ['en', 'es'] as const) {
  const frame = myFrameWords[locale];
  const words = myWords[locale];
  const thread = threadWords[locale];

  test(`in ${locale} a candidate sees where they stand, writes and is written to, hands in a paper and leaves`, async ({
    page,
    mailbox,
    owner,
  }) => {
    test.setTimeout(150_000);
    const person = { ...(await applied(owner, locale)), locale };
    const hr = await newHand(owner, 'hr');
    await page.goto('/my');
    await speak(page, locale);
    await expectAccessible(page);
    await enterAsCandidate(page, mailbox, person);
    await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: myStatusWords[locale].status.screening })).toContainText(
      myNextWords[locale].we_weigh,
    );
    await expectAccessible(page);
    await nothingSideways(page);

    // the team writes: the mail holds a link and never the text; the page says it without reloading
    await page.getByRole('link', { name: 'Peer support specialist' }).click();
    await expect(page.getByText(myStatusWords[locale].status.screening).first()).toBeVisible();
    const messages = part(page, thread.candidate.title);
    await expect(messages.getByLabel(thread.candidate.label)).toBeVisible();
    await hr.run('select public.write_message($1, $2)', [person.id, 'Could you start in May?']);
    const mail = await mailbox.requireEmail(person.email, {
      subject: subjectOf('message_waiting', locale),
      within: 30_000,
    });
    expect(mail.html).not.toContain('Could you start');
    expect(mail.html).toContain(`/my/application?id=${person.id}`);
    await expect(messages.getByText('Could you start in May?')).toBeVisible({ timeout: 15_000 });
    await expect(messages.getByRole('status')).not.toBeEmpty();

    await messages.getByRole('button', { name: thread.candidate.send }).click();
    await expect(messages.getByLabel(thread.candidate.label)).toBeFocused();
    await messages.getByLabel(thread.candidate.label).fill('Yes. <b>In May</b> 🌈');
    await messages.getByRole('button', { name: thread.candidate.send }).click();
    await expect(messages.getByRole('listitem').nth(1)).toContainText('Yes. <b>In May</b> 🌈');
    const { list } = await hr.run<{ list: { body: string; read_at: string | null }[] }>(
      'select public.list_messages($1) as list',
      [person.id],
    );
    expect(list.map(({ body }) => body)).toEqual(['Could you start in May?', 'Yes. <b>In May</b> 🌈']);
    expect(list[0]?.read_at).not.toBeNull();

    // a paper is asked for and handed in
    await hr.run('select public.ask_for_document($1, $2, $3)', [person.id, 'certificate', 'Your peer card']);
    await mailbox.requireEmail(person.email, { subject: subjectOf('document_asked', locale), within: 30_000 });
    await page.reload();
    const papers = part(page, words.requestsTitle);
    await expect(papers).toContainText('Your peer card');
    await expectAccessible(page);
    await papers
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'card.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfFile()) });
    await expect(papers).toContainText(/card\.pdf/, { timeout: 20_000 });
    await expect(page.getByText(words.handedInThanks).first()).toBeVisible();
    await nothingSideways(page);

    // leaving: a reason is asked for; the mail says it; the page says what is over
    await page.getByRole('button', { name: words.withdraw }).click();
    const dialog = page.getByRole('dialog', { name: words.withdrawTitle });
    await dialog.getByRole('button', { name: words.withdrawYes }).click();
    await expect(dialog.getByRole('alert')).toBeFocused();
    await expectAccessible(page);
    await dialog.getByRole('radio', { name: myStatusWords[locale].reason.pay }).check();
    await dialog.getByRole('button', { name: words.withdrawYes }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByText(myStatusWords[locale].status.withdrawn).first()).toBeVisible();
    await expect(page.getByRole('button', { name: words.withdraw })).toBeHidden();
    await mailbox.requireEmail(person.email, { subject: subjectOf('application_withdrawn', locale), within: 30_000 });
    await page.getByRole('link', { name: frame.links.home, exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: words.endedTitle })).toBeVisible();
  });
}
