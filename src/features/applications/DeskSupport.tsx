import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import { openSupport } from './desk.queries.ts';
import { deskDetailWords } from './desk-detail-words.ts';

/** The support a candidate asked for: closed until HR opens it, because each opening is kept. */
export function DeskSupport({ id }: { id: string }) {
  const words = deskDetailWords[useSetting().locale];
  const [needs, setNeeds] = useState<string | null>();
  const [error, setError] = useState<AppError>();
  const [isBusy, setBusy] = useState(false);
  async function handleOpen(): Promise<void> {
    setBusy(true);
    const result = await openSupport(id);
    setBusy(false);
    if (result.ok) setNeeds(result.value);
    setError(result.ok ? undefined : result.error);
  }
  return (
    <section className="panel health" aria-labelledby="support-title">
      <h2 id="support-title">
        <Icon name="lock" />
        {words.supportTitle}
      </h2>
      {error && <ErrorNotice error={error} takesFocus />}
      {needs === undefined ? (
        <>
          <p className="small">{words.supportLead}</p>
          <p>
            <Button isBusy={isBusy} onClick={handleOpen}>
              {words.supportOpen}
            </Button>
          </p>
        </>
      ) : (
        <p className="said" role="status">
          {needs ?? words.supportNone}
        </p>
      )}
    </section>
  );
}
