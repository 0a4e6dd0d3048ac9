import type * as z from 'zod/mini';
import { Button, type ButtonLook } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import type { AppError } from '../../lib/errors.ts';
import type { Result } from '../../lib/result.ts';
import { myWords } from './my-words.ts';

interface MyNoteFormProps {
  /** Prefix of the control's id. */
  id: string;
  schema: z.core.$ZodType<{ note: string }, { note: string }>;
  label: string;
  hint?: string;
  isOptional?: boolean;
  submit: string;
  look?: ButtonLook;
  keep?: { label: string; onKeep: () => void };
  send: (note: string) => Promise<Result<unknown, AppError>>;
  onDone: () => void;
}

/** A question of one longer answer: a wish, a reason. */
export function MyNoteForm(props: MyNoteFormProps) {
  const { id, schema, label, hint, isOptional = false, submit, look = 'main', keep, send, onDone } = props;
  const { locale } = useSetting();
  const desk = useDeskForm({
    id,
    schema,
    defaults: { note: '' },
    send: ({ note }) => send(note),
    fieldOf: (field) => (field === 'note' || field === 'reason' ? 'note' : undefined),
    onDone,
  });
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary problems={desk.problems} labels={{ note: label }} attempt={desk.attempt} />
      {desk.fault && <ErrorNotice error={desk.fault} words={{ wrong_state: myWords[locale].wrongState }} takesFocus />}
      <Field {...desk.field('note')} label={label} hint={hint} isOptional={isOptional}>
        {(control) => <textarea {...control} rows={3} {...desk.form.register('note')} />}
      </Field>
      <p className="actions">
        <Button look={look} type="submit" isBusy={desk.isBusy}>
          {submit}
        </Button>
        {keep && <Button onClick={keep.onKeep}>{keep.label}</Button>}
      </p>
    </form>
  );
}
