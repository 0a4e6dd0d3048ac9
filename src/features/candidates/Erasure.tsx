import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { calendarDay } from '../../lib/dates.ts';
import type { AppError } from '../../lib/errors.ts';
import { dateIn } from '../../lib/instants.ts';
import { cancelErasure, myErasure, requestErasure } from './candidates.queries.ts';
import { dataWords } from './data-words.ts';
import { ErasurePlan } from './ErasurePlan.tsx';

interface ErasureProps {
  load?: typeof myErasure;
  ask?: typeof requestErasure;
  cancel?: typeof cancelErasure;
}

/** Asking to be forgotten: what goes at once, what later and why, and the way back while something is left. */
export function Erasure({ load = myErasure, ask = requestErasure, cancel = cancelErasure }: ErasureProps) {
  const setting = useSetting();
  const words = dataWords[setting.locale];
  const [shown, reload] = useLoad(load);
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const [done, setDone] = useState('');
  const erasure = shown.state === 'ready' ? shown.value : null;

  async function handleAsk(): Promise<void> {
    setBusy(true);
    setError(undefined);
    const result = await ask();
    setBusy(false);
    if (!result.ok) {
      setError(result.error);
      return;
    }
    setAsking(false);
    setDone(result.value.isDone ? words.eraseDone : words.eraseStarted);
    await reload();
  }
  async function handleCancel(): Promise<void> {
    setError(undefined);
    const result = await cancel();
    if (!result.ok) setError(result.error);
    else setDone(words.eraseCancelled);
    await reload();
  }

  return (
    <section className="panel" aria-labelledby="erase-title">
      <h2 id="erase-title">{words.eraseTitle}</h2>
      <div role="status">{done && <Notice tone="good" title={done} />}</div>
      {error && !isAsking && <ErrorNotice error={error} takesFocus />}
      {shown.state === 'loading' && <Skeleton lines={3} />}
      {shown.state === 'failed' && <ErrorNotice error={shown.error} onRetry={reload} />}
      {shown.state === 'ready' && erasure === null && <p>{words.nothing}</p>}
      {erasure && (
        <>
          <p>{words.eraseText}</p>
          {erasure.request && (
            <Notice
              tone="attention"
              title={words.eraseAsked(
                calendarDay(dateIn(new Date(erasure.request.askedAt), setting.zone), setting.locale),
                erasure.request.reference,
              )}
            />
          )}
          <ErasurePlan erasure={erasure} />
          <p>
            {erasure.request ? (
              <Button onClick={handleCancel}>{words.eraseCancel}</Button>
            ) : (
              <Button look="danger" onClick={() => setAsking(true)}>
                {words.eraseAsk}
              </Button>
            )}
          </p>
        </>
      )}
      <Dialog title={words.eraseAskTitle} isOpen={isAsking} onClose={() => setAsking(false)}>
        {error && <ErrorNotice error={error} takesFocus />}
        <p>{words.eraseAskText}</p>
        <p className="actions">
          <Button look="danger" isBusy={isBusy} onClick={handleAsk}>
            {words.eraseYes}
          </Button>
          <Button onClick={() => setAsking(false)}>{words.eraseNo}</Button>
        </p>
      </Dialog>
    </section>
  );
}
