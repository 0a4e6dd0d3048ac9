import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import type { Locale } from '../../lib/locale.ts';
import type { LetterKind } from './letter-kinds.ts';
import { mailPageWords } from './mail-page-words.ts';
import { resetTemplate, sendTemplateTest } from './message-templates.queries.ts';

interface LetterActionsProps {
  kind: LetterKind;
  language: Locale;
  /** Of the own words; undefined while the built-in ones stand. */
  revision: number | undefined;
  /** The built-in words stand again, or somebody else changed the own ones: look anew. */
  onReset: () => Promise<void>;
}

/** What can be done with saved words: try them in one's own mailbox, or go back to the built-in ones. */
export function LetterActions({ kind, language, revision, onReset }: LetterActionsProps) {
  const words = mailPageWords[useSetting().locale];
  const [busy, setBusy] = useState<'test' | 'reset'>();
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<AppError>();
  const [said, setSaid] = useState('');

  async function handle(step: 'test' | 'reset'): Promise<void> {
    setBusy(step);
    setError(undefined);
    const result =
      step === 'test' ? await sendTemplateTest(kind, language) : await resetTemplate(kind, language, revision ?? 0);
    if (step === 'reset') {
      setAsking(false);
      await onReset();
    }
    setBusy(undefined);
    setSaid(result.ok ? (step === 'test' ? words.testSent : words.resetDone) : '');
    if (!result.ok) setError(result.error);
  }

  return (
    <div className="stack">
      <p className="actions">
        <Button isBusy={busy === 'test'} onClick={() => handle('test')}>
          {words.sendTest}
        </Button>
        {revision !== undefined && !isAsking && <Button onClick={() => setAsking(true)}>{words.reset}</Button>}
      </p>
      {isAsking && revision !== undefined && (
        <p className="actions">
          <span>{words.confirmReset}</span>
          <Button look="danger" isBusy={busy === 'reset'} onClick={() => handle('reset')}>
            {words.reset}
          </Button>
        </p>
      )}
      <p className="small muted">{words.sendTestHint}</p>
      {error && <ErrorNotice error={error} words={{ stale: words.stale }} takesFocus />}
      <p className="small" role="status">
        {said}
      </p>
    </div>
  );
}
