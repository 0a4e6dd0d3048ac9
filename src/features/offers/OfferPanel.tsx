import { useCallback, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { ConditionList } from './ConditionList.tsx';
import { type HiringPanelProps, mayDo } from './hiring-panel.ts';
import { OfferFacts } from './OfferFacts.tsx';
import { OfferForm } from './OfferForm.tsx';
import { offerWords } from './offer-words.ts';
import { listOfferChoices, listOffers } from './offers.queries.ts';
import { currentOffer } from './team-offer.ts';
import { WithdrawForm } from './WithdrawForm.tsx';

/** The offer of an application: making it, its terms, what it hangs on and where each condition stands. */
export function OfferPanel({ applicationId, status, roles, onChanged }: HiringPanelProps) {
  const { locale } = useSetting();
  const words = offerWords[locale];
  const [shown, reload] = useLoad(useCallback(() => listOffers(applicationId), [applicationId]));
  const [choices] = useLoad(useCallback(() => listOfferChoices(locale), [locale]));
  const [open, setOpen] = useState<'prepare' | 'withdraw'>();
  const [said, setSaid] = useState('');
  const isHr = mayDo(roles, 'hr');
  const offer = shown.state === 'ready' ? currentOffer(shown.value) : undefined;
  const names = choices.state === 'ready' ? choices.value : { programs: [], places: [] };

  async function handleDone(message: string): Promise<void> {
    setOpen(undefined);
    await Promise.all([reload(), onChanged()]);
    setSaid('');
    setSaid(message);
  }
  const handleRefused = () => void Promise.all([reload(), onChanged()]);

  return (
    <section className="panel" aria-labelledby="offer-title">
      <h2 id="offer-title">{words.title}</h2>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {shown.state === 'loading' && <Skeleton lines={4} />}
      {shown.state === 'failed' && <ErrorNotice error={shown.error} onRetry={reload} />}
      {shown.state === 'ready' && shown.refreshFailed && <ErrorNotice error={shown.refreshFailed} onRetry={reload} />}
      {shown.state === 'ready' && !offer && <p className="muted">{words.none}</p>}
      {offer && <OfferFacts offer={offer} programs={names.programs} />}
      {offer && (
        <ConditionList
          applicationId={applicationId}
          conditions={offer.offerConditions}
          mayDecide={
            isHr && ['offer', 'clearing', 'hired'].includes(status) && ['open', 'accepted'].includes(offer.status)
          }
          onDone={() => handleDone(words.decided)}
          onRefused={handleRefused}
        />
      )}
      {isHr && shown.state === 'ready' && (
        <p className="actions">
          {status === 'interview' && (
            <Button look="main" onClick={() => setOpen('prepare')}>
              {words.prepare}
            </Button>
          )}
          {status === 'offer' && <Button onClick={() => setOpen('withdraw')}>{words.withdraw}</Button>}
        </p>
      )}
      <Dialog title={words.prepareTitle} isOpen={open === 'prepare'} onClose={() => setOpen(undefined)}>
        <OfferForm
          applicationId={applicationId}
          choices={names}
          onDone={() => handleDone(words.sent)}
          onRefused={handleRefused}
        />
      </Dialog>
      <Dialog title={words.withdrawTitle} isOpen={open === 'withdraw'} onClose={() => setOpen(undefined)}>
        <WithdrawForm
          applicationId={applicationId}
          status={status}
          onDone={() => handleDone(words.withdrawn)}
          onRefused={handleRefused}
        />
      </Dialog>
    </section>
  );
}
