import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { StaffRole } from '../accounts/account.ts';
import { BulkMessageDialog } from './BulkMessageDialog.tsx';
import { BulkMoveDialog } from './BulkMoveDialog.tsx';
import type { DeskQueries } from './desk-data.ts';
import type { DeskRow } from './desk-row.ts';
import { deskWords } from './desk-words.ts';

interface DeskBulkBarProps {
  rows: readonly DeskRow[];
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
  roles: readonly StaffRole[];
  queries: DeskQueries;
  onDone: () => void;
}

/** The most applications one step takes (private.require_bulk). */
const most = 200;

/** How many are chosen, and what can be done with them. What was done stays chosen, so that it can be told afterwards. */
export function DeskBulkBar({ rows, chosen, onChosen, roles, queries, onDone }: DeskBulkBarProps) {
  const words = deskWords[useSetting().locale];
  const [step, setStep] = useState<'move' | 'message'>();
  // the rows as they were when the dialog opened: they may leave the list by the very step that is taken
  const [seen, setSeen] = useState<readonly DeskRow[]>([]);
  const picked = rows.filter((row) => chosen.has(row.id)).slice(0, most);
  const dialog = { rows: seen, queries, onDone, onClose: () => setStep(undefined) };
  const begin = (next: 'move' | 'message') => {
    setSeen(picked);
    setStep(next);
  };
  return (
    <div className="bulk-bar">
      <span role="status">{chosen.size > 0 && <b>{words.chosen(picked.length)}</b>}</span>
      {picked.length < Math.min(rows.length, most) && (
        <Button look="quiet" onClick={() => onChosen(new Set(rows.slice(0, most).map((row) => row.id)))}>
          {words.chooseAll}
        </Button>
      )}
      {picked.length > 0 && (
        <>
          <Button look="quiet" onClick={() => onChosen(new Set())}>
            {words.chooseNone}
          </Button>
          <Button onClick={() => begin('move')}>{words.bulkMove}</Button>
          <Button onClick={() => begin('message')}>{words.bulkMessage}</Button>
        </>
      )}
      <BulkMoveDialog {...dialog} roles={roles} isOpen={step === 'move'} />
      <BulkMessageDialog {...dialog} isOpen={step === 'message'} />
    </div>
  );
}
