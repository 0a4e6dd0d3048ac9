import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { Tag, type TagTone } from '../../components/Tag.tsx';
import type { AppError } from '../../lib/errors.ts';
import { instantWords } from '../../lib/instants.ts';
import type { Result } from '../../lib/result.ts';
import { isUndelivered, type Referee, type ReferenceStatus } from './reference.ts';
import { referenceWords } from './reference-words.ts';
import { askReference, cancelReference } from './references.queries.ts';

/** What opens in a dialog of its own. */
export type RefereeStep = 'replace' | 'write' | 'read';

const tones: Record<ReferenceStatus, TagTone> = {
  asked: 'sun',
  given: 'moss',
  refused: 'danger',
  expired: 'danger',
  cancelled: 'plain',
};

interface RefereeCardProps {
  referee: Referee;
  mayAct: boolean;
  onDone: (message: string) => void;
  onRefused: () => void;
  onStep: (step: RefereeStep) => void;
}

/** One person who may be asked: where it stands, whether the mail arrived, and what can be done. */
export function RefereeCard({ referee, mayAct, onDone, onRefused, onStep }: RefereeCardProps) {
  const words = referenceWords[useSetting().locale];
  const [error, setError] = useState<AppError>();
  const [isBusy, setBusy] = useState(false);
  const { status, isReplaced } = referee;
  const mayStep = mayAct && !isReplaced && status !== 'given';

  async function handleStep(step: () => Promise<Result<unknown, AppError>>, message: string): Promise<void> {
    setBusy(true);
    setError(undefined);
    const result = await step();
    setBusy(false);
    if (result.ok) return onDone(message);
    setError(result.error);
    onRefused();
  }

  return (
    <div className="stack">
      <p>
        <b>{referee.fullName}</b> {referee.relation && <span className="muted">({referee.relation})</span>}
      </p>
      <RefereeLine referee={referee} />
      {status === 'asked' && isUndelivered(referee) && <Notice tone="danger" title={words.bounced} />}
      {mayStep && status !== 'asked' && referee.email === null && <p className="small">{words.noEmail}</p>}
      {error && <ErrorNotice error={error} takesFocus />}
      <p className="actions">
        {mayStep && status !== 'asked' && referee.email !== null && (
          <Button
            look="main"
            isBusy={isBusy}
            onClick={() => handleStep(() => askReference(referee.refereeId), words.asked)}
            aria-label={`${words.ask}: ${referee.fullName}`}
          >
            {words.ask}
          </Button>
        )}
        {status === 'given' && (
          <Button onClick={() => onStep('read')} aria-label={`${words.read} ${referee.fullName}`}>
            {words.read}
          </Button>
        )}
        {mayStep && (
          <Button onClick={() => onStep('write')} aria-label={`${words.write} ${referee.fullName}`}>
            {words.write}
          </Button>
        )}
        {mayStep && (
          <Button onClick={() => onStep('replace')} aria-label={`${words.replace} ${referee.fullName}`}>
            {words.replace}
          </Button>
        )}
        {mayStep && status === 'asked' && (
          <Button
            look="quiet"
            isBusy={isBusy}
            onClick={() => handleStep(() => cancelReference(referee.refereeId), words.cancelled)}
            aria-label={`${words.cancel}: ${referee.fullName}`}
          >
            {words.cancel}
          </Button>
        )}
      </p>
    </div>
  );
}

function RefereeLine({ referee }: { referee: Referee }) {
  const setting = useSetting();
  const words = referenceWords[setting.locale];
  const { status, askedAt, expiresAt, reminders, remindedAt } = referee;
  return (
    <>
      <p className="tags">
        {referee.isReplaced ? (
          <Tag>{words.replaced}</Tag>
        ) : status === null ? (
          <Tag>{words.notAsked}</Tag>
        ) : (
          <Tag tone={tones[status]}>
            {words.status[status]} {referee.isByPhone && words.byPhone}
          </Tag>
        )}
        <span className="small muted">{[referee.email, referee.phone].filter(Boolean).join(' · ')}</span>
      </p>
      {status === 'asked' && askedAt && expiresAt && (
        <p className="small muted">
          {words.askedOn(instantWords(askedAt, setting))}
          {reminders && remindedAt ? `. ${words.reminded(reminders, instantWords(remindedAt, setting))}` : ''}
          {`. ${words.until(instantWords(expiresAt, setting))}`}
        </p>
      )}
    </>
  );
}
