import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useSetting } from '../../components/setting.tsx';
import { ChangeList } from './ChangeList.tsx';
import type { PostingChange } from './posting-lines.ts';
import { postingWords } from './posting-words.ts';

interface ReviewDialogProps {
  changes: readonly PostingChange[];
  onClose: () => void;
  onConfirm: () => void;
}

/** What a save changes on the public page, before it does. */
export function ReviewDialog({ changes, onClose, onConfirm }: ReviewDialogProps) {
  const words = postingWords[useSetting().locale];
  return (
    <Dialog title={words.changesTitle} isOpen onClose={onClose}>
      {changes.length === 0 ? (
        <p>{words.noChanges}</p>
      ) : (
        <>
          <p className="muted">{words.changesLead}</p>
          <ChangeList changes={changes} sides={[words.before, words.after]} />
        </>
      )}
      <p className="actions">
        <Button look="main" onClick={onConfirm}>
          {words.savePublic}
        </Button>
      </p>
    </Dialog>
  );
}
