/**
 * A referee's page: opens the link's token, shows the form, sends the answers. All words come from the page.
 * Budget: 6 KB gzipped with its imports, so no schema library here; the function checks everything again.
 */

import type { ReferenceFacts, ReferenceReply } from './reference.ts';
import { type Faults, findFaults, readAnswers, showFaults } from './reference-form.client.ts';

/** How long we wait for an answer before we say that the connection failed, in milliseconds. */
const patience = 30_000;

const page = document.getElementById('reference');
const form = document.getElementById('reference-form');
if (page && form instanceof HTMLFormElement) start(page, form);

function start(page: HTMLElement, form: HTMLFormElement): void {
  const token = location.hash.slice(1);
  const status = page.querySelector<HTMLElement>('#reference-status');
  const again = page.querySelector<HTMLElement>('#reference-again');
  const button = form.querySelector<HTMLButtonElement>('#send');
  const refusing = page.querySelector<HTMLElement>('#refuse-part');
  const sendWords = button?.textContent ?? '';
  let isSending = false;
  // the other language keeps the link
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) link.hash = token;

  const say = (text: string) => {
    if (status) status.textContent = text;
  };
  const wordsOf = (state: string) => (state === 'slow' ? page.dataset['slow'] : page.dataset['failed']) ?? '';

  function show(state: string, isFirst = false): void {
    for (const part of page.querySelectorAll<HTMLElement>('[data-state]')) {
      part.hidden = part.dataset['state'] !== state;
      // without a link there is nothing to tell: the page is read from its top
      if (!part.hidden && !isFirst) part.focus();
    }
    say('');
    if (again) again.hidden = true;
  }

  async function open(): Promise<void> {
    if (!/^[0-9a-f]{64}$/.test(token)) return show('unknown', token === '');
    say(status?.dataset['checking'] ?? '');
    if (again) again.hidden = true;
    const reply = await ask(page, { action: 'open', token });
    if (reply.state === 'open') {
      fill(page, form, reply);
      return show('open');
    }
    if (reply.state === 'given' || reply.state === 'unknown') return show(reply.state);
    say(wordsOf(reply.state));
    if (again) again.hidden = false;
  }

  async function send(body: Record<string, unknown>): Promise<void> {
    if (isSending) return;
    setSending(true);
    const reply = await ask(page, { ...body, token });
    setSending(false);
    if (reply.state === 'given' || reply.state === 'refused' || reply.state === 'unknown') return show(reply.state);
    const faults: Faults = new Map();
    if (reply.state === 'invalid' && reply.field) {
      const field = form.querySelector<HTMLElement>(`[data-field="${reply.field}"]`);
      faults.set(reply.field, field?.dataset['bad'] ?? field?.dataset['missing'] ?? '');
    }
    leaveRefusal();
    showFaults(form, faults, faults.size > 0 ? '' : wordsOf(reply.state));
  }

  function setSending(now: boolean): void {
    isSending = now;
    if (!button) return;
    button.setAttribute('aria-disabled', String(now));
    button.textContent = now ? (button.dataset['sending'] ?? '') : sendWords;
  }

  function leaveRefusal(): void {
    form.hidden = false;
    if (refusing) refusing.hidden = true;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // what is wrong stays on the screen until the next try: nothing moves under a finger on its way to a button
    const faults = findFaults(form);
    showFaults(form, faults, '');
    if (faults.size === 0) void send({ action: 'give', answers: readAnswers(form) });
  });
  again?.querySelector('button')?.addEventListener('click', () => void open());
  form.querySelector('#refuse')?.addEventListener('click', () => {
    form.hidden = true;
    if (!refusing) return;
    refusing.hidden = false;
    refusing.focus();
  });
  page.querySelector('#refuse-back')?.addEventListener('click', () => {
    leaveRefusal();
    form.querySelector<HTMLElement>('#refuse')?.focus();
  });
  page.querySelector('#refuse-yes')?.addEventListener('click', () => void send({ action: 'refuse' }));
  void open();
}

/** Puts the facts into the sentences that wait for them; a sentence whose fact is missing stays empty and hidden. */
function fill(page: HTMLElement, form: HTMLFormElement, facts: ReferenceFacts): void {
  const locale = page.dataset['locale'] === 'es' ? 'es' : 'en';
  const until = new Intl.DateTimeFormat(locale === 'es' ? 'es-US' : 'en-US', {
    dateStyle: 'long',
    timeZone: facts.zone,
  });
  const values: Record<string, string> = {
    referee: facts.referee,
    candidate: facts.candidate ?? '',
    organization: facts.organization,
    job: facts.jobTitle?.[locale] ?? facts.jobTitle?.en ?? '',
    until: until.format(new Date(facts.expiresAt)),
  };
  for (const sentence of page.querySelectorAll<HTMLElement>('[data-fill]')) {
    const pattern = sentence.dataset['fill'] ?? '';
    const names = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    sentence.hidden = names.some((name) => !values[name]);
    sentence.textContent = pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  }
  const name = form.elements.namedItem('given_by');
  if (name instanceof HTMLInputElement && name.value === '') name.value = facts.referee;
}

/** Asks the function. The token goes in the body; an answer that is not ours counts as failed. */
async function ask(page: HTMLElement, body: Record<string, unknown>): Promise<ReferenceReply> {
  try {
    const response = await fetch(page.dataset['action'] ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
    const reply: unknown = await response.json();
    return typeof reply === 'object' && reply !== null && 'state' in reply
      ? (reply as ReferenceReply)
      : { state: 'failed' };
  } catch {
    return { state: 'failed' };
  }
}
