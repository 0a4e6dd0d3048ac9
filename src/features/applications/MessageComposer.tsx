import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import type { Result } from '../../lib/result.ts';
import { messageMaxLength, type ThreadSide } from './message-thread.ts';
import { threadWords } from './thread-words.ts';

interface MessageComposerProps {
  side: ThreadSide;
  send: (body: string, key: string) => Promise<Result<unknown, AppError>>;
  onSent: () => void;
}

/** Where a message is written. What was typed stays until the server has it; sending again sends the same message. */
export function MessageComposer({ side, send, onSent }: MessageComposerProps) {
  const words = threadWords[useSetting().locale][side];
  const [body, setBody] = useState('');
  const [fault, setFault] = useState<string>();
  const [error, setError] = useState<AppError>();
  const [isBusy, setBusy] = useState(false);
  const key = useRef(crypto.randomUUID());
  const box = useRef<HTMLTextAreaElement>(null);

  function faultOf(text: string): string | undefined {
    if (text.trim() === '') return 'required';
    return text.trim().length > messageMaxLength ? words.tooLong(text.trim().length, messageMaxLength) : undefined;
  }

  async function handleSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    setError(undefined);
    const found = faultOf(body);
    setFault(found);
    if (found !== undefined) {
      box.current?.focus();
      return;
    }
    setBusy(true);
    const result = await send(body, key.current);
    setBusy(false);
    if (result.ok) {
      key.current = crypto.randomUUID();
      setBody('');
      onSent();
      box.current?.focus();
    } else setError(result.error);
  }

  return (
    <form className="stack composer" noValidate onSubmit={handleSubmit}>
      {error && (
        <ErrorNotice error={error} words={{ rate_limited: words.flood, wrong_state: words.closed }} takesFocus />
      )}
      <Field id="message-body" label={words.label} hint={words.hint} error={fault}>
        {(control) => (
          <textarea
            {...control}
            ref={box}
            rows={3}
            value={body}
            onChange={(event) => {
              setBody(event.target.value);
              if (fault !== undefined) setFault(faultOf(event.target.value));
            }}
          />
        )}
      </Field>
      <p>
        <Button look="main" type="submit" isBusy={isBusy}>
          {words.send}
        </Button>
      </p>
    </form>
  );
}
