import { randomUUID } from 'node:crypto';
import { myInterviewWords } from '../../src/features/applications/my-interview-words.ts';
import { myOfferWords } from '../../src/features/applications/my-offer-words.ts';
import { myStatusWords } from '../../src/features/applications/my-status-words.ts';
import { myWords } from '../../src/features/applications/my-words.ts';
import { documentWords } from '../../src/features/documents/document-words.ts';
import { type Applicant, answerTheRest, formWords, signAndSend } from '../support/apply-journey.ts';
import { pdfFile } from '../support/document-files.ts';
import {
  dayAhead,
  enterAsCandidate,
  hasStarted,
  hireConditionsMet,
  newHand,
  subjectOf,
} from '../support/hiring-journey.ts';
import { reference } from '../support/intake-form.ts';
import { expect, expectAccessible, test } from '../support/journey.ts';

/** J3: what a candidate does on a phone, from the job's page to the first day, in the words of each language. */
const job = 'peer-support-specialist-portland';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;
test.use(phone);

const people: Record<'en' | 'es', Omit<Applicant, 'email'>> = {
  en: {
    locale: 'en',
    name: 'Wren Invented',
    phone: '971 555 0147',
    role: 'Host of a garden circle',
    school: 'Example College',
    why: 'I have had bad years and good company. I would like to be the company.',
    referee: { name: 'Ada Example', email: 'ada.example@example.org' },
  },
  es: {
    locale: 'es',
    name: 'Marisol Inventada',
    phone: '971 555 0148',
    role: 'Anfitriona de un grupo',
    school: 'Colegio de Ejemplo',
    why: 'Tuve años malos y buena compañía. Me gustaría ser esa compañía.',
    referee: { name: 'Elena Ejemplo', email: 'elena.ejemplo@example.org' },
  },
};

