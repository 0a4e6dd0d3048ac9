import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { SettingProvider } from '../../components/setting.tsx';
import { onSessionLost } from '../../lib/supabase.ts';
import { type Desk, type PortalPage, reaches } from './account.ts';
import { sendCode, verifyCode, verifyLink } from './accounts.queries.ts';
import { frameWords } from './frame-words.ts';
import { takeLinkToken } from './link-token.ts';
import { NoPermission } from './NoPermission.tsx';
import { NotStaff } from './NotStaff.tsx';
import { PlainFrame } from './PlainFrame.tsx';
import { PortalFrame } from './PortalFrame.tsx';
import { SecondFactorNeeded } from './SecondFactorNeeded.tsx';
import { SignIn } from './SignIn.tsx';
import { SignInLink } from './SignInLink.tsx';
import { signInWords } from './sign-in-words.ts';
import { useDesk } from './use-desk.ts';

interface PortalGateProps {
  page: PortalPage;
  children: (desk: Desk) => ReactNode;
}

const actions = { sendCode, verifyCode };

/**
 * Stands before every screen of the desk: signs people in where they are, turns away who has no business here, and
 * asks for a new sign-in when a session ends in the middle of work. All of this is comfort: the lock is row-level
 * security in the database, which shows nothing to those whom this gate would turn away.
 */
export function PortalGate({ page, children }: PortalGateProps) {
  const { current, locale, refresh, leave, speak } = useDesk();
  const [token, setToken] = useState(takeLinkToken);
  const [waiting, setWaiting] = useState<(regained: boolean) => void>();
  const isReady = current.state === 'ready';
  const zone = isReady ? current.desk.organization.zone : 'UTC';

  useEffect(() => {
    if (!isReady) return;
    return onSessionLost(() => new Promise((resolve) => setWaiting(() => resolve)));
  }, [isReady]);

  const handleSignedIn = useCallback(() => {
    setToken(undefined);
    void refresh();
  }, [refresh]);

  if (!isReady) {
    return (
      <SettingProvider value={{ locale, zone }}>
        <PlainFrame locale={locale} onSpeak={speak}>
          {current.state === 'starting' && <Skeleton lines={4} />}
          {current.state === 'failed' && <ErrorNotice error={current.error} onRetry={refresh} />}
          {current.state === 'signed_out' &&
            (token === undefined ? (
              <SignIn actions={actions} onSignedIn={handleSignedIn} />
            ) : (
              <SignInLink
                verify={() => verifyLink(token)}
                onSignedIn={handleSignedIn}
                onGiveUp={() => setToken(undefined)}
              />
            ))}
        </PlainFrame>
      </SettingProvider>
    );
  }

  const { desk } = current;
  const { account } = desk;
  if (account.roles.length === 0 || !account.secondFactorSatisfied) {
    return (
      <SettingProvider value={{ locale, zone }}>
        <PlainFrame locale={locale} onSpeak={speak}>
          {account.roles.length === 0 ? (
            <NotStaff email={account.email} onSignOut={leave} />
          ) : (
            <SecondFactorNeeded onSignOut={leave} />
          )}
        </PlainFrame>
      </SettingProvider>
    );
  }

  return (
    <SettingProvider value={{ locale, zone }}>
      <PortalFrame page={page} desk={desk} onSpeak={speak} onSignOut={leave}>
        {reaches(account, page) ? children(desk) : <NoPermission page={frameWords[locale].pages[page]} />}
      </PortalFrame>
      <Dialog title={signInWords[locale].lostTitle} isOpen={waiting !== undefined}>
        <p>{signInWords[locale].lost}</p>
        <SignIn
          actions={actions}
          level="h3"
          fixedEmail={account.email}
          onSignedIn={() => {
            waiting?.(true);
            setWaiting(undefined);
          }}
        />
      </Dialog>
    </SettingProvider>
  );
}
