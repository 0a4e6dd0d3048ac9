import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { ok } from '../../lib/result.ts';
import type { BulkDialogProps } from './BulkMoveDialog.tsx';
import { BulkOutcome } from './BulkOutcome.tsx';
import { moveWords } from './desk-move-words.ts';
import type { BulkRow } from './desk-steps.queries.ts';

/** Longest message (application_messages_body_is_short). */
const bodyLimit = 4000;
const schema = z.object({
  body: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(bodyLimit, 'too_long')),
});

/** Writes the same message to many; each stands in its own thread. */
export function BulkMessageDialog({ rows, isOpen, queries, onClose, onDone }: Omit<BulkDialogProps, 'roles'>) {
  const words = moveWords[useSetting().locale];
  return (
    <Dialog title={words.messageTitle(rows.length)} isOpen={isOpen} onClose={onClose}>
      {isOpen && <BulkMessageForm rows={rows} queries={queries} onClose={onClose} onDone={onDone} />}
    </Dialog>
  );
}

function BulkMessageForm({ rows, queries, onClose, onDone }: Omit<BulkDialogProps, 'roles' | 'isOpen'>) {
  const words = moveWords[useSetting().locale];
  const [preview, setPreview] = useState<BulkRow[]>();
  const [outcome, setOutcome] = useState<BulkRow[]>();
  const ids = rows.map((row) => row.id);
  const desk = useDeskForm({
    id: 'bulk-message',
    schema,
    defaults: { body: '' },
    send: async ({ body }) => {
      const result = await queries.messageApplications(ids, body);
      if (!result.ok) return result;
      setOutcome(result.value);
      onDone();
      return ok(undefined);
    },
    fieldOf: (name) => (name === 'body' ? name : undefined),
  });
  const { previewApplications } = queries;
  const key = ids.join();
  useEffect(() => {
    let isOver = false;
    void previewApplications(key.split(','), 'message').then((result) => {
      if (!isOver && result.ok) setPreview(result.value);
    });
    return () => {
      isOver = true;
    };
  }, [key, previewApplications]);
  const fits = preview?.filter((row) => row.code === null).length ?? 0;
  if (outcome) {
    return (
      <div className="stack" role="status">
        <BulkOutcome rows={outcome} isDone isMessage isTelling />
        <p>
          <Button look="main" onClick={onClose}>
            {words.close}
          </Button>
        </p>
      </div>
    );
  }
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary problems={desk.problems} labels={{ body: words.body }} attempt={desk.attempt} />
      {desk.fault && <ErrorNotice error={desk.fault} takesFocus />}
      <Field {...desk.field('body')} label={words.body} hint={words.bodyHint}>
        {(control) => <textarea {...control} rows={6} {...desk.form.register('body')} />}
      </Field>
      <div role="status">{preview && <BulkOutcome rows={preview} isDone={false} isMessage isTelling />}</div>
      {fits > 0 && (
        <p>
          <Button look="main" type="submit" isBusy={desk.isBusy}>
            {words.send(fits)}
          </Button>
        </p>
      )}
    </form>
  );
}
