import * as z from 'zod/mini';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { instantWords } from '../../lib/instants.ts';
import { addNote } from './desk.queries.ts';
import type { OpenApplication } from './desk-application.ts';
import { deskDetailWords } from './desk-detail-words.ts';
import { commentLimit } from './desk-review.ts';

const schema = z.object({
  body: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(commentLimit, 'too_long')),
});

interface DeskNotesProps {
  id: string;
  notes: OpenApplication['notes'];
  onDone: () => void;
}

/** Notes of the team on an application, newest first; each stays as it was written. */
export function DeskNotes({ id, notes, onDone }: DeskNotesProps) {
  const setting = useSetting();
  const words = deskDetailWords[setting.locale];
  const desk = useDeskForm({
    id: 'note',
    schema,
    defaults: { body: '' },
    send: ({ body }) => addNote(id, body),
    fieldOf: (name) => (name === 'body' ? name : undefined),
    onDone: () => {
      desk.form.reset();
      onDone();
    },
  });
  return (
    <section className="panel" aria-labelledby="notes-title">
      <h2 id="notes-title">{words.notesTitle}</h2>
      <form noValidate onSubmit={desk.submit} className="stack">
        <ErrorSummary problems={desk.problems} labels={{ body: words.note }} attempt={desk.attempt} />
        {desk.fault && <ErrorNotice error={desk.fault} takesFocus />}
        <Field {...desk.field('body')} label={words.note} hint={words.noteHint}>
          {(control) => <textarea {...control} rows={3} {...desk.form.register('body')} />}
        </Field>
        <p>
          <Button type="submit" isBusy={desk.isBusy}>
            {words.addNote}
          </Button>
        </p>
      </form>
      {notes.length === 0 && <p className="small muted">{words.noNotes}</p>}
      <ul className="plain-list">
        {notes.map((note) => (
          <li key={note.id}>
            <span className="said">{note.body}</span>
            <span className="small muted">
              {instantWords(note.writtenAt, setting)} {note.byName && words.by(note.byName)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
