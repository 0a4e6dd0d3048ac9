import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import type { Result } from '../../lib/result.ts';
import { signInWords } from './sign-in-words.ts';

interface SignInLinkProps {
  verify: () => Promise<Result<void, AppError>>;
  onSignedIn: () => void;
  /** Back to asking for a code. */
  onGiveUp: () => void;
}

/**
 * The page behind the mail's link. Opening it spends nothing: only the button does, because mail scanners open
 * links before people can (supabase/auth#1214).
 */
export function SignInLink({ verify, onSignedIn, onGiveUp }: SignInLinkProps) {
  const words = signInWords[useSetting().locale];
  const [error, setError] = useState<AppError>();
  const [isBusy, setBusy] = useState(false);

  async function handlePress(): Promise<void> {
    setError(undefined);
    setBusy(true);
    const result = await verify();
    setBusy(false);
    if (result.ok) onSignedIn();
    else setError(result.error);
  }

  return (
    <div className="stack">
      <h1>{words.linkTitle}</h1>
      <p className="lead">{words.linkLead}</p>
      {error && (
        <ErrorNotice error={error} words={{ wrong_code: words.linkFailed, denied: words.linkFailed }} takesFocus />
      )}
      <p className="actions">
        <Button look="main" isBusy={isBusy} onClick={handlePress}>
          {words.linkButton}
        </Button>
        {error && <Button onClick={onGiveUp}>{words.send}</Button>}
      </p>
    </div>
  );
}
