import { useCallback, useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import type { AppError } from '../../lib/errors.ts';
import { loadDigestWish, setDigestWish } from './digest.queries.ts';
import { mailPageWords } from './mail-page-words.ts';

/** Whether the signed-in member of the hiring team wants the morning digest: one switch, at once. */
export function DigestSwitch() {
  const words = mailPageWords[useSetting().locale];
  const [wish, reload] = useLoad(useCallback(() => loadDigestWish(), []));
  const [pending, setPending] = useState<boolean>();
  const [error, setError] = useState<AppError>();
  const [said, setSaid] = useState('');

  async function handleSwitch(isWanted: boolean): Promise<void> {
    if (pending !== undefined) return;
    setPending(isWanted);
    setError(undefined);
    const result = await setDigestWish(isWanted);
    await reload();
    setPending(undefined);
    if (result.ok) setSaid(isWanted ? words.digestOn : words.digestOff);
    else setError(result.error);
  }

  return (
    <section className="panel" aria-labelledby="digest-title">
      <h2 id="digest-title">{words.digest}</h2>
      <p className="muted">{words.digestLead}</p>
      {wish.state === 'loading' && <Skeleton lines={1} />}
      {wish.state === 'failed' && <ErrorNotice error={wish.error} onRetry={reload} />}
      {wish.state === 'ready' && (
        <label className="choice">
          <input
            type="checkbox"
            checked={pending ?? wish.value}
            aria-busy={pending !== undefined || undefined}
            onChange={({ target }) => handleSwitch(target.checked)}
          />
          <span>{words.digestWanted}</span>
        </label>
      )}
      {error && <ErrorNotice error={error} takesFocus />}
      <p className="small" role="status">
        {said}
      </p>
    </section>
  );
}
