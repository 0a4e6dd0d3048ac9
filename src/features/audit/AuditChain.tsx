import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import { instantWords } from '../../lib/instants.ts';
import { verifyAuditChain } from './health.queries.ts';
import type { Health } from './health.ts';
import { healthWords } from './health-words.ts';

interface AuditChainProps {
  last: Health['audit'];
  /** How many events the chain holds now. */
  events: number;
  onVerified: () => Promise<void>;
}

/** What the last walk over the audit chain found, and a way to walk it now. */
export function AuditChain({ last, events, onVerified }: AuditChainProps) {
  const setting = useSetting();
  const words = healthWords[setting.locale];
  const [error, setError] = useState<AppError>();
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const count = (number: number) => number.toLocaleString(setting.locale);

  async function handleVerify(): Promise<void> {
    setBusy(true);
    setError(undefined);
    setSaid('');
    const result = await verifyAuditChain();
    if (result.ok) {
      await onVerified();
      setSaid(words.verified);
    } else setError(result.error);
    setBusy(false);
  }

  return (
    <section className="panel" aria-labelledby="chain-title">
      <h2 id="chain-title">{words.auditTitle}</h2>
      {last === null && <Notice tone="attention" title={words.neverWalked} />}
      {last?.isIntact && <Notice tone="good" title={words.intact(count(last.eventsChecked))} />}
      {last && !last.isIntact && (
        <Notice tone="danger" title={last.brokenSeq === null ? words.brokenEnd : words.broken(count(last.brokenSeq))} />
      )}
      {last && (
        <p className="small muted">
          {words.walked(instantWords(last.verifiedAt, setting))}{' '}
          {events > last.eventsChecked && words.since(count(events - last.eventsChecked))}
        </p>
      )}
      {error && <ErrorNotice error={error} takesFocus />}
      <p>
        <Button isBusy={isBusy} onClick={handleVerify}>
          {words.verify}
        </Button>
      </p>
      <p className="small" role="status">
        {said}
      </p>
    </section>
  );
}
