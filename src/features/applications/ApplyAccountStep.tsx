import { useEffect, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import { ApplyHeading } from './ApplyHeading.tsx';
import { applyPageWords } from './apply-page-words.ts';
import type { Posting } from './apply-posting.ts';
import type { ApplyParts, ApplyServer } from './apply-server.ts';
import type { ApplySession } from './apply-session.ts';

interface ApplyAccountStepProps {
  posting: Posting;
  session: ApplySession;
  parts: ApplyParts;
  onDone: () => void;
}

/** Sign-in by code. It may wait: whoever wants to write first can. */
export function ApplyAccountStep({ posting, session, parts, onDone }: ApplyAccountStepProps) {
  const page = applyPageWords[useSetting().locale];
  const [server, setServer] = useState<ApplyServer>();
  const [error, setError] = useState<AppError>();
  const { account, enter } = session;
  useEffect(() => void parts.server().then(setServer), [parts]);

  async function handleSignedIn(): Promise<void> {
    const failed = await enter();
    if (failed) setError(failed);
    else onDone();
  }

  return (
    <section className="apply-screen form">
      <ApplyHeading title={page.account} pageTitle={`${page.account} · ${posting.title}`} />
      {account ? (
        <>
          <p>{page.accountDone(account.email)}</p>
          <p className="apply-actions">
            <Button look="main" onClick={onDone}>
              {page.backToList}
            </Button>
            <Button look="quiet" onClick={() => void session.leave()}>
              {page.leave}
            </Button>
          </p>
        </>
      ) : (
        <>
          <p>{page.accountLead}</p>
          {error && <ErrorNotice error={error} takesFocus onRetry={() => void handleSignedIn()} />}
          {server && (
            <parts.SignIn actions={server} level="h3" door="candidate" onSignedIn={() => void handleSignedIn()} />
          )}
          <p>
            <Button look="quiet" onClick={onDone}>
              {page.writeFirst}
            </Button>
          </p>
        </>
      )}
    </section>
  );
}
