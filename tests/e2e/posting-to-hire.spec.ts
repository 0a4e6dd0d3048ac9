import { randomInt } from 'node:crypto';
import type { Page } from '@playwright/test';
import { offerWords } from '../../src/features/offers/offer-words.ts';
import { dayAhead, hasStarted, newHand, oneValue, sendApplication, subjectOf } from '../support/hiring-journey.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { invitedStaff, signIn } from '../support/portal.ts';

/** J4: what HR does at the desk, from a job description to a new colleague. Candidates answer by their functions. */
test('HR writes a posting from a template, publishes it, reads, interviews, offers and hires', async ({
  page,
  mailbox,
  owner,
}) => {
  test.setTimeout(240_000);
  const digits = String(randomInt(10_000)).padStart(4, '0');
  const title = `Garden Peer ${digits}`;
  const email = await invitedStaff(owner, ['hr']);
  await signIn(page, mailbox, email, '/portal/jobs');
  await owner.query('update public.accounts set full_name = $2 where email = $1', [email, `Hana Test ${digits}`]);
  await page.getByRole('button', { name: 'New posting' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Peer support specialist, any state' }).click();

  await test.step('a posting from a job description, saved, then published', async () => {
    await page.getByLabel('Title · English').fill(title);
    await page.getByLabel('Title · Spanish').fill(`Par de jardín ${digits}`);
    await page.getByLabel('State whose rules apply').selectOption('US-OR');
    await page.getByLabel('Program', { exact: false }).first().selectOption({ label: 'One-to-one peer support' });
    await page.getByRole('button', { name: 'Add a place' }).click();
    await page.getByLabel('Place', { exact: true }).selectOption({ label: 'Portland office (Portland)' });
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
    const gaps = page.getByRole('region', { name: 'Before this can be published' });
    await expect(gaps).toContainText('a last day to apply');
    await expect(gaps.getByRole('button', { name: 'Publish…' })).toBeHidden();
    await page.getByLabel('Last day to apply').fill(dayAhead(30));
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect(gaps).toContainText('Nothing is missing');
    await expectAccessible(page);
    await gaps.getByRole('button', { name: 'Publish…' }).click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Publish now' }).click();
    await expect(page.getByText('Published. The site is being built', { exact: false })).toBeVisible();
  });

  const job = await oneValue(owner, 'select job_id as value from public.job_texts where title = $1', [title]);
  const slug = await oneValue(owner, 'select slug as value from public.jobs where id = $1', [job]);
  const chosen = await newHand(owner);
  const other = await newHand(owner);
  const reference = await sendApplication(owner, chosen, job, `Wren Invented ${digits}`);
  await sendApplication(owner, other, job, `Robin Invented ${digits}`);
  const application = await oneValue(owner, 'select id as value from public.applications where reference = $1', [
    reference,
  ]);

  await test.step('both applications stand on the board; one is opened by its name', async () => {
    await page.goto(`/portal/applications?job=${job}`);
    await expect(page.getByText(`Robin Invented ${digits}`)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: `Wren Invented ${digits}` }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`Wren Invented ${digits}`);
    await expect(page.getByRole('main')).toContainText('I would like to be good company.');
    await expectAccessible(page);
  });

  await test.step('screening begins, the candidate is told, and a review is given', async () => {
    await page
      .getByRole('region', { name: 'Where it stands' })
      .getByRole('button', { name: 'Start screening' })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Yes, send the mail below' }).check();
    await expect(dialog).toContainText('We are reading your application');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Move and tell them' }).click();
    await expect(page.locator('.page-head')).toContainText('Screening');
    await mailbox.requireEmail(chosen.email, { subject: subjectOf('application_screening', 'en') });
    await page.getByRole('button', { name: 'Write a review' }).click();
    const review = page.getByRole('region', { name: 'Your review' });
    for (const attribute of ['Listens well', 'Cares, and keeps limits', 'Can lead a group', 'Works well in a team'])
      await review.getByRole('group', { name: attribute }).getByRole('radio').nth(3).check();
    await review.getByRole('group', { name: 'All in all, should they go on?' }).getByRole('radio').nth(3).check();
    await review.getByRole('button', { name: 'Give the review' }).click();
    await expect(page.getByRole('region', { name: 'Reviews given' })).toBeVisible();
  });

  await test.step('times are proposed, the candidate picks one, and the talk took place', async () => {
    const panel = page.getByRole('region', { name: 'Interview', exact: true });
    await panel.getByRole('button', { name: 'Invite and propose times…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Video call' }).check();
    await dialog.getByRole('group', { name: 'Who takes part?' }).getByLabel(`Hana Test ${digits}`).check();
    await dialog.getByLabel('Time 1', { exact: true }).fill(`${dayAhead(2)}T${10 + randomInt(7)}:${randomInt(6)}0`);
    await dialog.getByLabel('Time 2', { exact: true }).fill(`${dayAhead(3)}T09:00`);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Send the times' }).click();
    await expect(panel).toContainText('Waiting for the candidate');
    await expect(page.locator('.page-head')).toContainText('Interview');
    await mailbox.requireEmail(chosen.email, { subject: subjectOf('interview_proposed', 'en') });
    const time = await oneValue(
      owner,
      'select t.id as value from public.interview_times t join public.interviews i on i.id = t.interview_id where i.application_id = $1 order by t.starts_at limit 1',
      [application],
    );
    const interview = await oneValue(owner, 'select id as value from public.interviews where application_id = $1', [
      application,
    ]);
    await chosen.run('select public.pick_interview_time($1, $2)', [interview, time]);
    await hasStarted(owner, application);
    await page.reload();
    await panel.getByRole('button', { name: 'It took place' }).click();
    await expect(panel).toContainText('Took place');
  });

  await test.step('an offer is looked at as the candidate will, sent, and accepted', async () => {
    const panel = page.getByRole('region', { name: 'Offer', exact: true });
    await panel.getByRole('button', { name: offerWords.en.prepare }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Pay', { exact: true }).fill('42000');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: offerWords.en.preview }).click();
    await expect(dialog).toContainText('$42,000');
    await dialog.getByRole('button', { name: offerWords.en.send }).click();
    await expect(panel).toContainText(offerWords.en.status.open);
    await mailbox.requireEmail(chosen.email, { subject: subjectOf('offer_made', 'en') });
    const offer = await oneValue(owner, 'select id as value from public.offers where application_id = $1', [
      application,
    ]);
    const version = await oneValue(owner, 'select max(version) as value from public.offer_texts');
    await chosen.run("select public.accept_offer($1, $2, $3, 'en')", [offer, `Wren Invented ${digits}`, version]);
    await page.reload();
    await expect(panel).toContainText(offerWords.en.status.accepted);
  });

  await test.step('each condition is decided with its evidence, then comes the hire', async () => {
    await decideAll(page);
    await expectAccessible(page);
    await page.reload();
    const panel = page.getByRole('region', { name: 'Hire', exact: true });
    await panel.getByRole('button', { name: 'Hire…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Supervisor' }).selectOption({ index: 1 });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Hire', exact: true }).click();
    await expect(page.locator('.page-head')).toContainText('Hired');
    await mailbox.requireEmail(chosen.email, { subject: subjectOf('application_hired', 'en') });
    await panel.getByRole('link', { name: 'To the workers' }).click();
    await expect(page.getByRole('row', { name: new RegExp(`Wren Invented ${digits}`) })).toContainText('Sol Rivera');
    await expectAccessible(page);
  });

  await test.step('the posting has had its own public page all along', async () => {
    await expect.poll(async () => (await page.request.get(`/jobs/${slug}`)).status(), { timeout: 60_000 }).toBe(200);
    await page.goto(`/es/jobs/${slug}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`Par de jardín ${digits}`);
  });
});

/** Decides every open condition of the offer on the page as met. */
async function decideAll(page: Page): Promise<void> {
  const open = page.getByRole('region', { name: 'Offer', exact: true }).getByRole('button', { name: /^Decide… / });
  for (let left = await open.count(); left > 0; left--) {
    await open.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Met', exact: true }).check();
    await dialog.getByLabel('On what evidence, or why?').fill('Seen at the source.');
    await dialog.getByRole('button', { name: 'Keep the decision' }).click();
    await expect(open).toHaveCount(left - 1);
  }
}
