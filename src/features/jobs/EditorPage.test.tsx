import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderDesk } from '../../components/desk-test.tsx';
import type { AppError } from '../../lib/errors.ts';
import type { Locale } from '../../lib/locale.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { OpenJob } from './desk-job.ts';
import { EditorPage } from './EditorPage.tsx';
import { toForm } from './posting-form.ts';
import { choicesForTests as choices, documentOf, openJobOf } from './posting-test.ts';

const zone = 'America/Los_Angeles';

interface Given {
  /** The posting that is edited; undefined: a new one begun from a template. */
  job?: OpenJob | undefined;
  /** What the database says when asked again. */
  again?: OpenJob;
  answer?: Result<{ id: string; slug: string; revision: number }, AppError>;
  locale?: Locale;
}

async function setUp({ job, again, answer, locale }: Given = {}) {
  const document = job?.document ?? documentOf();
  const saveJob = vi.fn(async () => answer ?? ok({ id: 'j1', slug: 'peer', revision: 4 }));
  const openJob = vi.fn(async () => ok(again ?? job ?? openJobOf({ revision: 1 })));
  const start = toForm(document, zone, () => crypto.randomUUID());
  renderDesk(<EditorPage load={async () => ok({ choices, job, start })} ask={{ saveJob, openJob }} />, locale);
  const user = userEvent.setup();
  await screen.findByRole('heading', { level: 1, name: 'Peer Support Specialist' });
  return { saveJob, openJob, user };
}

const title = () => screen.getByLabelText('Title · English');

test('opening a template writes nothing; saving keeps it as a new posting, of an id made here', async () => {
  const { saveJob, user } = await setUp();
  expect(screen.getByText('Not saved yet')).toBeTruthy();
  expect(saveJob).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Save draft' }));
  await vi.waitFor(() => expect(saveJob).toHaveBeenCalledOnce());
  expect(saveJob).toHaveBeenCalledWith(
    expect.stringMatching(/^[0-9a-f-]{36}$/),
    expect.objectContaining({ payMin: 20, texts: expect.objectContaining({ en: expect.anything() }) }),
    0,
  );
  expect(await screen.findByText('Saved.')).toBeTruthy();
});

test('wrong answers are listed in the reader’s language, the list takes the focus and leads to each field', async () => {
  const { saveJob, user } = await setUp({ job: openJobOf(), locale: 'es' });
  await user.clear(screen.getByLabelText('Hasta, en dólares'));
  await user.clear(screen.getByLabelText('Título · Inglés'));
  await user.click(screen.getByRole('button', { name: 'Guardar borrador' }));
  const summary = await screen.findByRole('alert');
  expect(document.activeElement).toBe(summary);
  expect(summary.textContent).toContain('Pago, Hasta, en dólares: Escriba los dos extremos del rango, o ninguno.');
  await user.click(within(summary).getByRole('link', { name: /Título · Inglés/ }));
  expect(document.activeElement).toBe(screen.getByLabelText('Título · Inglés'));
  expect(saveJob).not.toHaveBeenCalled();
});

