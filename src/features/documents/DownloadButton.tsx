import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import { downloadDocument } from './documents.queries.ts';
import { nameInSentence } from './file-name.ts';
import { shelfWords } from './shelf-words.ts';

interface DownloadButtonProps {
  id: string;
  fileName: string;
}

/** Fetches a document with the person's own token and saves it: there is no address that would open it for anybody. */
export function DownloadButton({ id, fileName }: DownloadButtonProps) {
  const words = shelfWords[useSetting().locale];
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<AppError>();
  async function handleClick(): Promise<void> {
    setBusy(true);
    const fetched = await downloadDocument(id);
    setBusy(false);
    setFault(fetched.ok ? undefined : fetched.error);
    if (fetched.ok) save(fetched.value, fileName);
  }
  return (
    <>
      <Button isBusy={isBusy} aria-label={words.openNamed(nameInSentence(fileName))} onClick={handleClick}>
        {words.open}
      </Button>
      {fault && <ErrorNotice error={fault} onRetry={handleClick} />}
    </>
  );
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
