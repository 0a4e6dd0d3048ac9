import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderDesk } from '../../components/desk-test.tsx';
import { fail, ok } from '../../lib/result.ts';
import type { Desk } from '../accounts/account.ts';
import type { JobFilters, JobRow } from './desk-job.ts';
import { JobsPage } from './JobsPage.tsx';

beforeEach(() => window.history.replaceState(null, '', '/portal/jobs'));

function row(change: Partial<JobRow>): JobRow {
  return {
    id: crypto.randomUUID(),
    slug: 'peer',
    reference: '7KM-2QX',
    status: 'published',
    phase: 'open',
    titleEn: 'Peer',
    titleEs: 'Par',
    cities: ['Portland'],
    zone: 'America/Los_Angeles',
    jurisdiction: 'US-OR',
    opensAt: null,
    closesAt: '2027-02-01T07:59:00+00:00',
    closedAt: null,
    sortAt: '2027-02-01T07:59:00+00:00',
    applications: 3,
    waiting: 2,
    drafts: 1,
    gaps: [],
    untranslated: [],
    ...change,
  };
}

function desk(role: 'hr' | 'auditor'): Desk {
  const account = {
    userId: 'u',
    email: 'u@example.org',
    fullName: null,
    locale: 'en' as const,
    roles: [role],
    secondFactorSatisfied: true,
  };
  return { account, organization: { name: 'Two Rivers', zone: 'UTC', contactStandardDays: 10 } };
}

function setUp(rows: JobRow[], role: 'hr' | 'auditor' = 'hr') {
  const listJobs = vi.fn(async (_filters: JobFilters, _limit: number, _after?: JobRow) => ok(rows));
  const countJobs = vi.fn(async () => ok([{ phase: 'passed' as const, jobs: 1 }]));
  renderDesk(<JobsPage desk={desk(role)} ask={{ listJobs, countJobs }} />);
  return { listJobs, user: userEvent.setup() };
}

test('each posting says its stage, what it lacks, until when, and how many applied', async () => {
  setUp([
    row({ titleEn: 'Night peer', phase: 'passed' }),
    row({
      titleEn: null,
      phase: 'draft',
      status: 'draft',
      gaps: ['pay_min', 'places'],
      untranslated: ['en'],
      closesAt: null,
    }),
  ]);
  const [, first, second] = await screen.findAllByRole('row');
  expect(first?.textContent).toContain('Date has passed');
  expect(first?.textContent).toContain('January 31, 2027');
  expect(first?.textContent).toContain('3 applications');
  expect(second?.textContent).toContain('English is missing in part');
  expect(second?.textContent).toContain('2 things are missing');
  expect(second?.textContent).toContain('No closing date yet');
  expect(
    within(second ?? document.body)
      .getByText('Par')
      .getAttribute('lang'),
  ).toBe('es');
});

test('a filter works at once and stands in the address; going back takes it away', async () => {
  const { listJobs, user } = setUp([row({})]);
  await user.selectOptions(await screen.findByLabelText('Stage'), 'Draft');
  await vi.waitFor(() => expect(listJobs).toHaveBeenLastCalledWith(expect.objectContaining({ phase: 'draft' }), 50));
  expect(window.location.search).toBe('?phase=draft');
  await user.click(screen.getByLabelText('Lacks a translation'));
  await user.type(screen.getByLabelText('Title or number'), 'night{Enter}');
  await vi.waitFor(() => expect(window.location.search).toBe('?phase=draft&q=night&untranslated=1'));
});

test('an empty list says what to do; a narrowed one offers all', async () => {
  const { user } = setUp([]);
  expect(await screen.findByRole('heading', { name: 'There is no posting yet' })).toBeTruthy();
  await user.selectOptions(screen.getByLabelText('Stage'), 'Open');
  await user.click(await screen.findByRole('button', { name: 'Show all' }));
  expect(window.location.search).toBe('');
});

test('a list that cannot be read says so and can be asked again', async () => {
  const listJobs = vi.fn(async () => fail({ code: 'offline' as const }));
  renderDesk(<JobsPage desk={desk('hr')} ask={{ listJobs, countJobs: async () => ok([]) }} />);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Try again' }));
  expect(listJobs).toHaveBeenCalledTimes(2);
});

test('who may not write postings is offered no new one', async () => {
  setUp([row({})], 'auditor');
  await screen.findAllByRole('row');
  expect(screen.queryByRole('button', { name: 'New posting' })).toBeNull();
});
