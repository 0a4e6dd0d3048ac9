import { readFile } from 'node:fs/promises';
import { myInterviewWords } from '../../src/features/applications/my-interview-words.ts';
import { myNextWords } from '../../src/features/applications/my-next-words.ts';
import { dayAhead, enterAsCandidate, newHand, subjectOf } from '../support/hiring-journey.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { applied, nothingSideways, part } from '../support/my-journey.ts';

/** A candidate and their interview, on a phone: pick a time, keep it, ask for another, call it off. */
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, allowedErrors: ['409', '400'] });

test('a time is picked, kept in a calendar, asked to move and called off; a time that went meanwhile is said', async ({
  page,
  mailbox,
  owner,
}) => {
  test.setTimeout(150_000);
  const words = myInterviewWords.en;
  const person = { ...(await applied(owner, 'en')), locale: 'en' as const };
  const rival = await applied(owner, 'en');
  const manager = await newHand(owner, 'hiring_manager');
  const interview = { way: 'video', minutes: 45, details: 'The link comes by mail', interviewers: [manager.sub] };
  for (const id of [person.id, rival.id]) {
    await manager.run("select public.move_application($1, 'invite_to_interview')", [id]);
    const times = [`${dayAhead(8)}T10:00`, `${dayAhead(9)}T14:00`];
    await manager.run('select public.propose_interview($1, $2)', [id, JSON.stringify({ ...interview, times })]);
  }
  await page.goto(`/my/application?id=${person.id}`);
  await enterAsCandidate(page, mailbox, person);
  await expect(page.getByText(myNextWords.en.pick_time)).toBeVisible();
  await expectAccessible(page);

  // somebody else takes the first time while this page is open
  const box = part(page, words.title);
  await expect(box.getByRole('radio')).toHaveCount(2);
  await owner.query(
    `insert into public.interview_bookings (interview_id, user_id, during)
     select i.id, $2, tstzrange(t.starts_at, t.starts_at + interval '45 minutes') from public.interviews i
     join public.interview_times t on t.interview_id = i.id where i.application_id = $1 order by t.starts_at limit 1`,
    [rival.id, manager.sub],
  );
  await box.getByRole('radio').first().check();
  await box.getByRole('button', { name: words.take }).click();
  await expect(page.getByRole('alert').filter({ hasText: words.taken })).toBeFocused();
  await expect(box.getByRole('radio')).toHaveCount(1);
  await box.getByRole('radio').first().check();
  await box.getByRole('button', { name: words.take }).click();
  await expect(page.getByText(words.picked)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await mailbox.requireEmail(person.email, { subject: subjectOf('interview_set', 'en'), within: 30_000 });

  const download = page.waitForEvent('download');
  await box.getByRole('button', { name: words.calendar }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file).toContain('BEGIN:VEVENT');
  expect(file).toContain('STATUS:CONFIRMED');
  expect(file).not.toContain('Wren');
  await expectAccessible(page);
  await nothingSideways(page);

  await box.getByRole('button', { name: words.move }).click();
  await page.getByLabel(words.otherNote).fill('After four o’clock');
  await page.getByRole('dialog').getByRole('button', { name: words.otherSend }).click();
  await expect(page.getByText(words.askedSaid)).toBeVisible();
  await box.getByRole('button', { name: words.callOff }).click();
  const dialog = page.getByRole('dialog', { name: words.callOffTitle });
  await dialog.getByRole('button', { name: words.callOffYes }).click();
  await expect(dialog.getByRole('alert')).toBeFocused();
  await dialog.getByLabel(words.callOffReason).fill('My bus line stopped');
  await dialog.getByRole('button', { name: words.callOffYes }).click();
  await expect(box).toContainText(words.wasCalledOff);
  await expect(page.getByText(myNextWords.en.we_propose)).toBeVisible();
});
