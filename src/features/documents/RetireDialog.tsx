import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { componentWords } from '../../components/component-words.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import type { ShelfDocument } from './document.ts';
import { retireMyDocument } from './documents.queries.ts';
import { nameInSentence } from './file-name.ts';
import { shelfWords } from './shelf-words.ts';

interface RetireDialogProps {
  document: ShelfDocument;
  isOpen: boolean;
  onClose: () => void;
  /** Gets the sentence that says what became of it. */
  onRetired: (sentence: string) => void;
}

/** Asks before a file is taken away, and says what that means: erased, or kept with what it was sent with. */
export function RetireDialog({ document, isOpen, onClose, onRetired }: RetireDialogProps) {
  const { locale } = useSetting();
  const words = shelfWords[locale];
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<AppError>();
  const { id, sentWith } = document;
  const name = nameInSentence(document.fileName);
  async function handleYes(): Promise<void> {
    setBusy(true);
    const retired = await retireMyDocument(id);
    setBusy(false);
    setFault(retired.ok ? undefined : retired.error);
    if (retired.ok) onRetired(retired.value === 'kept' ? words.retiredKept(name) : words.retired(name));
  }
  return (
    <Dialog title={words.retireTitle(name)} isOpen={isOpen} onClose={onClose}>
      <p>{sentWith.length > 0 ? words.retireSent : words.retireUnsent}</p>
      {fault && <ErrorNotice error={fault} takesFocus />}
      <div className="actions">
        <Button look="danger" isBusy={isBusy} onClick={handleYes}>
          {words.retireYes}
        </Button>
        <Button onClick={onClose}>{componentWords[locale].cancel}</Button>
      </div>
    </Dialog>
  );
}
