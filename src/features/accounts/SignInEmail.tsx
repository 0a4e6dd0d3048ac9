import { type FormEvent, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import type { FieldFault } from '../../components/component-words.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import { emailShape } from './account.ts';
import { candidateDoorWords } from './candidate-door-words.ts';
import { SharedComputer } from './SharedComputer.tsx';
import type { Door, SignInActions } from './sign-in-actions.ts';
import { signInWords } from './sign-in-words.ts';

interface SignInEmailProps {
  level: 'h1' | 'h3';
  door: Door;
  email: string;
  isFixed: boolean;
  send: SignInActions['sendCode'];
  onSent: (email: string) => void;
}

/** First step: the address. One field, so its error stands beside it and the field itself takes the focus. */
export function SignInEmail({ level: Heading, door, email, isFixed, send, onSent }: SignInEmailProps) {
  const { locale } = useSetting();
  const words = { ...signInWords[locale], ...(door === 'candidate' ? candidateDoorWords[locale] : {}) };
  const [typed, setTyped] = useState(email);
  const [fault, setFault] = useState<FieldFault>();
  const [error, setError] = useState<AppError>();
  const [isBusy, setBusy] = useState(false);

  async function handleSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    const address = typed.trim().toLowerCase();
    setError(undefined);
    if (!emailShape.test(address)) {
      setFault(address === '' ? 'required' : 'not_email');
      document.getElementById('sign-in-email')?.focus();
      return;
    }
    setFault(undefined);
    setBusy(true);
    const result = await send(address);
    setBusy(false);
    if (result.ok) onSent(address);
    else setError(result.error);
  }

  return (
    <form className="stack" noValidate onSubmit={handleSubmit}>
      {Heading === 'h1' && <h1>{words.title}</h1>}
      {!isFixed && <p className="lead">{words.lead}</p>}
      {error && <ErrorNotice error={error} takesFocus />}
      <Field id="sign-in-email" label={words.email} error={fault}>
        {(control) => (
          <input
            {...control}
            type="email"
            name="email"
            autoComplete="username"
            inputMode="email"
            autoCapitalize="none"
            spellCheck={false}
            readOnly={isFixed}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              if (fault && emailShape.test(event.target.value.trim())) setFault(undefined);
            }}
          />
        )}
      </Field>
      {door === 'candidate' && !isFixed && <SharedComputer />}
      <p>
        <Button look="main" type="submit" isBusy={isBusy}>
          {words.send}
        </Button>
      </p>
    </form>
  );
}
