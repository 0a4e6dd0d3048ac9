import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import { instantWords } from '../../lib/instants.ts';
import { isSharedComputer, setSharedComputer } from '../../lib/shared-computer.ts';
import { ApplyChoices } from './ApplyChoices.tsx';
import { keepsOnDevice, mayHaveSession, setKeepsOnDevice } from './apply-local.ts';
import { applyPageWords } from './apply-page-words.ts';
import type { Posting } from './apply-posting.ts';
import type { ApplyParts } from './apply-server.ts';
import type { ApplySession } from './apply-session.ts';

interface ApplyStartProps {
  posting: Posting;
  session: ApplySession;
  parts: ApplyParts;
  /** @param isSignedIn whether the draft is here already */
  onStart: (isSignedIn: boolean) => void;
}

/** Before the form: which job, until when, and whether anything may stay on this device. Unanswered means nothing may. */
export function ApplyStart({ posting, session, parts, onStart }: ApplyStartProps) {
  const { locale, zone } = useSetting();
  const page = applyPageWords[locale];
  const [device, setDevice] = useState(() => (isSharedComputer() ? 'shared' : keepsOnDevice() ? 'mine' : ''));
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();

  async function handleStart(): Promise<void> {
    setBusy(true);
    const isKnown = mayHaveSession() && (await (await parts.server()).hasSession());
    const failed = isKnown ? await session.enter() : undefined;
    setBusy(false);
    if (failed && failed.code !== 'signed_out') setError(failed);
    else onStart(isKnown && failed === undefined);
  }

  return (
    <section className="apply-card apply-screen" aria-labelledby="apply-job">
      <h2 id="apply-job">{page.applyFor(posting.title)}</h2>
      <p>{page.closes(instantWords(posting.closesAt, { locale, zone: posting.zone ?? zone }))}</p>
      <div className="form">
        <ApplyChoices
          id="apply-device"
          legend={page.ownDevice}
          options={[
            { value: 'mine', label: page.mine },
            { value: 'shared', label: page.shared },
          ]}
          isChosen={(value) => device === value}
          onChoose={(value) => {
            setDevice(value);
            setSharedComputer(value === 'shared');
            setKeepsOnDevice(value === 'mine');
          }}
        />
      </div>
      {error && <ErrorNotice error={error} takesFocus />}
      <p>
        <Button look="main" isBusy={isBusy} onClick={() => void handleStart()}>
          {session.wasRestored || session.kept.draft ? page.goOn : page.start}
        </Button>
      </p>
    </section>
  );
}
