import { useCallback, useState } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { type HiringPanelProps, mayDo } from '../offers/hiring-panel.ts';
import { PhoneReferenceForm } from './PhoneReferenceForm.tsx';
import { RefereeCard, type RefereeStep } from './RefereeCard.tsx';
import { ReferenceAnswers } from './ReferenceAnswers.tsx';
import { ReplaceForm } from './ReplaceForm.tsx';
import type { Referee } from './reference.ts';
import { referenceWords } from './reference-words.ts';
import { listReferences } from './references.queries.ts';

const withReferences = ['clearing', 'hired', 'conditions_not_met'];

/** References of an application, for HR: nothing is asked, or even loaded, before an offer is accepted. */
export function ReferencesPanel({ applicationId, status, roles, onChanged }: HiringPanelProps) {
  const words = referenceWords[useSetting().locale];
  if (!mayDo(roles, 'hr')) return null;
  return (
    <section className="panel" aria-labelledby="references-title">
      <h2 id="references-title">{words.title}</h2>
      {withReferences.includes(status) ? (
        <Referees applicationId={applicationId} mayAct={status === 'clearing'} onChanged={onChanged} />
      ) : (
        <p className="muted">{words.early}</p>
      )}
    </section>
  );
}

interface RefereesProps {
  applicationId: string;
  mayAct: boolean;
  onChanged: HiringPanelProps['onChanged'];
}

function Referees({ applicationId, mayAct, onChanged }: RefereesProps) {
  const words = referenceWords[useSetting().locale];
  const [shown, reload] = useLoad(useCallback(() => listReferences(applicationId), [applicationId]));
  const [open, setOpen] = useState<{ step: RefereeStep; referee: Referee }>();
  const [said, setSaid] = useState('');
  if (shown.state === 'loading') return <Skeleton lines={4} />;
  if (shown.state === 'failed') return <ErrorNotice error={shown.error} onRetry={reload} />;

  async function handleDone(message: string): Promise<void> {
    setOpen(undefined);
    await Promise.all([reload(), onChanged()]);
    setSaid('');
    setSaid(message);
  }
  const handleRefused = () => void Promise.all([reload(), onChanged()]);
  const close = () => setOpen(undefined);
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {shown.refreshFailed && <ErrorNotice error={shown.refreshFailed} onRetry={reload} />}
      {shown.value.length === 0 && <p className="muted">{words.none}</p>}
      <ul className="conditions">
        {shown.value.map((referee) => (
          <li key={referee.refereeId}>
            <RefereeCard
              referee={referee}
              mayAct={mayAct}
              onDone={handleDone}
              onRefused={handleRefused}
              onStep={(step) => setOpen({ step, referee })}
            />
          </li>
        ))}
      </ul>
      <Dialog title={words.replaceTitle} isOpen={open?.step === 'replace'} onClose={close}>
        {open && (
          <ReplaceForm
            refereeId={open.referee.refereeId}
            onDone={() => handleDone(words.replacedDone)}
            onRefused={handleRefused}
          />
        )}
      </Dialog>
      <Dialog title={words.writeTitle} isOpen={open?.step === 'write'} onClose={close}>
        {open && (
          <PhoneReferenceForm
            referee={open.referee}
            onDone={() => handleDone(words.written)}
            onRefused={handleRefused}
          />
        )}
      </Dialog>
      <Dialog title={words.readTitle} isOpen={open?.step === 'read'} onClose={close}>
        {open?.referee.requestId && <ReferenceAnswers requestId={open.referee.requestId} />}
      </Dialog>
    </>
  );
}
