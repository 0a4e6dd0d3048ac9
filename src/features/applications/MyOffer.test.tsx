import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderDesk } from '../../components/desk-test.tsx';
import { fail, ok } from '../../lib/result.ts';
import { MyOffer } from './MyOffer.tsx';
import { MyOfferAnswer } from './MyOfferAnswer.tsx';
import type { acceptOffer, declineOffer } from './my-applications.queries.ts';
import type { MyOffer as Offer } from './my-offer.ts';

const offer: Offer = {
  id: 'o',
  status: 'open',
  payAmount: 21.5,
  payUnit: 'hour',
  currency: 'USD',
  startsOn: '2027-01-04',
  hoursPerWeek: 32,
  note: null,
  expiresAt: '2026-12-01T08:00:00Z',
  madeAt: '2026-11-20T20:00:00Z',
  zone: 'America/Los_Angeles',
  signatureName: null,
  signedAt: null,
  place: { name: 'Portland office', city: 'Portland' },
  programs: [{ en: 'Peer drop-in', es: 'Centro de pares' }],
  conditions: [
    {
      id: 'c1',
      kind: 'references',
      label: { en: 'References', es: 'Referencias' },
      due: 'conditional_offer',
      dueOn: '2026-12-20',
      owner: 'us',
      state: 'met',
    },
    {
      id: 'c2',
      kind: 'credential',
      label: { en: 'THW card' },
      due: 'start',
      dueOn: '2027-01-04',
      owner: 'candidate',
      state: 'pending',
    },
  ],
  text: { version: '2026-11-01', body: { en: 'I take the offer.', es: 'Acepto la oferta.' } },
};

function answer(change: Partial<Offer> = {}, locale: 'en' | 'es' = 'en') {
  const accept = vi.fn<typeof acceptOffer>(async () => ok(undefined));
  const decline = vi.fn<typeof declineOffer>(async () => ok(undefined));
  const onDone = vi.fn(async () => undefined);
  renderDesk(
    <MyOfferAnswer offer={{ ...offer, ...change }} accept={accept} decline={decline} onDone={onDone} />,
    locale,
  );
  return { accept, decline, onDone, user: userEvent.setup() };
}

test('the terms and what the offer hangs on are shown, with whose turn each thing is', () => {
  renderDesk(<MyOffer offer={offer} onDone={async () => undefined} />);
  expect(screen.getByText('$21.50 an hour')).toBeTruthy();
  expect(screen.getByText('1 thing is still open.')).toBeTruthy();
  expect(screen.getByText('the end of Mon, Nov 30')).toBeTruthy();
  const [references, card] = screen.getAllByRole('listitem');
  expect(references?.textContent).toMatch(/References.*Done.*We do/);
  expect(card?.textContent).toMatch(/THW card.*Still open.*You/);
});

test('a yes needs a typed name, and goes with the version and language of the text that was shown', async () => {
  const { accept, onDone, user } = answer({ text: { version: '2026-11-01', body: { en: 'I take the offer.' } } }, 'es');
  await user.click(screen.getByRole('button', { name: 'Sí, acepto la oferta' }));
  expect(document.activeElement?.getAttribute('role')).toBe('alert');
  expect(accept).not.toHaveBeenCalled();
  await user.type(screen.getByLabelText(/Escriba su nombre completo/), ' Ann Example ');
  await user.click(screen.getByRole('button', { name: 'Sí, acepto la oferta' }));
  expect(accept).toHaveBeenCalledWith('o', 'Ann Example', '2026-11-01', 'en');
  expect(onDone).toHaveBeenCalled();
});

test('a yes after the last day says that it is too late, and keeps the name', async () => {
  const { accept, user } = answer();
  accept.mockResolvedValue(fail({ code: 'closed' }));
  await user.type(screen.getByLabelText(/Type your full name/), 'Ann');
  await user.click(screen.getByRole('button', { name: 'Yes, I take the offer' }));
  expect(screen.getByRole('alert').textContent).toContain('The time to answer is over');
  expect(screen.getByDisplayValue('Ann')).toBeTruthy();
});

test('a no asks for a reason first, and another reason in words', async () => {
  const { decline, user } = answer();
  await user.click(screen.getByRole('button', { name: 'No, thank you…' }));
  const dialog = screen.getByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Say no' }));
  expect(within(dialog).getByRole('alert')).toBeTruthy();
  await user.click(within(dialog).getByRole('radio', { name: 'Another reason' }));
  await user.click(within(dialog).getByRole('button', { name: 'Say no' }));
  expect(decline).not.toHaveBeenCalled();
  await user.type(within(dialog).getByRole('textbox'), 'Moving');
  await user.click(within(dialog).getByRole('button', { name: 'Say no' }));
  expect(decline).toHaveBeenCalledWith('o', 'other', 'Moving');
});

test('an offer that was accepted shows who signed and when, and asks for no answer any more', () => {
  renderDesk(
    <MyOffer
      offer={{ ...offer, status: 'accepted', signatureName: 'Ann Example', signedAt: '2026-11-21T20:00:00Z' }}
      onDone={async () => undefined}
    />,
  );
  expect(screen.getByText(/signed as Ann Example/)).toBeTruthy();
  expect(screen.queryByText('Answer by')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

test.each([
  ['declined', 'You said no to this offer.'],
  ['withdrawn', 'We took this offer back.'],
  ['lapsed', 'The time to answer this offer is over.'],
  ['failed', /something it needed was not there/],
] as const)('an offer that is %s says so and takes no answer', (status, words) => {
  renderDesk(<MyOffer offer={{ ...offer, status }} onDone={async () => undefined} />);
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
