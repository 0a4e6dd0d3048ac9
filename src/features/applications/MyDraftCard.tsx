import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import { instantWords } from '../../lib/instants.ts';
import { MyNextStep } from './MyNextStep.tsx';
import type { discardDraft } from './my-list.queries.ts';
import { applyPath, inLocale, type MyRow } from './my-row.ts';
import { myWords } from './my-words.ts';

interface MyDraftCardProps {
  row: MyRow;
  discard: typeof discardDraft;
  onDiscarded: () => Promise<void>;
}

/** An application that was begun: go on with it, or throw it away for good. */
export function MyDraftCard({ row, discard, onDiscarded }: MyDraftCardProps) {
  const setting = useSetting();
  const words = myWords[setting.locale];
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const title = inLocale(row.titles, setting.locale);

  async function handleDiscard(): Promise<void> {
    setBusy(true);
    setError(undefined);
    const result = await discard(row.id);
    setBusy(false);
    if (!result.ok) {
      setError(result.error);
      return;
    }
    setAsking(false);
    await onDiscarded();
  }

  return (
    <li className="panel my-card">
      <h3>{title}</h3>
      <MyNextStep row={row} />
      {row.savedAt !== null && <p className="small muted">{words.savedOn(instantWords(row.savedAt, setting))}</p>}
      <p className="actions">
        <a
          className={`btn ${row.isJobOpen ? 'btn-main' : 'btn-plain'}`}
          href={applyPath(setting.locale, row.jobSlug)}
          aria-label={row.isJobOpen ? words.goOnLabel(title) : words.openLabel(title)}
        >
          {row.isJobOpen ? words.goOn : words.openIt}
        </a>
        <Button look="quiet" aria-label={words.discardLabel(title)} onClick={() => setAsking(true)}>
          {words.discard}
        </Button>
      </p>
      <Dialog title={words.discardTitle} isOpen={isAsking} onClose={() => setAsking(false)}>
        {error && <ErrorNotice error={error} words={{ wrong_state: words.wrongState }} takesFocus />}
        <p>
          <b>{title}</b>
        </p>
        <p>{words.discardText}</p>
        <p className="actions">
          <Button look="danger" isBusy={isBusy} onClick={handleDiscard}>
            {words.discardYes}
          </Button>
          <Button onClick={() => setAsking(false)}>{words.discardNo}</Button>
        </p>
      </Dialog>
    </li>
  );
}
