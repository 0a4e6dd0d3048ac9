import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import { codeDigits } from './account.ts';
import { SignInResend } from './SignInResend.tsx';
import type { SignInActions } from './sign-in-actions.ts';
import { signInWords } from './sign-in-words.ts';

interface SignInCodeProps {
  level: 'h1' | 'h3';
  email: string;
  /** When the newest code was asked for, in milliseconds since 1970. */
  sentAt: number;
  actions: SignInActions;
  onSignedIn: () => void;
  onResent: () => void;
  onOtherAddress?: () => void;
}

/** Second step: the digits. Pasting works with spaces or words around them; a wrong code keeps everything in place. */
export function SignInCode(props: SignInCodeProps) {
  const { level: Heading, email, sentAt, actions, onSignedIn, onResent, onOtherAddress } = props;
  const words = signInWords[useSetting().locale];
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string>();
  const [error, setError] = useState<AppError>();
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  function refuse(message: string): void {
    setFault(message);
    input.current?.focus();
  }

  async function handleSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    setError(undefined);
    setFault(undefined);
    if (code.length !== 6) {
      refuse('not_code');
      return;
    }
    setBusy(true);
    const result = await actions.verifyCode(email, code);
    setBusy(false);
    if (result.ok) onSignedIn();
    else if (result.error.code === 'wrong_code' || result.error.code === 'denied') refuse(words.wrongCode);
    else setError(result.error);
  }

  return (
    <form className="stack" noValidate onSubmit={handleSubmit}>
      <Heading>{words.codeTitle}</Heading>
      <p className="lead" role="status">
        {words.sentTo(email)}
      </p>
      {error && <ErrorNotice error={error} takesFocus />}
      <Field id="sign-in-code" label={words.code} error={fault}>
        {(control) => (
          <input
            {...control}
            ref={input}
            className="code-input"
            name="code"
            type="text"
            inputMode="numeric"
            autoComplete="one-time-code"
            spellCheck={false}
            value={code}
            onChange={(event) => setCode(codeDigits(event.target.value))}
          />
        )}
      </Field>
      <p>
        <Button look="main" type="submit" isBusy={isBusy}>
          {words.signIn}
        </Button>
      </p>
      <SignInResend sentAt={sentAt} resend={() => actions.sendCode(email)} onResent={onResent} onFailed={setError} />
      {onOtherAddress && (
        <p className="small">
          {words.noMail}{' '}
          <button type="button" className="link" onClick={onOtherAddress}>
            {words.otherAddress}
          </button>
        </p>
      )}
    </form>
  );
}
