import { useState } from 'react';
import { SignInCode } from './SignInCode.tsx';
import { SignInEmail } from './SignInEmail.tsx';
import type { Door, SignInActions } from './sign-in-actions.ts';

interface SignInProps {
  actions: SignInActions;
  onSignedIn: () => void;
  /** The address that must sign in again; it cannot be changed. */
  fixedEmail?: string;
  /** Heading level of the steps: 1 on a page of their own, 3 in a dialog. */
  level?: 'h1' | 'h3';
  /** Who stands here: staff, or a person who applies (asked whether the computer is shared). */
  door?: Door;
}

/** Sign-in by code: the address, then the six digits from the mail. The words are the same for every address. */
export function SignIn({ actions, onSignedIn, fixedEmail, level = 'h1', door = 'staff' }: SignInProps) {
  const [email, setEmail] = useState(fixedEmail ?? '');
  const [sentAt, setSentAt] = useState<number>();
  if (sentAt === undefined) {
    return (
      <SignInEmail
        level={level}
        door={door}
        email={email}
        isFixed={fixedEmail !== undefined}
        send={actions.sendCode}
        onSent={(address) => {
          setEmail(address);
          setSentAt(Date.now());
        }}
      />
    );
  }
  return (
    <SignInCode
      level={level}
      email={email}
      sentAt={sentAt}
      actions={actions}
      onSignedIn={onSignedIn}
      onResent={() => setSentAt(Date.now())}
      {...(fixedEmail === undefined ? { onOtherAddress: () => setSentAt(undefined) } : {})}
    />
  );
}
