import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import { applyPageWords } from './apply-page-words.ts';
import type { ApplySession } from './apply-session.ts';

/** Throwing the draft away, asked twice; and leaving a device that others use. */
export function ApplyDiscard({ session }: { session: ApplySession }) {
  const page = applyPageWords[useSetting().locale];
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  return (
    <div className="apply-ends">
      {session.account && (
        <Button look="quiet" onClick={() => void session.leave()}>
          {page.leave}
        </Button>
      )}
      <Button look="quiet" onClick={() => setAsked(true)}>
        {page.discard}
      </Button>
      <Dialog title={page.discard} isOpen={isAsked} onClose={() => setAsked(false)}>
        <p>{page.discardSure}</p>
        {error && <ErrorNotice error={error} takesFocus />}
        <p className="apply-actions">
          <Button
            look="danger"
            isBusy={isBusy}
            onClick={async () => {
              setBusy(true);
              setError(await session.discard());
              setBusy(false);
            }}
          >
            {page.discardYes}
          </Button>
        </p>
      </Dialog>
    </div>
  );
}
