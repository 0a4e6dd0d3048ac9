/**
 * Saved progress: what a person typed stays on their own device for a day, so that a dead battery, a lost signal or a
 * change of language costs nothing. Never on a computer they say is shared; gone once the request is sent.
 * Consents are not kept: agreeing is done anew.
 */
const answersKey = 'peerdesk-ask';
const submissionKeyName = 'peerdesk-ask-key';
const sharedKey = 'peerdesk-ask-shared';
const lifetime = 24 * 60 * 60 * 1000;
const notKept = /^(key|seconds|website|locale|consent.*|cf-.*)$/;

type Kept<Value> = { at: number; value: Value };

/** Reads what was kept; nothing when it is older than a day or the browser keeps nothing. */
function read<Value>(key: string): Kept<Value> | undefined {
  try {
    const kept: Kept<Value> | null = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (kept && Date.now() - kept.at < lifetime) return kept;
    localStorage.removeItem(key);
  } catch {
    // No storage: the form works without.
  }
  return undefined;
}

function write(key: string, value: unknown, at = Date.now()): void {
  try {
    localStorage.setItem(key, JSON.stringify({ at, value }));
  } catch {
    // As above.
  }
}

/** Removes the saved answers. */
export function forgetAnswers(): void {
  try {
    localStorage.removeItem(answersKey);
  } catch {
    // As above.
  }
}

let known: { key: string; startedAt: number } | undefined;

/**
 * A random word for this visit, and when it began. The function joins it with the answers, so that a double click, a
 * retry and the back button make one request, and corrected answers make another. It says nothing about the person.
 */
export function submissionKey(): { key: string; startedAt: number } {
  if (known) return known;
  const kept = read<string>(submissionKeyName);
  const key = kept?.value ?? [...crypto.getRandomValues(new Uint32Array(5))].map((n) => n.toString(36)).join('');
  const startedAt = kept?.at ?? Date.now();
  if (!kept) write(submissionKeyName, key, startedAt);
  known = { key, startedAt };
  return known;
}

function restore(form: HTMLFormElement, entries: readonly [string, string][]): void {
  for (const control of form.elements) {
    if (
      !(
        control instanceof HTMLInputElement ||
        control instanceof HTMLSelectElement ||
        control instanceof HTMLTextAreaElement
      )
    )
      continue;
    const values = entries.filter(([name]) => name === control.name).map(([, value]) => value);
    if (!control.name || notKept.test(control.name)) continue;
    if (control.type === 'checkbox' || control.type === 'radio') {
      (control as HTMLInputElement).checked = values.includes(control.value);
    } else if (values[0] !== undefined) {
      control.value = values[0];
    }
  }
}

/** The choice holds for this tab, over a reload and a change of language. */
function isShared(): boolean {
  try {
    return sessionStorage.getItem(sharedKey) === 'yes';
  } catch {
    return false;
  }
}

function rememberShared(shared: boolean): void {
  try {
    sessionStorage.setItem(sharedKey, shared ? 'yes' : 'no');
  } catch {
    // As above.
  }
}

/** Brings back what was saved and saves every change from now on, unless the computer is shared. */
export function watchProgress(form: HTMLFormElement): void {
  const saving = form.querySelector<HTMLElement>('#saving');
  const restored = form.querySelector<HTMLElement>('#restored');
  const shared = form.querySelector<HTMLInputElement>('#shared-computer');
  if (!(saving && restored && shared)) return;
  submissionKey();
  saving.hidden = false;
  shared.checked = isShared();
  const kept = shared.checked ? undefined : read<[string, string][]>(answersKey);
  if (kept) {
    restore(form, kept.value);
    restored.hidden = false;
  }
  form.addEventListener('input', () => {
    if (shared.checked) return;
    const entries = [...new FormData(form)].filter(([name, value]) => value !== '' && !notKept.test(name));
    write(answersKey, entries);
  });
  shared.addEventListener('change', () => {
    rememberShared(shared.checked);
    if (shared.checked) forgetAnswers();
  });
  form.querySelector('#clear-saved')?.addEventListener('click', () => {
    forgetAnswers();
    form.reset();
    restored.hidden = true;
    form.querySelector<HTMLElement>('#asked_by')?.focus();
  });
}
