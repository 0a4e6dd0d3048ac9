import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import type { Result } from '../../lib/result.ts';
import { signInWords } from './sign-in-words.ts';
import { useCooldown } from './use-cooldown.ts';

/** Time between two codes for one address; config.toml's auth.email.max_frequency is shorter. */
const cooldownMilliseconds = 30_000;

interface SignInResendProps {
  sentAt: number;
  resend: () => Promise<Result<void, AppError>>;
  onResent: () => void;
  onFailed: (error: AppError) => void;
}

/** Asks for another code, after a short wait. */
export function SignInResend({ sentAt, resend, onResent, onFailed }: SignInResendProps) {
  const words = signInWords[useSetting().locale];
  const secondsLeft = useCooldown(sentAt + cooldownMilliseconds);
  const [wasResent, setResent] = useState(false);
  const [isBusy, setBusy] = useState(false);

  async function handleResend(): Promise<void> {
    setBusy(true);
    const result = await resend();
    setBusy(false);
    if (!result.ok) {
      onFailed(result.error);
      return;
    }
    setResent(true);
    onResent();
  }

  return (
    <div className="resend">
      <p role="status" className="small">
        {wasResent ? words.resent : ''}
      </p>
      {secondsLeft > 0 ? (
        <p className="small muted">{words.resendIn(secondsLeft)}</p>
      ) : (
        <Button look="quiet" isBusy={isBusy} onClick={handleResend}>
          {words.resend}
        </Button>
      )}
    </div>
  );
}
