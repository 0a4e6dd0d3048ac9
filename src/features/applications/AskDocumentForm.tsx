import * as z from 'zod/mini';
import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { dateIn } from '../../lib/instants.ts';
import { documentKinds } from '../documents/document.ts';
import { deskDocumentWords } from './desk-document-words.ts';
import { askForDocument } from './desk-documents.queries.ts';

interface AskDocumentFormProps {
  applicationId: string;
  onDone: () => void;
}

/** Asks the candidate for a paper: which, what they should know, and by when. */
export function AskDocumentForm({ applicationId, onDone }: AskDocumentFormProps) {
  const { locale, zone } = useSetting();
  const words = deskDocumentWords[locale];
  const today = dateIn(new Date(), zone);
  const desk = useDeskForm({
    id: 'ask-document',
    schema: z.object({
      kind: z.enum(documentKinds, 'required'),
      note: z.string().check(z.trim(), z.maxLength(400, 'too_long')),
      dueOn: z.string().check(z.refine((day) => day === '' || day >= today, 'past')),
    }),
    defaults: { note: '', dueOn: '' },
    send: (values) => askForDocument(applicationId, values),
    fieldOf: (name) => (name === 'kind' || name === 'note' ? name : name === 'due_on' ? 'dueOn' : undefined),
    sayField: (name) => (name === 'dueOn' ? 'past' : name === 'note' ? 'too_long' : 'required'),
    onDone,
  });
  const { register } = desk.form;
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary
        problems={desk.problems}
        labels={{ kind: words.askKind, note: words.askNote, dueOn: words.askDue }}
        attempt={desk.attempt}
      />
      {desk.fault && <ErrorNotice error={desk.fault} takesFocus />}
      <Choices
        {...desk.field('kind')}
        legend={words.askKind}
        register={register('kind')}
        options={documentKinds.map((kind) => ({ value: kind, label: words.purpose[kind] }))}
      />
      <Field {...desk.field('note')} label={words.askNote} isOptional>
        {(control) => <textarea {...control} rows={2} {...register('note')} />}
      </Field>
      <Field {...desk.field('dueOn')} label={words.askDue} isOptional>
        {(control) => <input {...control} type="date" min={today} {...register('dueOn')} />}
      </Field>
      <p>
        <Button look="main" type="submit" isBusy={desk.isBusy}>
          {words.askSubmit}
        </Button>
      </p>
    </form>
  );
}
