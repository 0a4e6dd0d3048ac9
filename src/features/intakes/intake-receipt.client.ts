import { forgetAnswers } from './form-progress.client.ts';

/** Shows the reference that stands in the receipt's address, if it is one. The function does the same without script. */
const reference = new URLSearchParams(location.search).get('ref');
const place = document.getElementById('reference');
const received = document.getElementById('received');

if (place && received && reference && /^[2-9CFGHJMPQRVWX]{3}-[2-9CFGHJMPQRVWX]{3}$/.test(reference)) {
  for (const element of document.querySelectorAll<HTMLElement>('[data-received]')) {
    element.textContent = element.dataset['received'] ?? '';
  }
  document.title = document.querySelector('h1')?.textContent ?? document.title;
  place.textContent = reference;
  received.hidden = false;
  forgetAnswers();
  document.getElementById('no-code')?.remove();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]')) link.search = location.search;
}
