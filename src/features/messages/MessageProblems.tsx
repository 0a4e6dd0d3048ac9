import { useCallback, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { componentWords } from '../../components/component-words.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import type { AppError } from '../../lib/errors.ts';
import { MessageProblemTable } from './MessageProblemTable.tsx';
import type { MessageProblem } from './message.ts';
import { messageWords } from './message-words.ts';
import { listMessageProblems, problemPageSize, retryMessage } from './messages.queries.ts';

interface MessageProblemsProps {
  canRetry: boolean;
  /** Something went out again: look at the whole anew. */
  onRetried: () => Promise<void>;
}

/** Mails that did not arrive, and a way to send each again. */
export function MessageProblems({ canRetry, onRetried }: MessageProblemsProps) {
  const { locale } = useSetting();
  const words = messageWords[locale];
  const [first, reload] = useLoad(useCallback(() => listMessageProblems(), []));
  const [more, setMore] = useState<MessageProblem[]>([]);
  const [hasMore, setHasMore] = useState<boolean>();
  const [error, setError] = useState<AppError>();
  const [said, setSaid] = useState('');
  const [busyId, setBusyId] = useState<string>();

  async function handleRetry(id: string): Promise<void> {
    setBusyId(id);
    setError(undefined);
    const result = await retryMessage(id);
    setBusyId(undefined);
    if (result.ok) setSaid(words.retried);
    else setError(result.error);
    setMore([]);
    setHasMore(undefined);
    await Promise.all([reload(), onRetried()]);
  }

  async function handleMore(last: MessageProblem): Promise<void> {
    const result = await listMessageProblems(last);
    if (!result.ok) {
      setError(result.error);
      return;
    }
    setMore((shown) => [...shown, ...result.value]);
    setHasMore(result.value.length === problemPageSize);
  }

  const rows = first.state === 'ready' ? [...first.value, ...more] : [];
  const last = rows.at(-1);
  const isMore = hasMore ?? (first.state === 'ready' && first.value.length === problemPageSize);
  return (
    <>
      <h3>{words.problemsTitle}</h3>
      <p className="small" role="status">
        {said}
      </p>
      {error && (
        <ErrorNotice error={error} words={{ wrong_state: words.movedOn, not_found: words.movedOn }} takesFocus />
      )}
      {first.state === 'loading' && <Skeleton lines={2} />}
      {first.state === 'failed' && <ErrorNotice error={first.error} onRetry={reload} />}
      {first.state === 'ready' && rows.length === 0 && <p className="muted">{words.none}</p>}
      {rows.length > 0 && (
        <MessageProblemTable rows={rows} busyId={busyId} {...(canRetry ? { onRetry: handleRetry } : {})} />
      )}
      {isMore && last && (
        <p>
          <Button onClick={() => handleMore(last)}>{componentWords[locale].showMore}</Button>
        </p>
      )}
    </>
  );
}
