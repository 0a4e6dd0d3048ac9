/**
 * The request form, improved: checks before sending, saved progress, an answer without leaving the page.
 * All words come from the page. Without this script the form works by itself. Budget: 6 KB gzipped with its imports.
 */
import { findProblems, type Problems, showProblems } from './form-problems.client.ts';
import { forgetAnswers, submissionKey, watchProgress } from './form-progress.client.ts';
import type { IntakeReply } from './intake-reply.ts';

/** How long we wait for an answer before we say that the connection failed, in milliseconds. */
const patience = 30_000;

const form = document.getElementById('intake');
if (form instanceof HTMLFormElement) improve(form);

function improve(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>('#send');
  const note = form.querySelector<HTMLElement>('#send-note');
  const calmNote = note?.textContent ?? '';
  let wasSent = false;
  let failures = 0;
  let isSending = false;
  form.noValidate = true;
  watchProgress(form);
  chooseProgramOfAddress(form);

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!isSending) void send();
  });
  // Once a first try has shown what is missing, each correction is taken off the list as it is made.
  form.addEventListener('change', () => {
    if (wasSent) showProblems(form, findProblems(form), '', false);
  });
  // Back from the receipt, or from a page the browser kept: ready to send again (the same answers are one request).
  window.addEventListener('pageshow', () => setSending(false));

  async function send(): Promise<void> {
    wasSent = true;
    const problems = findProblems(form);
    showProblems(form, problems, '', true);
    if (problems.size > 0) return;
    setSending(true);
    writeSubmission(form);
    const reply = await post(form);
    if (!reply) failures += 1;
    // Some networks and blockers stop scripts but not forms: a second failure while online goes the plain way.
    if (failures > 1 && navigator.onLine) return form.submit();
    if (reply?.ok) {
      forgetAnswers();
      location.replace(`${form.dataset['receipt']}?ref=${reply.reference}`);
      return;
    }
    setSending(false);
    const found: Problems = new Map(Object.entries(reply?.problems ?? {}));
    showProblems(form, found, reply ? (reply.text ?? '') : (form.dataset['offline'] ?? ''), true);
  }

  function setSending(now: boolean): void {
    isSending = now;
    button?.setAttribute('aria-disabled', String(now));
    if (note) note.textContent = now ? (form.dataset['sending'] ?? '') : calmNote;
  }
}

/** Fills the hidden fields that only script can fill. */
function writeSubmission(form: HTMLFormElement): void {
  const { key, startedAt } = submissionKey();
  const facts = { key, seconds: String(Math.floor((Date.now() - startedAt) / 1000)) };
  for (const [name, value] of Object.entries(facts)) {
    const input = form.elements.namedItem(name);
    if (input instanceof HTMLInputElement) input.value = value;
  }
}

/** Posts the form; undefined when no answer of ours came back. */
async function post(form: HTMLFormElement): Promise<IntakeReply | undefined> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const headers = { accept: 'application/json' };
    const response = await fetch(form.action, {
      method: 'POST',
      body: new FormData(form),
      headers,
      signal: abort.signal,
    });
    const reply: unknown = await response.json();
    return typeof reply === 'object' && reply !== null && 'ok' in reply ? (reply as IntakeReply) : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** A program's page links here with `?program=slug`. */
function chooseProgramOfAddress(form: HTMLFormElement): void {
  const slug = new URLSearchParams(location.search).get('program');
  const select = form.elements.namedItem('program_slug');
  if (!(slug && select instanceof HTMLSelectElement)) return;
  if ([...select.options].some((option) => option.value === slug)) select.value = slug;
}
