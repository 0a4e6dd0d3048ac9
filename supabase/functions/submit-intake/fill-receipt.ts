import { parse } from 'node-html-parser';

/**
 * Writes the reference into the built receipt page, as its script does in the browser.
 * @returns undefined when the page is not the receipt we know
 */
export function fillReceipt(page: string, reference: string): string | undefined {
  const root = parse(page);
  const place = root.querySelector('#reference');
  const received = root.querySelector('#received');
  if (!(place && received)) return undefined;
  for (const script of root.querySelectorAll('script, link[rel="modulepreload"]')) script.remove();
  root.querySelector('#no-code')?.remove();
  for (const element of root.querySelectorAll('[data-received]')) {
    element.textContent = element.getAttribute('data-received') ?? '';
  }
  const title = root.querySelector('title');
  if (title) title.textContent = root.querySelector('h1')?.text ?? title.text;
  place.textContent = reference;
  received.removeAttribute('hidden');
  return root.toString();
}
