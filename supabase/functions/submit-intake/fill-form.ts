import { type HTMLElement, parse } from 'node-html-parser';
import type { Complaint } from './answer.ts';

/** Controls that start anew each time. */
const notKept = new Set(['website', 'key', 'seconds', 'locale', 'consent_version']);

/**
 * Writes what was typed and what is wrong into the built form page, as the form's script does in the browser.
 * @param page the page as built, with whole addresses
 * @returns undefined when the page is not the form we know
 */
export function fillForm(page: string, form: FormData, { problems, text }: Complaint): string | undefined {
  const root = parse(page);
  const target = root.querySelector('form#intake');
  const summary = root.querySelector('#error-summary');
  if (!(target && summary)) return undefined;
  // Its scripts are for the site's own origin, and would keep answers in this one's storage.
  for (const script of root.querySelectorAll('script, link[rel="modulepreload"]')) script.remove();
  for (const control of target.querySelectorAll('input, select, textarea')) fillControl(control, form);
  for (const [field, problem] of problems) showProblem(root, field, problem);
  showSummary(summary, problems, text);
  const title = root.querySelector('title');
  if (title) title.textContent = `${target.getAttribute('data-error-prefix') ?? ''}${title.text}`;
  return root.toString();
}

function fillControl(control: HTMLElement, form: FormData): void {
  const name = control.getAttribute('name') ?? '';
  if (name === '' || notKept.has(name)) return;
  const values = form.getAll(name).filter((value) => typeof value === 'string');
  const type = control.getAttribute('type');
  if (type === 'checkbox' || type === 'radio') {
    mark(control, 'checked', values.includes(control.getAttribute('value') ?? ''));
  } else if (control.tagName === 'SELECT') {
    if (values[0] === undefined) return;
    for (const option of control.querySelectorAll('option')) {
      mark(option, 'selected', option.getAttribute('value') === values[0]);
    }
  } else if (control.tagName === 'TEXTAREA') {
    control.textContent = values[0] ?? '';
  } else if (type !== 'hidden') {
    setText(control, 'value', values[0] ?? '');
  }
}

function mark(element: HTMLElement, attribute: string, on: boolean): void {
  if (on) element.setAttribute(attribute, '');
  else element.removeAttribute(attribute);
}

/** The parser escapes quotes in attributes and nothing else. */
function setText(element: HTMLElement, attribute: string, value: string): void {
  element.setAttribute(attribute, value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
}

function showProblem(root: HTMLElement, name: string, problem: string): void {
  const field = root.querySelector(`[data-field="${name}"]`);
  const error = field?.querySelector('.error');
  if (!(field && error)) return;
  error.textContent = problem;
  error.removeAttribute('hidden');
  for (const control of field.querySelectorAll('input, select, textarea')) {
    if (control.getAttribute('type') !== 'radio') control.setAttribute('aria-invalid', 'true');
  }
}

function showSummary(summary: HTMLElement, problems: ReadonlyMap<string, string>, text: string): void {
  summary.removeAttribute('hidden');
  summary.setAttribute('autofocus', '');
  const line = summary.querySelector('#error-summary-text');
  if (line && text) {
    line.textContent = text;
    line.removeAttribute('hidden');
  }
  const list = summary.querySelector('ul');
  for (const [name, problem] of problems) {
    const item = parse('<li><a></a></li>');
    const link = item.querySelector('a');
    link?.setAttribute('href', `#${name}`);
    if (link) link.textContent = problem;
    list?.appendChild(item);
  }
}