for (const locale of ['en', 'es'] as const) {
  test(`a candidate applies on a phone in ${locale}, goes on on another one, and is hired`, async ({
    page,
    browser,
    mailbox,
    owner,
  }) => {
    test.setTimeout(180_000);
    const person: Applicant = { ...people[locale], email: `${locale}.${randomUUID().slice(0, 8)}@example.org` };
    const { form, page: around, label } = formWords(locale);
    const path = locale === 'es' ? `/es/jobs/${job}` : `/jobs/${job}`;

    // the job's page leads to the form; the first answers are saved with the account
    await page.goto(path);
    await page
      .getByRole('main')
      .getByRole('link', { name: /^(Apply for this job|Solicitar este empleo)$/ })
      .click();
    await page.getByRole('radio', { name: around.mine }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: around.start }).click();
    await enterAsCandidate(page, mailbox, person);
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused();
    await expectAccessible(page);
    await page.getByRole('link', { name: form.sections.contact.title }).click();
    await page.getByLabel(label('contact.full_name')).fill(person.name);
    await page.getByRole('checkbox', { name: form.choices['email'] ?? '', exact: true }).check();
    await page
      .getByRole('group', { name: label('contact.has_helper') })
      .getByRole('radio', { name: form.no, exact: true })
      .check();
    await expectAccessible(page);
    await page.getByRole('button', { name: around.next }).click();
    await expect(page.getByRole('heading', { name: form.sections.experience.title })).toBeVisible();
    await expect(page.getByText(new RegExp(around.saved('').trim()))).toBeVisible();

    // another phone: the same form, by code
    const second = await browser.newContext({ ...phone, locale: locale === 'es' ? 'es-US' : 'en-US' });
    const other = await second.newPage();
    await other.goto(`${locale === 'es' ? '/es' : ''}/apply?job=${job}`);
    await other.getByRole('button', { name: around.start }).click();
    await enterAsCandidate(other, mailbox, person);
    await expect(other.getByRole('listitem').filter({ hasText: form.sections.contact.title })).toContainText(
      form.states.done,
    );
    await other.getByRole('link', { name: form.sections.experience.title }).click();
    await answerTheRest(other, person);
    await other.locator('#apply-documents-resume').setInputFiles({
      name: 'resume.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(pdfFile()),
    });
    await expect(other.getByText(documentWords[locale].done('resume.pdf'))).toBeVisible();
    await expectAccessible(other);
    const code = await signAndSend(other, person);
    expect(code).toMatch(reference);
    await expectAccessible(other);
    await page.close();
    expect(
      (await mailbox.requireEmail(person.email, { subject: subjectOf('application_received', locale) })).subject,
    ).toContain(code);

    // their own page: where it stands, and what the team asks for
    const status = myStatusWords[locale].status;
    await other.getByRole('link', { name: around.myPages }).click();
    await expect(other.getByText(status.submitted, { exact: true })).toBeVisible();
    await expect(other.getByRole('main')).toContainText(code);
    await expectAccessible(other);
    const { id } = (
      await owner.query<{ id: string }>('select id from public.applications where reference = $1', [code])
    ).rows[0] ?? { id: '' };
    const hr = await newHand(owner, 'hr');
    await hr.run("select public.move_application($1, 'start_screening', 'submitted', null, null, true)", [id]);
    await hr.run("select public.ask_for_document($1, 'certificate', $2, $3)", [id, 'THW', dayAhead(10)]);
    await mailbox.requireEmail(person.email, { subject: subjectOf('application_screening', locale) });
    await mailbox.requireEmail(person.email, { subject: subjectOf('document_asked', locale) });
    await other.reload();
    await expect(other.getByText(status.screening, { exact: true })).toBeVisible();
    const papers = other.getByRole('region', { name: myWords[locale].requestsTitle });
    await papers
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'thw.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfFile(20)) });
    await expect(papers).toContainText('thw.pdf');
    await expectAccessible(other);

    // an interview: times offered, one picked, a mail that names it
    await hr.run("select public.move_application($1, 'invite_to_interview', 'screening', null, null, true)", [id]);
    await hr.run('select public.propose_interview($1, $2)', [
      id,
      {
        way: 'video',
        minutes: 45,
        interviewers: [hr.sub],
        times: [`${dayAhead(3)}T10:00`, `${dayAhead(4)}T14:30`],
        details: 'https://meet.example.org/room',
      },
    ]);
    await mailbox.requireEmail(person.email, { subject: subjectOf('interview_proposed', locale) });
    await other.reload();
    const talk = myInterviewWords[locale];
    const interview = other.getByRole('region', { name: talk.title });
    await interview.getByRole('radio').nth(1).check();
    await expectAccessible(other);
    await interview.getByRole('button', { name: talk.take }).click();
    await expect(other.getByText(talk.picked)).toBeVisible();
    await expect(interview).toContainText(/2:30/);
    const invitation = await mailbox.requireEmail(person.email, { subject: subjectOf('interview_set', locale) });
    expect(invitation.text).toMatch(/2:30/);
    await mailbox.requireEmail(hr.email, { subject: subjectOf('interviewer_set', 'en') });

    // the talk is over; an offer hangs on conditions and is taken with a typed name
    await hasStarted(owner, id);
    await hr.run(
      "select public.record_interview_outcome((select id from public.interviews where application_id = $1), 'held')",
      [id],
    );
    const { program } = (
      await owner.query<{ program: string }>("select id as program from public.programs where slug = 'one-to-one'")
    ).rows[0] ?? { program: '' };
    await hr.run('select public.make_offer($1, $2)', [
      id,
      {
        pay_amount: 42_000,
        pay_unit: 'year',
        starts_on: dayAhead(20),
        expires_on: dayAhead(9),
        hours_per_week: 40,
        fte: 1,
        program_ids: [program],
      },
    ]);
    await mailbox.requireEmail(person.email, { subject: subjectOf('offer_made', locale) });
    await other.reload();
    const terms = myOfferWords[locale];
    const offer = other.getByRole('region', { name: terms.title });
    await expect(offer).toContainText('$42,000');
    await expectAccessible(other);
    await offer.getByRole('button', { name: terms.accept }).click();
    await expect(offer.getByRole('textbox', { name: terms.sign })).toHaveAttribute('aria-invalid', 'true');
    await offer.getByRole('textbox', { name: terms.sign }).fill(person.name);
    await offer.getByRole('button', { name: terms.accept }).click();
    await expect(other.getByText(terms.accepted)).toBeVisible();
    await expect(other.getByText(status.clearing, { exact: true })).toBeVisible();
    await expectAccessible(other);
    await mailbox.requireEmail(person.email, { subject: subjectOf('offer_accepted', locale) });

    // conditions are met one by one, then the hire
    await hireConditionsMet(owner, hr, id);
    const { supervisor } = (
      await owner.query<{ supervisor: string }>(
        'select user_id as supervisor from public.program_supervisors where program_id = $1',
        [program],
      )
    ).rows[0] ?? { supervisor: '' };
    await hr.run('select public.hire_application($1, $2)', [
      id,
      { hired_on: dayAhead(20), programs: [{ program_id: program, supervisor_id: supervisor }] },
    ]);
    await mailbox.requireEmail(person.email, { subject: subjectOf('application_hired', locale) });
    await other.reload();
    await expect(other.getByText(status.hired, { exact: true })).toBeVisible();
    await expectAccessible(other);
    await second.close();
  });
}