test('a field that the database refuses is marked beside it, and nothing typed is lost', async () => {
  const { user } = await setUp({ job: openJobOf(), answer: fail({ code: 'invalid', field: 'closes_at' }) });
  await user.type(title(), '!');
  await user.click(screen.getByRole('button', { name: 'Save draft' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Last day to apply:');
  expect(screen.getByLabelText('Last day to apply').getAttribute('aria-invalid')).toBe('true');
  expect(title()).toHaveProperty('value', 'Peer Support Specialist!');
});

const theirs = openJobOf({
  revision: 9,
  document: documentOf({ payMax: 30 }),
  events: [
    {
      id: 'e1',
      happenedAt: new Date().toISOString(),
      command: 'save',
      version: null,
      closesAt: null,
      reason: null,
      byName: 'Ana Almeida',
      isMine: false,
    },
  ],
});

test('when somebody saved meanwhile, it says who, shows both sides, and goes on with mine only when told to', async () => {
  const { saveJob, user } = await setUp({ job: openJobOf(), again: theirs, answer: fail({ code: 'stale' }) });
  await user.type(title(), '!');
  await user.click(screen.getByRole('button', { name: 'Save draft' }));
  const notice = await screen.findByRole('alert');
  expect(document.activeElement).toBe(notice);
  expect(notice.textContent).toContain('Ana Almeida saved this posting');
  expect(notice.textContent).toContain('$20 – $30 / hour');
  expect(notice.textContent).toContain('Peer Support Specialist!');
  expect(saveJob).toHaveBeenLastCalledWith('j1', expect.anything(), 3);
  await user.click(screen.getByRole('button', { name: 'Go on with mine: the next save replaces theirs' }));
  expect(title()).toHaveProperty('value', 'Peer Support Specialist!');
  await user.click(screen.getByRole('button', { name: 'Save draft' }));
  await vi.waitFor(() => expect(saveJob).toHaveBeenLastCalledWith('j1', expect.anything(), 9));
});

test('theirs can be loaded in place of mine', async () => {
  const { user } = await setUp({ job: openJobOf(), again: theirs, answer: fail({ code: 'stale' }) });
  await user.type(title(), '!');
  await user.click(screen.getByRole('button', { name: 'Save draft' }));
  await user.click(await screen.findByRole('button', { name: 'Load theirs, drop mine' }));
  expect(title()).toHaveProperty('value', 'Peer Support Specialist');
  expect(screen.getByLabelText('To, in dollars')).toHaveProperty('value', '30');
});

const publicJob = openJobOf({
  status: 'published',
  phase: 'open',
  version: 1,
  publishedDocument: documentOf(),
  askedQuestionIds: ['q1'],
  commands: ['save', 'extend', 'shorten', 'close', 'fill'],
});

test('a public posting is saved only after its changes were shown', async () => {
  const { saveJob, user } = await setUp({ job: publicJob });
  await user.clear(screen.getByLabelText('To, in dollars'));
  await user.type(screen.getByLabelText('To, in dollars'), '25');
  await user.click(screen.getByRole('button', { name: 'See changes and save' }));
  const dialog = await screen.findByRole('dialog', { name: 'What changes on the public page' });
  expect(dialog.textContent).toContain('$20 – $22 / hour');
  expect(dialog.textContent).toContain('$20 – $25 / hour');
  expect(saveJob).not.toHaveBeenCalled();
  await user.click(within(dialog).getByRole('button', { name: 'Save changes to the public page' }));
  await vi.waitFor(() => expect(saveJob).toHaveBeenCalledOnce());
  expect(saveJob).toHaveBeenCalledWith(
    'j1',
    expect.objectContaining({ payMax: 25, closesAt: documentOf().closesAt }),
    3,
  );
});

test('the dates of a public posting do not move here, and a question that was asked keeps its kind', async () => {
  const { user } = await setUp({ job: publicJob });
  expect(screen.getByLabelText('Last day to apply')).toHaveProperty('readOnly', true);
  await user.click(screen.getByRole('button', { name: 'Question 1' }));
  const kind = within(screen.getByRole('region', { name: 'Questions of your own' })).getByLabelText('Kind');
  expect(within(kind).getAllByRole('option')).toHaveLength(1);
});

test('an answer that rules out asks for the words the candidate reads', async () => {
  const { saveJob, user } = await setUp({ job: openJobOf() });
  await user.click(screen.getByRole('button', { name: 'Question 1' }));
  await user.clear(screen.getByLabelText('What the candidate reads about it · English'));
  await user.click(screen.getByRole('button', { name: 'Save draft' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Question 1: Say what the candidate is to read');
  expect(saveJob).not.toHaveBeenCalled();
});

test('items are added, moved and removed by buttons, and each is said', async () => {
  const { saveJob, user } = await setUp({ job: openJobOf() });
  const region = screen.getByRole('region', { name: 'What the job asks for' });
  await user.selectOptions(within(region).getByLabelText('Add from the list'), 'You have a car');
  await user.click(within(region).getByRole('button', { name: 'Add: Add from the list' }));
  expect(await screen.findByText('You have a car added.')).toBeTruthy();
  await user.click(within(region).getByRole('button', { name: 'Move Requirement 2 up' }));
  expect(screen.getByText('Requirement 2 is now number 1.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save draft' }));
  await vi.waitFor(() => expect(saveJob).toHaveBeenCalledOnce());
  expect(saveJob).toHaveBeenCalledWith(
    'j1',
    expect.objectContaining({
      requirements: [
        expect.objectContaining({ kind: 'driving', due: 'conditional_offer' }),
        expect.objectContaining({ id: 'r1' }),
      ],
    }),
    3,
  );
});

test('what Spanish lacks is named beside the form and at each field', async () => {
  await setUp({ job: openJobOf() });
  const lacking = screen.getByRole('region', { name: 'Spanish is missing in part' });
  expect(within(lacking).getByRole('link', { name: 'Note on the pay' })).toBeTruthy();
  expect(screen.getAllByText('Missing in this language').length).toBeGreaterThan(2);
});

test('what keeps a draft from being public is listed, and publishing waits for it', async () => {
  await setUp({ job: openJobOf({ gaps: ['pay_min', 'places'] }) });
  const gaps = screen.getByRole('region', { name: 'Before this can be published' });
  expect(within(gaps).getByRole('link', { name: 'the pay' }).getAttribute('href')).toBe('#posting-payMin');
  expect(within(gaps).queryByRole('button')).toBeNull();
});

test('who may not change a posting reads it, and one that has ended says so', async () => {
  await setUp({ job: openJobOf({ commands: [] }) });
  expect(screen.queryByRole('button', { name: 'Save draft' })).toBeNull();
  expect(screen.getByText(/Human resources and administrators can change it/)).toBeTruthy();
  expect(screen.getByText('You must drive.', { exact: false })).toBeTruthy();
});
