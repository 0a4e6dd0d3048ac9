import { useEffect, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { ok } from '../../lib/result.ts';
import type { StaffRole } from '../accounts/account.ts';
import { BulkOutcome } from './BulkOutcome.tsx';
import type { DeskQueries } from './desk-data.ts';
import { moveWords } from './desk-move-words.ts';
import { handMoves, moveFormSchema, moveRequest, needsOf } from './desk-moves.ts';
import type { DeskRow } from './desk-row.ts';
import type { BulkRow } from './desk-steps.queries.ts';
import { deskTerms } from './desk-terms.ts';
import { MoveReasons } from './MoveReasons.tsx';

export interface BulkDialogProps {
  /** The chosen applications as they were seen. */
  rows: readonly DeskRow[];
  isOpen: boolean;
  roles: readonly StaffRole[];
  queries: Pick<DeskQueries, 'previewApplications' | 'moveApplications' | 'messageApplications'>;
  onClose: () => void;
  /** Some were changed: look again. */
  onDone: () => void;
}

/** Moves many: the step, who it can be made with, and afterwards what became of each. */
export function BulkMoveDialog({ rows, isOpen, roles, queries, onClose, onDone }: BulkDialogProps) {
  const words = moveWords[useSetting().locale];
  return (
    <Dialog title={words.bulkTitle(rows.length)} isOpen={isOpen} onClose={onClose}>
      {isOpen && <BulkMoveForm rows={rows} roles={roles} queries={queries} onClose={onClose} onDone={onDone} />}
    </Dialog>
  );
}

function BulkMoveForm({ rows, roles, queries, onClose, onDone }: Omit<BulkDialogProps, 'isOpen'>) {
  const { locale } = useSetting();
  const words = moveWords[locale];
  const terms = deskTerms[locale];
  const [preview, setPreview] = useState<BulkRow[]>();
  const [outcome, setOutcome] = useState<BulkRow[]>();
  const commands = [...new Set(rows.flatMap((row) => handMoves(roles, row).map((move) => move.command)))];
  const desk = useDeskForm({
    id: 'bulk',
    schema: moveFormSchema,
    defaults: { command: '', reason: '', note: '', tell: '' },
    send: async (values) => {
      const result = await queries.moveApplications(rows, moveRequest(values));
      if (!result.ok) return result;
      setOutcome(result.value);
      onDone();
      return ok(undefined);
    },
    fieldOf: (name) => (name === 'reason' || name === 'note' ? name : undefined),
  });
  const { register, watch } = desk.form;
  const command = watch('command');
  const { telling } = needsOf(command);
  const isTelling = telling === 'always' || watch('tell') === 'yes';
  const { previewApplications } = queries;
  const ids = rows.map((row) => row.id).join();
  useEffect(() => {
    setPreview(undefined);
    if (command === '') return;
    let isOver = false;
    void previewApplications(ids.split(','), command).then((result) => {
      if (!isOver && result.ok) setPreview(result.value);
    });
    return () => {
      isOver = true;
    };
  }, [command, ids, previewApplications]);
  const fits = preview?.filter((row) => row.code === null).length ?? 0;
  if (outcome) {
    return (
      <div className="stack" role="status">
        <BulkOutcome rows={outcome} isDone isMessage={false} isTelling={isTelling} />
        <p>
          <Button look="main" onClick={onClose}>
            {words.close}
          </Button>
        </p>
      </div>
    );
  }
  if (commands.length === 0) return <p>{words.none}</p>;
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary
        problems={desk.problems}
        labels={{ command: words.what, reason: words.reason, note: words.why, tell: words.tell }}
        attempt={desk.attempt}
      />
      {desk.fault && <ErrorNotice error={desk.fault} takesFocus />}
      <Choices
        {...desk.field('command')}
        legend={words.what}
        register={register('command')}
        options={commands.map((value) => ({ value, label: terms.move[value] ?? value }))}
      />
      {command !== '' && <MoveReasons desk={desk} command={command} />}
      {telling === 'choice' && (
        <Choices
          {...desk.field('tell')}
          legend={words.tell}
          register={register('tell')}
          options={[
            { value: 'yes', label: words.tellMany },
            { value: 'no', label: words.tellNo },
          ]}
        />
      )}
      {command !== '' && telling === 'never' && <p className="small muted">{words.neverTold}</p>}
      <div role="status">
        {preview && <BulkOutcome rows={preview} isDone={false} isMessage={false} isTelling={isTelling} />}
      </div>
      {fits > 0 && (
        <p>
          <Button look="main" type="submit" isBusy={desk.isBusy}>
            {words.submitMany(fits)}
          </Button>
        </p>
      )}
    </form>
  );
}
