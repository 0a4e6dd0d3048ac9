import { useCallback, useEffect, useState } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { StaffRole } from '../accounts/account.ts';
import type { DeskQueries } from './desk-data.ts';
import { moveWords } from './desk-move-words.ts';
import { handMoves } from './desk-moves.ts';
import type { DeskRow } from './desk-row.ts';
import type { MoveLetter } from './desk-steps.queries.ts';
import { MoveForm } from './MoveForm.tsx';

interface MoveDialogProps {
  /** The application to move; undefined closes the dialog. */
  row: Pick<DeskRow, 'id' | 'reference' | 'status' | 'toldAt'> | undefined;
  /** What it is called on the screen: a name or the reference. */
  who: string;
  roles: readonly StaffRole[];
  queries: Pick<DeskQueries, 'moveApplication' | 'previewMoveLetter' | 'lastMove'>;
  /** A move to begin with. */
  command?: string | undefined;
  onClose: () => void;
  onMoved: (said: string) => void;
  /** The server refused because somebody was faster: look again. */
  onRefused: () => void;
}

/** Moves one application: what, why, and whether the candidate is told, with the mail they would read. */
export function MoveDialog({ row, who, roles, queries, command, onClose, onMoved, onRefused }: MoveDialogProps) {
  const words = moveWords[useSetting().locale];
  const [chosen, setChosen] = useState<string>();
  const [letter, setLetter] = useState<MoveLetter | null>();
  const moves = row ? handMoves(roles, row) : [];
  const current = chosen ?? command ?? (moves.length === 1 ? moves[0]?.command : undefined);
  const { previewMoveLetter } = queries;
  const id = row?.id;
  useEffect(() => {
    setLetter(undefined);
    if (!id || !current) return;
    let isOver = false;
    void previewMoveLetter(id, current).then((result) => {
      if (!isOver) setLetter(result.ok ? result.value : null);
    });
    return () => {
      isOver = true;
    };
  }, [id, current, previewMoveLetter]);
  const handleClose = useCallback(() => {
    setChosen(undefined);
    onClose();
  }, [onClose]);
  return (
    <Dialog title={words.title(who)} isOpen={row !== undefined} onClose={handleClose}>
      {row && moves.length === 0 && <p>{words.noMoves}</p>}
      {row && moves.length > 0 && (
        <MoveForm
          key={row.id}
          row={row}
          moves={moves}
          command={current}
          letter={letter}
          queries={queries}
          onCommand={setChosen}
          onMoved={(said) => {
            setChosen(undefined);
            onMoved(said);
          }}
          onRefused={onRefused}
        />
      )}
    </Dialog>
  );
}
