import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderDesk } from '../../components/desk-test.tsx';
import { fail, ok } from '../../lib/result.ts';
import { ConditionForm } from './ConditionForm.tsx';
import { offerWords } from './offer-words.ts';
import type { TeamCondition } from './team-offer.ts';

const condition: TeamCondition = {
  id: 'c1',
  position: 1,
  kind: 'credential',
  labelEn: 'Oregon certificate',
  labelEs: 'Certificado de Oregon',
  due: 'start',
  dueOn: '2026-12-06',
  owner: 'candidate',
  state: 'pending',
  offerConditionDecisions: [],
};

function show(decide: NonNullable<Parameters<typeof ConditionForm>[0]['decide']>, locale: 'en' | 'es' = 'en') {
  const [onDone, onRefused] = [vi.fn(), vi.fn()];
  renderDesk(
    <ConditionForm
      applicationId="a1"
      condition={condition}
      onDone={onDone}
      onRefused={onRefused}
      decide={decide}
      evidence={async () => ok([{ id: 'd1', kind: 'certificate', note: 'THW' }])}
    />,
    locale,
  );
  return { onDone, onRefused };
}

it('offers every state but the present one, needs a note, and says both in the summary', async () => {
  const decide = vi.fn(async () => ok(undefined));
  show(decide);
  expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual([
    'met',
    'not_met',
    'waived',
  ]);
  await userEvent.click(screen.getByRole('button', { name: offerWords.en.decideSubmit }));
  const summary = await screen.findByRole('alert');
  await waitFor(() => expect(document.activeElement).toBe(summary));
  expect(summary.querySelectorAll('li')).toHaveLength(2);
  expect(decide).not.toHaveBeenCalled();
});

it('sends the decision with its note and the paper it rests on', async () => {
  const decide = vi.fn(async () => ok(undefined));
  const { onDone } = show(decide, 'es');
  expect(screen.getByText('Certificado de Oregon')).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: offerWords.es.state.met }));
  await userEvent.type(screen.getByLabelText(offerWords.es.evidence), '  Visto en el registro ');
  await userEvent.selectOptions(await screen.findByRole('combobox'), 'd1');
  await userEvent.click(screen.getByRole('button', { name: offerWords.es.decideSubmit }));
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(decide).toHaveBeenCalledWith('c1', 'met', 'Visto en el registro', 'd1');
});

it('keeps what was typed and asks the page to look again when the offer is over', async () => {
  const { onDone, onRefused } = show(async () => fail({ code: 'wrong_state' }));
  await userEvent.click(screen.getByRole('radio', { name: offerWords.en.state.waived }));
  await userEvent.type(screen.getByLabelText(offerWords.en.evidence), 'They know each other');
  await userEvent.click(screen.getByRole('button', { name: offerWords.en.decideSubmit }));
  await waitFor(() => expect(onRefused).toHaveBeenCalled());
  expect(onDone).not.toHaveBeenCalled();
  expect(screen.getByLabelText<HTMLTextAreaElement>(offerWords.en.evidence).value).toBe('They know each other');
});
