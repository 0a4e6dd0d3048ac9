import { useCallback, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import type { AppError } from '../../lib/errors.ts';
import { portalPaths } from '../../lib/paths.ts';
import { type HiringPanelProps, mayDo } from '../offers/hiring-panel.ts';
import { AssignmentForm } from './AssignmentForm.tsx';
import { percentOf } from './worker.ts';
import { workerWords } from './worker-words.ts';
import { type AcceptedOffer, fillJob, findAcceptedOffer, hire } from './workers.queries.ts';

/** The last step of an application: what still stands in the way, the hire itself, and the posting it fills. */
export function HirePanel({ applicationId, status, roles, onChanged }: HiringPanelProps) {
  const words = workerWords[useSetting().locale];
  if (!mayDo(roles, 'hr')) return null;
  const isThere = status === 'clearing' || status === 'hired';
  return (
    <section className="panel" aria-labelledby="hire-title">
      <h2 id="hire-title">{words.hireTitle}</h2>
      {isThere ? (
        <Ready key={status} applicationId={applicationId} status={status} onChanged={onChanged} />
      ) : (
        <p className="muted">{words.notYet}</p>
      )}
    </section>
  );
}

type ReadyProps = Pick<HiringPanelProps, 'applicationId' | 'status' | 'onChanged'>;

function Ready({ applicationId, status, onChanged }: ReadyProps) {
  const words = workerWords[useSetting().locale];
  const [shown, reload] = useLoad(useCallback(() => findAcceptedOffer(applicationId), [applicationId]));
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  if (shown.state === 'loading') return <Skeleton lines={3} />;
  if (shown.state === 'failed') return <ErrorNotice error={shown.error} onRetry={reload} />;
  const offer = shown.value;
  if (!offer) return <p className="muted">{words.notYet}</p>;

  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {status === 'hired' ? (
        <Hired offer={offer} onFilled={() => Promise.all([reload(), onChanged()])} />
      ) : (
        <>
          <p className="muted">{words.hireLead}</p>
          <p className="actions">
            <Button
              look="main"
              onClick={async () => {
                await reload();
                setOpen(true);
              }}
            >
              {words.hire}
            </Button>
          </p>
          <Dialog title={words.hireTitle} isOpen={isOpen} onClose={() => setOpen(false)}>
            <OpenConditions offer={offer} />
            {openConditions(offer).length === 0 && (
              <AssignmentForm
                id="hire"
                hasHiredOn
                submitLabel={words.hireSubmit}
                defaults={{
                  hiredOn: offer.startsOn,
                  percent: String(percentOf(offer.fte)),
                  programs: offer.offerPrograms.map(({ programId }) => ({ programId, supervisorId: '', percent: '' })),
                }}
                send={(form) => hire(applicationId, form)}
                onRefused={() => void Promise.all([reload(), onChanged()])}
                onDone={async () => {
                  setOpen(false);
                  await onChanged();
                  setSaid(words.hired);
                }}
              />
            )}
          </Dialog>
        </>
      )}
    </>
  );
}

/** What must be met or waived before the first day, and is not. */
function openConditions({ offerConditions }: AcceptedOffer): AcceptedOffer['offerConditions'] {
  return offerConditions.filter(({ due, state }) => due !== 'after_start' && state !== 'met' && state !== 'waived');
}

function OpenConditions({ offer }: { offer: AcceptedOffer }) {
  const { locale } = useSetting();
  const words = workerWords[locale];
  const open = openConditions(offer);
  if (open.length === 0) return <p>{words.allMet}</p>;
  return (
    <Notice tone="attention" title={words.openConditions}>
      <ul>
        {open.map(({ id, labelEn, labelEs }) => (
          <li key={id}>{locale === 'es' ? labelEs : labelEn}</li>
        ))}
      </ul>
      <p className="small">{words.openLead}</p>
    </Notice>
  );
}

function Hired({ offer, onFilled }: { offer: AcceptedOffer; onFilled: () => Promise<unknown> }) {
  const words = workerWords[useSetting().locale];
  const [error, setError] = useState<AppError>();
  const [isBusy, setBusy] = useState(false);
  const [isFilled, setFilled] = useState(false);
  async function handleFill(): Promise<void> {
    setBusy(true);
    const result = await fillJob(offer.applications.jobId);
    setBusy(false);
    if (!result.ok) return setError(result.error);
    setFilled(true);
    await onFilled();
  }
  return (
    <>
      <p>
        {words.hiredLead} <a href={portalPaths.workers}>{words.toWorkers}</a>
      </p>
      {error && <ErrorNotice error={error} takesFocus />}
      <p role="status">{isFilled && words.filled}</p>
      {!isFilled && offer.applications.jobs.status === 'published' && (
        <p>
          <Button isBusy={isBusy} onClick={handleFill}>
            {words.fill}
          </Button>
        </p>
      )}
    </>
  );
}
