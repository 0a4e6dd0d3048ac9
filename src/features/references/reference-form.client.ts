/** A referee's form in the browser: what is wrong, where, and the answers as the function takes them. */

/** One sentence per question, in the order of the page. */
export type Faults = Map<string, string>;

type Control = HTMLInputElement | HTMLTextAreaElement;

/** The answers, by the names of the form's own schema (reference.ts). */
export function readAnswers(form: HTMLFormElement): Record<string, string | boolean> {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '').trim();
  return {
    givenBy: text('given_by'),
    howKnown: text('how_known'),
    knownFrom: text('known_from'),
    knownUntil: text('known_until'),
    wouldWorkAgain: text('would_work_again'),
    strengths: text('strengths'),
    concerns: text('concerns'),
    mayCall: data.get('may_call') === 'yes',
    phone: text('phone'),
  };
}

/** What the browser can see to be wrong. */
export function findFaults(form: HTMLFormElement): Faults {
  const faults: Faults = new Map();
  const answers = readAnswers(form);
  for (const field of form.querySelectorAll<HTMLElement>('[data-field]')) {
    const { field: name = '', missing = '', bad = '' } = field.dataset;
    const controls = [...field.querySelectorAll<Control>('input, textarea')];
    const isEmpty = controls.some((each) => each.required && (each.validity.valueMissing || each.value.trim() === ''));
    if (isEmpty) faults.set(name, missing);
    else if (!controls.every((each) => each.checkValidity())) faults.set(name, bad || missing);
  }
  if (answers['mayCall'] && answers['phone'] === '') {
    faults.set('phone', form.querySelector<HTMLElement>('[data-field="phone"]')?.dataset['missing'] ?? '');
  }
  const { knownFrom, knownUntil } = answers;
  if (knownFrom && knownUntil && knownUntil < knownFrom && !faults.has('known_until')) {
    faults.set('known_until', form.dataset['badOrder'] ?? '');
  }
  return faults;
}

/**
 * Shows faults at their questions and in the summary, which takes the focus; none clears both.
 * @param text one sentence about the whole form, or ''
 */
export function showFaults(form: HTMLFormElement, faults: Faults, text: string): void {
  const summary = form.querySelector<HTMLElement>('#error-summary');
  const line = form.querySelector<HTMLElement>('#error-summary-text');
  if (!summary || !line) return;
  for (const field of form.querySelectorAll<HTMLElement>('[data-field]')) {
    const fault = faults.get(field.dataset['field'] ?? '');
    const error = field.querySelector<HTMLElement>('.error');
    if (error) {
      error.textContent = fault ?? '';
      error.hidden = !fault;
    }
    for (const control of field.querySelectorAll<Control>('input, textarea')) {
      if (control.type === 'radio' || control.type === 'checkbox') continue;
      fault ? control.setAttribute('aria-invalid', 'true') : control.removeAttribute('aria-invalid');
    }
  }
  line.textContent = text;
  line.hidden = text === '';
  summary.querySelector('ul')?.replaceChildren(...[...faults].map(([name, fault]) => summaryItem(form, name, fault)));
  const isWrong = faults.size > 0 || text !== '';
  const prefix = form.dataset['errorPrefix'] ?? '';
  summary.hidden = !isWrong;
  document.title = (isWrong ? prefix : '') + document.title.replace(prefix, '');
  if (isWrong) summary.focus();
}

function summaryItem(form: HTMLFormElement, name: string, fault: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const label = form.querySelector<HTMLElement>(`[data-field="${name}"] :is(label, legend)`)?.textContent?.trim();
  link.href = `#${name}`;
  link.textContent = label ? `${label} ${fault}` : fault;
  link.addEventListener('click', (event) => {
    event.preventDefault(); // the address keeps the link's token
    const control = document.getElementById(name);
    control?.closest('[data-field]')?.scrollIntoView();
    control?.focus({ preventScroll: true });
  });
  item.append(link);
  return item;
}
