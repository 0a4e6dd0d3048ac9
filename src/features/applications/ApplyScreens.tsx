import { useCallback, useEffect, useState } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { ApplyAccountStep } from './ApplyAccountStep.tsx';
import { ApplyCheck } from './ApplyCheck.tsx';
import { ApplyClosed } from './ApplyClosed.tsx';
import { ApplyConflicts } from './ApplyConflicts.tsx';
import { ApplyEqual } from './ApplyEqual.tsx';
import { ApplyList } from './ApplyList.tsx';
import { ApplySaved } from './ApplySaved.tsx';
import { ApplySectionStep } from './ApplySectionStep.tsx';
import { ApplyStart } from './ApplyStart.tsx';
import { applyPageWords } from './apply-page-words.ts';
import type { Posting } from './apply-posting.ts';
import type { ApplyParts } from './apply-server.ts';
import type { ApplySession } from './apply-session.ts';
import { useApplyStep } from './apply-steps.ts';

interface ApplyScreensProps {
  posting: Posting;
  session: ApplySession;
  parts: ApplyParts;
}

/** The screens of a form under way, and what stands above each: saved or not, two texts of one answer, sign in again. */
export function ApplyScreens({ posting, session, parts }: ApplyScreensProps) {
  const { locale } = useSetting();
  const page = applyPageWords[locale];
  const [step, go] = useApplyStep();
  const { account, kept, enter, save } = session;
  const isBegun = step !== 'start';

  // whoever leaves a step has saved it
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of step saves
  useEffect(() => {
    if (isBegun) void save();
  }, [step, isBegun, save]);
  useEffect(() => {
    document.body.dataset['applying'] = isBegun ? 'yes' : 'no';
  }, [isBegun]);

  if (session.isClosed) return <ApplyClosed posting={posting} session={session} isBegun={kept.draft !== undefined} />;
  if (step === 'start')
    return (
      <ApplyStart
        posting={posting}
        session={session}
        parts={parts}
        onStart={(isSignedIn) => go(isSignedIn ? 'list' : 'account')}
      />
    );
  return (
    <>
      <ApplySaved session={session} onSignIn={() => go('account')} />
      <ApplyConflicts session={session} posting={posting} />
      {session.wasRestored && step === 'list' && <Notice title={page.restored} role="status" />}
      {step === 'list' && <ApplyList posting={posting} session={session} parts={parts} onGo={go} />}
      {step === 'account' && (
        <ApplyAccountStep posting={posting} session={session} parts={parts} onDone={() => go('list', true)} />
      )}
      {step === 'equal' && <ApplyEqual session={session} parts={parts} onGo={go} />}
      {step === 'check' && <ApplyCheck posting={posting} session={session} parts={parts} onGo={go} />}
      {step !== 'list' && step !== 'account' && step !== 'equal' && step !== 'check' && (
        <ApplySectionStep key={step} section={step} posting={posting} session={session} parts={parts} onGo={go} />
      )}
      <SignInAgain parts={parts} email={account?.email} onRegained={enter} />
    </>
  );
}

interface SignInAgainProps {
  parts: ApplyParts;
  email: string | undefined;
  onRegained: () => Promise<unknown>;
}

/** A session that ends in the middle of a step: sign in where one is. Saying no keeps the words here, unsent. */
function SignInAgain({ parts, email, onRegained }: SignInAgainProps) {
  const page = applyPageWords[useSetting().locale];
  const [waiting, setWaiting] = useState<(regained: boolean) => void>();
  const [server, setServer] = useState<Awaited<ReturnType<ApplyParts['server']>>>();
  useEffect(() => {
    if (email === undefined) return;
    let unset: (() => void) | undefined;
    let isHere = true;
    void parts.server().then((loaded) => {
      if (!isHere) return;
      setServer(loaded);
      unset = loaded.onSessionLost(() => new Promise((resolve) => setWaiting(() => resolve)));
    });
    return () => {
      isHere = false;
      unset?.();
    };
  }, [parts, email]);
  const answer = useCallback(
    (regained: boolean) => {
      waiting?.(regained);
      setWaiting(undefined);
      if (regained) void onRegained();
    },
    [waiting, onRegained],
  );
  if (!server || email === undefined) return null;
  return (
    <Dialog title={page.signInAgain} isOpen={waiting !== undefined} onClose={() => answer(false)}>
      <p>{page.signedOut}</p>
      <parts.SignIn actions={server} level="h3" door="candidate" fixedEmail={email} onSignedIn={() => answer(true)} />
    </Dialog>
  );
}
