import type { Page } from '@playwright/test';
import { applyPageWords } from '../../src/features/applications/apply-page-words.ts';
import { applyWordsEn } from '../../src/features/applications/apply-words.en.ts';
import { applyWordsEs } from '../../src/features/applications/apply-words.es.ts';
import type { Locale } from '../../src/lib/locale.ts';
import { expect } from './journey.ts';

/** Answers of an invented applicant, in the words of one language. */
export interface Applicant {
  locale: Locale;
  email: string;
  name: string;
  phone: string;
  role: string;
  school: string;
  why: string;
  referee: { name: string; email: string };
}

/** The words of the form and of the page around it. */
export function formWords(locale: Locale) {
  const form = locale === 'es' ? applyWordsEs : applyWordsEn;
  const label = (path: string) => {
    const words = form.fields[path];
    if (words === undefined) throw new Error(`The form has no question ${path}`);
    return words.label;
  };
  return { form, page: applyPageWords[locale], label };
}

/** Answers the screens from "what you have done" to the papers, each left by its own button, in the form's order. */
export async function answerTheRest(page: Page, person: Applicant): Promise<void> {
  const { form, page: around, label } = formWords(person.locale);
  const onTo = async (section: keyof typeof form.sections) => {
    await page.getByRole('button', { name: around.next }).click();
    await expect(page.getByRole('heading', { level: 2, name: form.sections[section].title })).toBeFocused();
  };
  const yesTo = (question: string) =>
    page.getByRole('group', { name: question }).getByRole('radio', { name: form.yes, exact: true }).check();

  await page.getByRole('button', { name: form.entry.experience.add }).click();
  await page.getByRole('radio', { name: form.choices['volunteer'] ?? '', exact: true }).check();
  await page.getByRole('textbox', { name: label('experience.role') }).fill(person.role);
  await page.getByLabel(form.month, { exact: true }).first().selectOption('03');
  await page.getByLabel(form.year, { exact: true }).first().fill('2022');
  await page.getByRole('checkbox', { name: label('experience.is_current') }).check();
  await onTo('education');
  await page.getByRole('button', { name: form.entry.education.add }).click();
  await page.getByRole('textbox', { name: label('education.school') }).fill(person.school);
  await yesTo(label('education.is_completed'));
  await onTo('credentials');
  await page.getByRole('checkbox', { name: label('credentials.is_none') }).check();
  await onTo('attestation');
  await yesTo(label('attestation.is_attested'));
  await onTo('questions');
  await page.getByRole('radio').nth(2).check();
  await onTo('statement');
  await page.getByLabel(label('statement.statement')).fill(person.why);
  await onTo('availability');
  await yesTo(label('availability.may_work_in_us'));
  await yesTo(label('availability.is_of_required_age'));
  await page.getByLabel(label('availability.source')).selectOption('community_partner');
  await onTo('documents');
}

/** Names a referee, asks for no support, answers the voluntary questions, signs and sends; gives the reference. */
export async function signAndSend(page: Page, person: Applicant): Promise<string> {
  const { form, page: around, label } = formWords(person.locale);
  await page.getByRole('button', { name: around.next }).click();
  await page.getByRole('button', { name: form.entry.referees.add }).click();
  await page.getByRole('textbox', { name: label('referees.full_name') }).fill(person.referee.name);
  await page.getByRole('textbox', { name: label('referees.email') }).fill(person.referee.email);
  await page.getByRole('button', { name: around.next }).click();
  await expect(page.getByRole('heading', { level: 2, name: form.sections.support.title })).toBeFocused();
  await page.getByRole('button', { name: around.next }).click();
  await expect(page.getByRole('heading', { level: 2, name: form.equal.title })).toBeFocused();
  await page
    .getByRole('group', { name: form.equal.gender })
    .getByRole('radio', { name: form.equal.genders['rather_not_say'] ?? '', exact: true })
    .check();
  await page.getByRole('button', { name: form.equal.save }).click();
  await expect(page.getByText(form.equal.kept)).toBeVisible();
  await page.getByRole('button', { name: around.check }).click();
  await expect(page.getByRole('heading', { level: 2, name: around.check })).toBeFocused();
  await expect(page.getByRole('main')).toContainText(person.why);
  await expect(page.getByRole('main')).not.toContainText(around.missing);
  await page.getByRole('textbox', { name: label('signature.signature_name') }).fill(person.name);
  await page.getByRole('checkbox', { name: label('signature.is_true') }).check();
  await page.getByRole('button', { name: around.send }).click();
  await expect(page.getByRole('heading', { level: 2, name: around.receiptTitle })).toBeFocused();
  return (await page.locator('#reference').textContent()) ?? '';
}
