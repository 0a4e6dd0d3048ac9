import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Facts } from '../../components/Facts.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import { dayWords } from '../../lib/instants.ts';
import { CloseForm } from './CloseForm.tsx';
import type { OpenIntake } from './desk-intake.ts';
import { detailWords } from './detail-words.ts';
import { HandOverForm } from './HandOverForm.tsx';
import { takeOver } from './intakes.queries.ts';
import { ReopenForm } from './ReopenForm.tsx';

interface StepsProps {
  id: string;
  opened: OpenIntake;
  me: string;
  onDone: () => void;
  onRefused: () => void;
}

/** Who owns the request and what can be done with it now: the buttons are what the database says is possible. */
export function Steps({ id, opened, me, onDone, onRefused }: StepsProps) {
  const setting = useSetting();
  const words = detailWords[setting.locale];
  const { intake, commands } = opened;
  const [open, setOpen] = useState<'hand_over' | 'close' | 'reopen'>();
  const [error, setError] = useState<AppError>();
  const [isBusy, setBusy] = useState(false);
  const isMine = intake.ownerId === me;

  async function handleTakeOver(): Promise<void> {
    setBusy(true);
    setError(undefined);
    const result = await takeOver(id);
    setBusy(false);
    if (result.ok) onDone();
    else {
      setError(result.error);
      if (result.error.code === 'wrong_state') onRefused();
    }
  }

  const form = {
    id,
    onRefused,
    onDone: () => {
      setOpen(undefined);
      onDone();
    },
  };
  return (
    <section className="panel" aria-labelledby="steps-title">
      <h2 id="steps-title">{words.stepsTitle}</h2>
      <Facts
        rows={[
          [words.owner, isMine ? words.me : (intake.ownerName ?? words.nobody)],
          [words.nextStep, intake.nextStepOn ? dayWords(intake.nextStepOn, setting) : words.noNextStep],
        ]}
      />
      {error && <ErrorNotice error={error} words={{ wrong_state: words.wrongState }} takesFocus />}
      <p className="actions">
        {commands.includes('take_over') && !isMine && (
          <Button look="main" isBusy={isBusy} onClick={handleTakeOver}>
            {words.takeOver}
          </Button>
        )}
        {commands.includes('hand_over') && <Button onClick={() => setOpen('hand_over')}>{words.handOver}</Button>}
        {commands.includes('close') && <Button onClick={() => setOpen('close')}>{words.close}</Button>}
        {commands.includes('reopen') && (
          <Button look="main" onClick={() => setOpen('reopen')}>
            {words.reopen}
          </Button>
        )}
      </p>
      <Dialog title={words.handOverTitle} isOpen={open === 'hand_over'} onClose={() => setOpen(undefined)}>
        <HandOverForm {...form} ownerId={intake.ownerId} />
      </Dialog>
      <Dialog title={words.closeTitle} isOpen={open === 'close'} onClose={() => setOpen(undefined)}>
        <CloseForm {...form} />
      </Dialog>
      <Dialog title={words.reopenTitle} isOpen={open === 'reopen'} onClose={() => setOpen(undefined)}>
        <ReopenForm {...form} />
      </Dialog>
    </section>
  );
}
