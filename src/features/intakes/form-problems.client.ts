/** Finding and showing what is wrong in the form, as GOV.UK does: a summary that takes focus, and words at each question. */
import { type IntakeField, isNeeded } from './intake-fields.ts';

/** One sentence per question, in the order of the page. */
export type Problems = Map<string, string>;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function controlsOf(field: HTMLElement): Control[] {
  return [...field.querySelectorAll<Control>('input, select, textarea')];
}

function isEmpty(control: Control): boolean {
  return control.validity.valueMissing || (control.required && control.value.trim() === '');
}

function problemOf(field: HTMLElement, data: FormData): string | undefined {
  const { field: name = '', missing, bad, one } = field.dataset;
  const answers = (asked: IntakeField) => data.getAll(asked).map(String);
  const given = answers(name as IntakeField).some((value) => value.trim() !== '');
  const controls = controlsOf(field);
  if (controls.some(isEmpty)) return missing;
  if (!given && (one !== undefined || isNeeded(name as IntakeField, answers))) return missing;
  return controls.every((control) => control.checkValidity()) ? undefined : bad;
}

/** What the browser can see to be wrong; questions that are not shown are not asked. */
export function findProblems(form: HTMLFormElement): Problems {
  const data = new FormData(form);
  const problems: Problems = new Map();
  for (const field of form.querySelectorAll<HTMLElement>('[data-field]')) {
    const problem = field.offsetParent === null ? undefined : problemOf(field, data);
    if (problem) problems.set(field.dataset['field'] ?? '', problem);
  }
  return problems;
}

function showAtField(field: HTMLElement, problem: string | undefined): void {
  const error = field.querySelector<HTMLElement>('.error');
  if (error) {
    error.textContent = problem ?? '';
    error.hidden = !problem;
  }
  for (const control of controlsOf(field)) {
    if (control.type !== 'radio')
      problem ? control.setAttribute('aria-invalid', 'true') : control.removeAttribute('aria-invalid');
  }
}

function summaryItem(name: string, problem: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${name}`;
  link.textContent = problem;
  link.addEventListener('click', (event) => {
    event.preventDefault(); // focus itself scrolls; the address stays as it is
    const control = document.getElementById(name);
    control?.closest('[data-field]')?.scrollIntoView();
    control?.focus({ preventScroll: true });
  });
  item.append(link);
  return item;
}

/**
 * Shows problems at their questions and in the summary; none clears both.
 * @param text one sentence about the whole form, or ''
 * @param takeFocus after a try to send; not while a person corrects
 */
export function showProblems(form: HTMLFormElement, problems: Problems, text: string, takeFocus: boolean): void {
  const summary = form.querySelector<HTMLElement>('#error-summary');
  const line = form.querySelector<HTMLElement>('#error-summary-text');
  if (!summary || !line) return;
  for (const field of form.querySelectorAll<HTMLElement>('[data-field]')) {
    showAtField(field, problems.get(field.dataset['field'] ?? ''));
  }
  line.textContent = text;
  line.hidden = text === '';
  summary.querySelector('ul')?.replaceChildren(...[...problems].map(([name, problem]) => summaryItem(name, problem)));
  const isWrong = problems.size > 0 || text !== '';
  const prefix = form.dataset['errorPrefix'] ?? '';
  summary.hidden = !isWrong;
  document.title = (isWrong ? prefix : '') + document.title.replace(prefix, '');
  if (isWrong && takeFocus) summary.focus();
}
