import { isLocale, type Locale } from '../../lib/locale.ts';
import {
  type ApplicationSource,
  type ApplicationStatus,
  applicationSources,
  applicationStatuses,
} from './application.ts';
import type { BoardColumn } from './desk-row.ts';

/** What the desk shows. It lives in the address, so that it can be kept, shared and gone back to. */
export interface DeskFilters {
  view: 'board' | 'table';
  scope: 'open' | 'closed';
  status?: ApplicationStatus;
  /** Decided not to go on, and not told yet. */
  untold: boolean;
  job?: string;
  source?: ApplicationSource;
  locale?: Locale;
  knockOut: boolean;
  myReview: boolean;
  unread: boolean;
  /** Longer in this status than so many days. */
  waiting?: number;
}

/** How many rows of the table come at a time; how many cards of a column. */
export const pageSize = 50;
export const columnSize = 15;
/** Days that the filter "waiting longer than" offers. */
export const waitingChoices = [3, 7, 14, 30] as const;

const endedStatuses: readonly ApplicationStatus[] = [
  'hired',
  'withdrawn',
  'not_selected',
  'offer_declined',
  'conditions_not_met',
];

/** Statuses that the table may be narrowed to, by side. */
export function statusesIn(scope: DeskFilters['scope']): ApplicationStatus[] {
  return applicationStatuses.filter(
    (status) => status !== 'draft' && endedStatuses.includes(status) === (scope === 'closed'),
  );
}

/** Reads the filters from an address; what it does not know is left out. */
export function readFilters(query: URLSearchParams): DeskFilters {
  const is = (key: string) => query.get(key) === 'yes';
  const view = query.get('view') === 'table' || query.get('scope') === 'closed' ? 'table' : 'board';
  const untold = is('untold');
  const scope = untold || query.get('scope') === 'closed' ? 'closed' : 'open';
  const status = untold ? 'not_selected' : statusesIn(scope).find((known) => known === query.get('status'));
  const job = query.get('job');
  const source = applicationSources.find((known) => known === query.get('source'));
  const locale = query.get('locale');
  const waiting = Number(query.get('waiting'));
  return {
    view: untold ? 'table' : view,
    scope,
    untold,
    knockOut: is('knock_out'),
    myReview: is('my_review'),
    unread: is('unread'),
    ...(status && view === 'table' ? { status } : untold ? { status: 'not_selected' } : {}),
    ...(job && /^[0-9a-f-]{36}$/.test(job) ? { job } : {}),
    ...(source ? { source } : {}),
    ...(isLocale(locale) ? { locale } : {}),
    ...(Number.isInteger(waiting) && waiting > 0 && waiting < 1000 ? { waiting } : {}),
  };
}

/** Writes the filters as an address's query, shortest form, without `?`. No name, address or number of anybody ever. */
export function writeFilters(filters: DeskFilters): string {
  const query = new URLSearchParams();
  if (filters.untold) query.set('untold', 'yes');
  else {
    if (filters.scope === 'closed') query.set('scope', 'closed');
    else if (filters.view === 'table') query.set('view', 'table');
    if (filters.status) query.set('status', filters.status);
  }
  if (filters.job) query.set('job', filters.job);
  if (filters.source) query.set('source', filters.source);
  if (filters.locale) query.set('locale', filters.locale);
  if (filters.waiting) query.set('waiting', String(filters.waiting));
  if (filters.knockOut) query.set('knock_out', 'yes');
  if (filters.myReview) query.set('my_review', 'yes');
  if (filters.unread) query.set('unread', 'yes');
  return query.toString();
}

/** Takes filters and changes some; `undefined` and false remove one. What does not fit together is dropped. */
export function changeFilters(
  filters: DeskFilters,
  change: { [Key in keyof DeskFilters]?: DeskFilters[Key] | undefined },
): DeskFilters {
  const merged = { ...filters, ...change };
  // another side, or back to the board: a status of the side before fits no more
  if (change.scope || change.view) {
    delete merged.status;
    merged.untold = false;
  }
  if (change.view === 'board') merged.scope = 'open';
  if (change.scope === 'closed' || 'status' in change) merged.view = 'table';
  if (change.status && change.status !== 'not_selected') merged.untold = false;
  const cleaned: Record<string, unknown> = Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== undefined),
  );
  return readFilters(new URLSearchParams(writeFilters({ ...filters, ...cleaned, ...emptied(merged) })));
}

function emptied(merged: { [Key in keyof DeskFilters]?: DeskFilters[Key] | undefined }): Partial<DeskFilters> {
  const gone = (['status', 'job', 'source', 'locale', 'waiting'] as const).filter((key) => merged[key] === undefined);
  return Object.fromEntries(gone.map((key) => [key, undefined]));
}

/** Tells whether anything narrows the list, beyond which view and which side is shown. */
export function isNarrowed(filters: DeskFilters): boolean {
  const { job, source, locale, waiting, knockOut, myReview, unread, status } = filters;
  return Boolean(job ?? source ?? locale ?? waiting ?? status) || knockOut || myReview || unread;
}

/** The filters as `list_applications` takes them; a column of the board narrows them to itself. */
export function databaseFilters(filters: DeskFilters, column?: BoardColumn): Record<string, string | number | boolean> {
  const { scope, status, untold, job, source, locale, knockOut, myReview, unread, waiting } = filters;
  const place: Record<string, string | boolean> =
    column === 'untold'
      ? { status: 'not_selected', untold: true }
      : column
        ? { status: column }
        : { scope, ...(status ? { status } : {}), ...(untold ? { untold } : {}) };
  return {
    ...place,
    ...(job ? { job } : {}),
    ...(source ? { source } : {}),
    ...(locale ? { locale } : {}),
    ...(waiting ? { waiting_days: waiting } : {}),
    ...(knockOut ? { knock_out: true } : {}),
    ...(myReview ? { my_review: true } : {}),
    ...(unread ? { unread: true } : {}),
  };
}
