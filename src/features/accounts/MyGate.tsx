import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { SettingProvider } from '../../components/setting.tsx';
import type { SitePath } from '../../lib/paths.ts';
import { isSharedComputer } from '../../lib/shared-computer.ts';
import { onSessionLost } from '../../lib/supabase.ts';
import type { Desk } from './account.ts';
import { countMyUnread, sendCode, verifyCode, verifyLink } from './accounts.queries.ts';
import { candidateDoorWords } from './candidate-door-words.ts';
import { takeLinkToken } from './link-token.ts';
import type { OrganizationContact } from './MyFoot.tsx';
import { MyFrame } from './MyFrame.tsx';
import type { MyPage } from './my-frame-words.ts';
import { SignIn } from './SignIn.tsx';
import { SignInLink } from './SignInLink.tsx';
import { signInWords } from './sign-in-words.ts';
import { useDesk } from './use-desk.ts';
import { useIdle } from './use-idle.ts';
import { useReturn } from './use-return.ts';
import { useUnread } from './use-unread.ts';

/** What a page of one's own is given: who is here, and how to change the language everywhere. */
export interface Me {
  /** The account and the organisation's facts. Roles mean nothing here: /my shows only what is one's own. */
  desk: Desk;
  contact: OrganizationContact;
  /** Changes the language at once and keeps it with the account; false when it could not be kept. */
  speak: ReturnType<typeof useDesk>['speak'];
  signOut: () => Promise<void>;
}

interface MyGateProps {
  page: MyPage;
  contact: OrganizationContact;
  children: (me: Me) => ReactNode;
}

const actions = { sendCode: (email: string) => sendCode(email, hereWithoutToken()), verifyCode };

/** The page that the mail's link is to lead back to; ids in the query cannot travel in it. */
function hereWithoutToken(): SitePath {
  return `/${window.location.pathname.replace(/^\/+|\/+$/g, '')}`;
}

/**
 * Stands before a candidate's own pages: signs in by code where one is, asks again when the session ends in the middle
 * of work. Staff roles open nothing here, and nobody needs one. All of this is comfort: every function behind these
 * pages gives a person their own and nothing else.
 */
export function MyGate({ page, contact, children }: MyGateProps) {
  const { current, locale, refresh, leave, speak } = useDesk();
  const [token, setToken] = useState(takeLinkToken);
  const [waiting, setWaiting] = useState<(regained: boolean) => void>();
  const isReady = current.state === 'ready';
  const zone = isReady ? current.desk.organization.zone : 'UTC';
  useReturn(refresh);
  useIdle(isReady && isSharedComputer(), () => void leave());
  const unread = useUnread(isReady ? countMyUnread : undefined);

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
        <MyFrame page={page} contact={contact} locale={locale} onSpeak={speak}>
          <div className="my-door panel">
            {current.state === 'starting' && <Skeleton lines={4} />}
            {current.state === 'failed' && <ErrorNotice error={current.error} onRetry={refresh} />}
            {current.state === 'signed_out' &&
              (token === undefined ? (
                <SignIn actions={actions} door="candidate" onSignedIn={handleSignedIn} />
              ) : (
                <SignInLink
                  verify={() => verifyLink(token)}
                  onSignedIn={handleSignedIn}
                  onGiveUp={() => setToken(undefined)}
                />
              ))}
          </div>
        </MyFrame>
      </SettingProvider>
    );
  }

  const { desk } = current;
  const { email } = desk.account;
  return (
    <SettingProvider value={{ locale, zone }}>
      <MyFrame
        page={page}
        contact={contact}
        locale={locale}
        onSpeak={speak}
        person={{ email, unread, onSignOut: leave }}
      >
        {children({ desk, contact, speak, signOut: leave })}
      </MyFrame>
      <Dialog title={signInWords[locale].lostTitle} isOpen={waiting !== undefined}>
        <p>{candidateDoorWords[locale].lost}</p>
        <SignIn
          actions={actions}
          level="h3"
          door="candidate"
          fixedEmail={email}
          onSignedIn={() => {
            waiting?.(true);
            setWaiting(undefined);
          }}
        />
      </Dialog>
    </SettingProvider>
  );
}
