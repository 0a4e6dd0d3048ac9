import { randomInt } from 'node:crypto';
import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { referencePageWords } from '../../src/features/references/reference-page-words.ts';
import { dayAhead, hasStarted, newHand, oneValue, sendApplication, subjectOf } from '../support/hiring-journey.ts';
import { expect, expectAccessible, siteUrl, test } from '../support/journey.ts';
import { invitedStaff, signIn } from '../support/portal.ts';

// the hire beyond the team's limit is refused once, on purpose
test.use({ allowedErrors: ['rpc/hire_application'] });

/** J4's last third, as HR does it: times, offer, references by link, conditions, hire, and the limit of a team. */
test('HR proposes, offers, asks a referee by link, decides the conditions and hires inside the team’s limit', async ({
  page,
  browser,
  mailbox,
  owner,
}) => {
  test.setTimeout(240_000);
  const digits = String(randomInt(10_000)).padStart(4, '0');
  const name = `Wren Offered ${digits}`;
  const email = await invitedStaff(owner, ['hr']);
  const chosen = await newHand(owner);
  const job = await oneValue(
    owner,
    "select id as value from public.jobs where slug = 'peer-support-specialist-portland' and status = 'published'",
  );
  const reference = await sendApplication(owner, chosen, job, name);
  const application = await oneValue(owner, 'select id as value from public.applications where reference = $1', [
    reference,
  ]);
  const ada = `ada.${digits}@example.org`;
  await owner.query('update public.application_referees set email = $2 where application_id = $1', [application, ada]);
  const { program, supervisor } = await smallTeam(owner, digits);

  await signIn(page, mailbox, email, `/portal/applications/detail?id=${application}`);

  await test.step('inviting and proposing is one step; a missing answer is listed and takes the focus', async () => {
    const panel = page.getByRole('region', { name: 'Interview', exact: true });
    await panel.getByRole('button', { name: 'Invite and propose times…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Send the times' }).click();
    const summary = dialog.getByRole('alert').filter({ hasText: 'need a change' });
    await expect(summary).toBeFocused();
    await dialog.getByRole('radio', { name: 'Video call' }).check();
    await dialog.getByLabel('Link to the call').fill('https://meet.example.org/room');
    await dialog.getByRole('checkbox', { name: 'Test hr' }).first().check();
    await dialog.getByLabel('Time 1', { exact: true }).fill(`${dayAhead(3)}T10:00`);
    await dialog.getByLabel('Time 2', { exact: true }).fill(`${dayAhead(4)}T14:30`);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Send the times' }).click();
    await expect(panel).toContainText('Waiting for the candidate');
    await expect(page.locator('.page-head')).toContainText('Interview');
    await mailbox.requireEmail(chosen.email, { subject: subjectOf('interview_proposed', 'en') });
  });

  await test.step('the candidate picks, and the mail carries a calendar file that other programs read', async () => {
    const picked = await chosen.run<{ id: string; time: string }>(
      `select i ->> 'id' as id, i #>> '{times,1,id}' as time from jsonb_array_elements(public.list_my_interviews($1)) i`,
      [application],
    );
    await chosen.run('select public.pick_interview_time($1, $2)', [picked.id, picked.time]);
    const mail = await mailbox.requireEmail(chosen.email, { subject: subjectOf('interview_set', 'en') });
    const [file] = mail.attachments ?? [];
    const text = Buffer.from(file?.content ?? '', 'base64').toString('utf8');
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') ?? undefined);
    expect(event.uid).toBe(`${picked.id}@interviews.peerdesk`);
    expect(event.sequence).toBe(1);
    expect(event.location).toContain('https://meet.example.org/room');
    await hasStarted(owner, application);
    await page.reload();
    await page.getByRole('button', { name: 'It took place' }).click();
    await expect(page.getByRole('region', { name: 'Interview', exact: true })).toContainText('Took place');
  });

  await test.step('pay outside the posting asks why, before anything is sent', async () => {
    const panel = page.getByRole('region', { name: 'Offer', exact: true });
    await panel.getByRole('button', { name: 'Prepare an offer…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Pay', { exact: true }).fill('99000');
    await expect(dialog).toContainText('This lies outside the posting. Say why.');
    await dialog.getByRole('button', { name: 'Look at it as the candidate will' }).click();
    await expect(dialog.getByRole('alert').filter({ hasText: 'a change' })).toBeFocused();
    await dialog.getByLabel('Why this pay?').fill('Ten years of this work');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Look at it as the candidate will' }).click();
    await expect(dialog).toContainText('$99,000 a year');
    await expect(dialog).toContainText('References from the people you named');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Send the offer' }).click();
    await expect(panel).toContainText('Waiting for an answer');
    await mailbox.requireEmail(chosen.email, { subject: subjectOf('offer_made', 'en') });
    const offer = await oneValue(owner, 'select id as value from public.offers where application_id = $1', [
      application,
    ]);
    const version = await oneValue(owner, 'select max(version) as value from public.offer_texts');
    await chosen.run("select public.accept_offer($1, $2, $3, 'en')", [offer, name, version]);
    await page.reload();
    await expect(panel).toContainText('Accepted');
  });

  await test.step('a referee answers behind the link from the mail, on a narrow phone, once', async () => {
    const panel = page.getByRole('region', { name: 'References', exact: true });
    await panel.getByRole('button', { name: /^Ask by mail/ }).click();
    await expect(panel.getByText('Asked', { exact: true })).toBeVisible();
    const mail = await mailbox.requireEmail(ada, { subject: subjectOf('reference_asked', 'en') });
    const link = /https?:\/\/\S+\/reference#[0-9a-f]{64}/.exec(mail.text ?? '')?.[0] ?? '';
    expect(link, mail.text ?? '').toContain('#');
    const phone = await browser.newContext({ viewport: { width: 320, height: 640 } });
    await answerAsReferee(await phone.newPage(), link.replace(/^https?:\/\/[^/]+/, siteUrl()), name);
    await phone.close();
    await page.reload();
    await expect(panel.getByText('Answered', { exact: true })).toBeVisible();
    await panel.getByRole('button', { name: /^Read the answers/ }).click();
    await expect(page.getByRole('dialog')).toContainText('Stays calm when others do not');
    await expect(page.getByRole('dialog')).toContainText('That you read this is kept in the record.');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  });

  await test.step('conditions are decided with a note; until then nobody is hired', async () => {
    const hire = page.getByRole('region', { name: 'Hire', exact: true });
    await hire.getByRole('button', { name: 'Hire…' }).click();
    await expect(page.getByRole('dialog')).toContainText('Open before the first day');
    await page.keyboard.press('Escape');
    const open = page.getByRole('region', { name: 'Offer', exact: true }).getByRole('button', { name: /^Decide… / });
    for (let left = await open.count(); left > 0; left--) {
      await open.first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: 'Met', exact: true }).check();
      await dialog.getByLabel('On what evidence, or why?').fill('Seen in the original');
      await dialog.getByRole('button', { name: 'Keep the decision' }).click();
      await expect(open).toHaveCount(left - 1);
    }
    await expectAccessible(page);
  });

  await test.step('the hire minds the team’s limit, and goes beyond it only with a reason that stays', async () => {
    const hire = page.getByRole('region', { name: 'Hire', exact: true });
    await hire.getByRole('button', { name: 'Hire…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Program', { exact: true }).selectOption(program);
    await dialog.getByLabel('Supervisor', { exact: true }).selectOption(supervisor);
    await dialog.getByRole('button', { name: 'Hire', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('This goes beyond a limit');
    await expectAccessible(page);
    await dialog.getByLabel('Why go beyond it?').fill('A colleague leaves in two weeks');
    await dialog.getByRole('button', { name: 'Hire', exact: true }).click();
    await expect(page.locator('.page-head')).toContainText('Hired');
    await mailbox.requireEmail(chosen.email, { subject: subjectOf('application_hired', 'en') });
    await hire.getByRole('link', { name: 'To the workers' }).click();
    await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText(`Small team ${digits}`);
    const team = page.getByRole('article', { name: `Small team ${digits}` });
    await expect(team).toContainText('Over the limit');
    await team.getByText('Times a limit was passed').click();
    await expect(team).toContainText('A colleague leaves in two weeks');
    await expectAccessible(page);
    await page.getByRole('button', { name: `End… ${name}` }).click();
    await page.getByRole('dialog').getByRole('radio', { name: 'Entered by mistake' }).check();
    await page.getByRole('dialog').getByLabel('Last day').fill(dayAhead(21));
    await page.getByRole('dialog').getByRole('button', { name: 'End the employment' }).click();
    await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('Entered by mistake');
  });
});

test('a link that opens nothing says so in both languages, and the page works from the keyboard', async ({ page }) => {
  for (const [path, locale] of [
    ['/reference#wrong', 'en'],
    [`/es/reference#${'0'.repeat(64)}`, 'es'],
  ] as const) {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    const words = referencePageWords[locale];
    await expect(page.getByRole('heading', { name: words.unknown.title })).toBeVisible();
    await expect(page.getByRole('region', { name: words.unknown.title })).toBeFocused();
    await expectAccessible(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
  }
});

/** A program with one supervisor at a tenth of full time and room for one tenth of a worker: any hire is too much. */
async function smallTeam(owner: import('pg').Client, digits: string) {
  const { rows } = await owner.query<{ program: string; supervisor: string }>(
    `with boss as (insert into auth.users (id, email, email_confirmed_at) values (gen_random_uuid(), 'boss.' || $1 || '@example.org', now()) returning id, email),
       account as (insert into public.accounts (user_id, email, full_name) select id, email, 'Boss ' || $1 from boss returning user_id),
       role as (insert into public.staff_roles (user_id, role) select user_id, 'supervisor' from account),
       program as (insert into public.programs (slug, status, jurisdiction, meeting_ways) values ('small-team-' || $1, 'draft', 'US-OR', '{phone}') returning id),
       words as (insert into public.program_texts select id, l, 'Small team ' || $1, 's', 'w', 'h', 'j' from program, unnest(enum_range(null::public.locale)) l),
       bound as (insert into public.program_limits select id, 'workers_per_supervisor_fte', 1, 'US-OR' from program),
       leads as (insert into public.program_supervisors select program.id, account.user_id, 0.1 from program, account)
     select program.id as program, account.user_id as supervisor from program, account`,
    [digits],
  );
  const [row] = rows;
  if (!row) throw new Error('no team');
  return row;
}

/** Opens the link, meets the error summary, answers, and finds the link thankful afterwards. */
async function answerAsReferee(page: Page, link: string, candidate: string): Promise<void> {
  const words = referencePageWords.en;
  await page.goto(link);
  await expect(page.getByText(`${candidate} wants to work with`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: words.send }).click();
  await expect(page.getByRole('group', { name: words.problems })).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel(words.how_known).fill('I was their supervisor in a garden');
  await page.getByLabel(words.known_from).fill('2021-03');
  await page.getByRole('radio', { name: words.again.yes, exact: true }).check();
  await page.getByLabel(words.strengths).fill('Stays calm when others do not');
  await page.getByRole('checkbox', { name: words.may_call_yes }).check();
  await page.getByLabel(words.phone).fill('971 555 0150');
  await page.getByRole('button', { name: words.send }).click();
  await expect(page.getByRole('heading', { name: words.given.title })).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: words.given.title })).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
}
