import type { Locator, Page } from '@playwright/test';

/** The words the two journeys look for, by language of the form. */
export const words = {
  en: {
    path: '/ask',
    self: 'I ask for myself',
    helper: 'I help someone else ask',
    name: 'Your full name',
    call: 'Call',
    email: 'Email',
    phone: /^Phone number/,
    mail: /^Email/,
    state: 'State you live in',
    agree: [/I agree that you may reach me/, /privacy notice/],
    send: 'Send my request',
    problems: 'Please check these answers',
    nameMissing: 'Write the full name',
    phoneMissing: /Write a phone number/,
    received: 'We have your request',
  },
  es: {
    path: '/es/ask',
    self: 'Pido para mí',
    helper: 'Ayudo a otra persona a pedir',
    name: 'Su nombre completo',
    call: 'Llamada',
    email: 'Correo electrónico',
    phone: /^Teléfono/,
    mail: /^Correo electrónico/,
    state: 'Estado donde vive',
    agree: [/Estoy de acuerdo con que se/, /Tuve la oportunidad/],
    send: 'Enviar mi solicitud',
    problems: 'Por favor, revise estas respuestas',
    nameMissing: 'Escriba el nombre completo',
    phoneMissing: /Escriba un teléfono/,
    received: 'Tenemos su solicitud',
  },
} as const;

/** A request's code, as it is read over the phone. */
export const reference = /^[2-9CFGHJMPQRVWX]{3}-[2-9CFGHJMPQRVWX]{3}$/;

/** Invented people, one per journey, so that no limit per person is met. */
export const newPerson = () => {
  const digits = String(Math.floor(Math.random() * 10_000)).padStart(4, '0');
  return { name: `Ines Invented ${digits}`, phone: `971 555 ${digits}`, mail: `ines${digits}@example.org` };
};

/** Answers what must be answered. */
export async function fill(page: Page, locale: 'en' | 'es', person: ReturnType<typeof newPerson>): Promise<void> {
  const w = words[locale];
  await page.getByLabel(w.self).check();
  await page.getByLabel(w.name).fill(person.name);
  await page.getByLabel(w.call, { exact: true }).check();
  await page.getByRole('textbox', { name: w.phone }).fill(person.phone);
  await page.getByLabel(w.state).selectOption('US-OR');
  for (const consent of w.agree) await page.getByRole('checkbox', { name: consent }).check();
}

/** The form takes nothing in the first second after it was opened: no person is that fast, tests are. */
export async function openedAMinuteAgo(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (location.protocol === 'about:' || localStorage.getItem('peerdesk-ask-key') !== null) return;
    localStorage.setItem('peerdesk-ask-key', JSON.stringify({ at: Date.now() - 60_000, value: crypto.randomUUID() }));
  });
}

/** The box that lists what is wrong. */
export const summary = (page: Page): Locator => page.locator('#error-summary');
