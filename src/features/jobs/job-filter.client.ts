/**
 * The filter of the jobs list, in the browser. The list in the page is complete without it; once a filter is chosen,
 * the index of all open jobs is fetched once and the list is drawn from it. The choice stands in the address.
 */
import { filtersQuery, hasFilters, type JobFilters, matchesFilters, parseFilters } from './job-filters.ts';
import type { JobListItem } from './job-list-item.ts';

/** How many rows are drawn at a time. */
const step = 50;
/** Quiet time after the last key before the list is drawn and the count is read out, in milliseconds. */
const quiet = 200;

function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The jobs list has no #${id}`);
  return found;
}

function readForm(form: HTMLFormElement): JobFilters {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') query.set(name, value);
  return parseFilters(query);
}

function writeForm(form: HTMLFormElement, filters: JobFilters): void {
  for (const [name, value] of Object.entries(filters)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = value;
  }
}

function drawRow(template: HTMLTemplateElement, base: string, item: JobListItem): Node {
  const row = template.content.cloneNode(true) as DocumentFragment;
  for (const slot of ['title', 'pay', 'where', 'when', 'until'] as const) {
    const target = row.querySelector(`[data-slot="${slot}"]`);
    if (target) target.textContent = item[slot];
  }
  row.querySelector('a')?.setAttribute('href', base + item.slug);
  return row;
}

/** Wires the filter to the page. Throws when the page lacks a part: that is a bug, seen in the first test. */
export function startJobFilter(): void {
  const form = element('job-filters', HTMLFormElement);
  const status = element('jobs-count', HTMLElement);
  const list = element('jobs-list', HTMLElement);
  const rest = element('jobs-rest', HTMLElement);
  const more = element('jobs-more', HTMLButtonElement);
  const none = element('jobs-none', HTMLElement);
  const template = element('job-row', HTMLTemplateElement);
  const { index = '', base = '', none: noneText = '', one = '', many = '', failed = '' } = form.dataset;
  const plainRows = [...list.childNodes];
  const plainCount = status.textContent;
  let items: Promise<JobListItem[]> | undefined;
  let found: JobListItem[] = [];
  let timer = 0;
  let turn = 0;

  const load = (): Promise<JobListItem[]> => {
    items ??= fetch(index).then((response) => {
      if (!response.ok) throw new Error(`${index} answered ${response.status}`);
      return response.json() as Promise<JobListItem[]>;
    });
    return items;
  };
  const showMore = (): void => {
    const from = list.children.length;
    list.append(...found.slice(from, from + step).map((item) => drawRow(template, base, item)));
    more.hidden = list.children.length >= found.length;
  };
  const showPlain = (text: string): void => {
    list.replaceChildren(...plainRows);
    rest.hidden = false;
    more.hidden = true;
    none.hidden = true;
    status.textContent = text;
  };
  const apply = async (): Promise<void> => {
    const mine = ++turn;
    const filters = readForm(form);
    history.replaceState(null, '', `${location.pathname}${filtersQuery(filters)}`);
    if (!hasFilters(filters)) return showPlain(plainCount ?? '');
    try {
      const all = await load();
      if (mine !== turn) return; // a later choice has overtaken this one
      found = all.filter((item) => matchesFilters(item.facets, filters));
      list.replaceChildren();
      rest.hidden = true;
      none.hidden = found.length > 0;
      showMore();
      status.textContent =
        found.length === 0 ? noneText : found.length === 1 ? one : many.replace('#', String(found.length));
    } catch (cause) {
      items = undefined;
      console.warn(cause);
      showPlain(failed);
    }
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void apply(), quiet);
  };

  form.addEventListener('input', later);
  form.addEventListener('reset', later);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void apply();
  });
  more.addEventListener('click', () => {
    const firstNew = list.children.length;
    showMore();
    list.children.item(firstNew)?.querySelector('a')?.focus();
  });
  const asked = parseFilters(new URLSearchParams(location.search));
  writeForm(form, asked);
  if (hasFilters(readForm(form))) void apply();
}
