import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import { saveFile } from '../../lib/save-file.ts';
import { isSharedComputer } from '../../lib/shared-computer.ts';
import { myData } from './candidates.queries.ts';
import { DataTree } from './DataTree.tsx';
import { dataWords } from './data-words.ts';

/** Name of the file: it says nothing of whom it is about. */
export const copyFileName = 'my-data.json';

interface OwnCopyProps {
  load?: typeof myData;
  save?: typeof saveFile;
}

/** Everything that is held about a person, as a file for machines and as a page for people. */
export function OwnCopy({ load = myData, save = saveFile }: OwnCopyProps) {
  const { locale } = useSetting();
  const words = dataWords[locale];
  const [copy, setCopy] = useState<unknown>();
  const [busy, setBusy] = useState<'save' | 'read'>();
  const [error, setError] = useState<AppError>();
  const [said, setSaid] = useState('');
  const [isPrinted, setPrinted] = useState(false);

  async function take(how: 'save' | 'read'): Promise<void> {
    setBusy(how);
    setError(undefined);
    setSaid('');
    const result = await load();
    setBusy(undefined);
    if (!result.ok) {
      setError(result.error);
      return;
    }
    if (how === 'read') {
      setCopy(result.value);
      return;
    }
    save(copyFileName, 'application/json', JSON.stringify(result.value, null, 2));
    setSaid(isSharedComputer() ? `${words.downloaded} ${words.sharedCopy}` : words.downloaded);
  }

  function handlePrint(): void {
    // paper cannot be unfolded
    flushSync(() => setPrinted(true));
    window.print();
  }

  return (
    <section className="panel" aria-labelledby="copy-title">
      <h2 id="copy-title">{words.copyTitle}</h2>
      <p>{words.copyText}</p>
      {error && <ErrorNotice error={error} words={{ rate_limited: words.slow }} takesFocus />}
      <p className="actions">
        <Button look="main" isBusy={busy === 'save'} onClick={() => take('save')}>
          {words.download}
        </Button>
        <Button
          isBusy={busy === 'read'}
          aria-expanded={copy !== undefined}
          onClick={() => (copy === undefined ? take('read') : setCopy(undefined))}
        >
          {copy === undefined ? words.read : words.hide}
        </Button>
      </p>
      <p role="status">{said}</p>
      <p className="small muted">{words.leftOut}</p>
      {copy !== undefined && (
        <div className="own-copy">
          <p>
            <Button look="quiet" onClick={handlePrint}>
              {words.print}
            </Button>
          </p>
          <DataTree value={copy} locale={locale} isOpen={isPrinted} />
        </div>
      )}
    </section>
  );
}
