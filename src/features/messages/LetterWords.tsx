import { useEffect } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { useRevised } from '../../components/use-revised.ts';
import type { AppError } from '../../lib/errors.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Result } from '../../lib/result.ts';
import type { Letter } from './letter.ts';
import type { LetterKind } from './letter-kinds.ts';
import { mailPageWords } from './mail-page-words.ts';
import { formOf, type LetterForm, letterFormSchema, letterOf } from './message-template.ts';
import { saveTemplate } from './message-templates.queries.ts';

interface LetterWordsProps {
  kind: LetterKind;
  language: Locale;
  kept: Letter & { revision: number };
  /** The words as typed, or nothing while they are not sound. */
  onTyped: (letter: Letter | undefined) => void;
  onLookAgain: () => Promise<void>;
}

const fields = ['subject', 'heading', 'body'] as const;

/** The words of a mail in one language, to change and save. */
export function LetterWords({ kind, language, kept, onTyped, onLookAgain }: LetterWordsProps) {
  const words = mailPageWords[useSetting().locale];
  const form = formOf(kept);
  const schema = letterFormSchema(kind);
  const { send, isContested, isSaved } = useRevised(
    kept.revision,
    (values: LetterForm, revision): Promise<Result<unknown, AppError>> =>
      saveTemplate(kind, language, letterOf(values), revision),
    onLookAgain,
  );
  const desk = useDeskForm({
    id: `letter-${language}`,
    schema,
    defaults: form,
    send,
    fieldOf: (column) => (column === 'subject' || column === 'heading' ? column : 'body'),
    sayField: () => words.brace,
  });
  const { watch } = desk.form;
  useEffect(() => {
    const watching = watch((values) => {
      const sound = schema.safeParse(values);
      onTyped(sound.success ? letterOf(sound.data) : undefined);
    });
    return () => watching.unsubscribe();
  }, [watch, schema, onTyped]);
  const say = (error: string | undefined) =>
    error?.startsWith('placeholder:') ? words.unknown(error.slice(12)) : error === 'brace' ? words.brace : error;

  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary
        problems={desk.problems.map((problem) => ({ ...problem, message: say(problem.message) ?? problem.message }))}
        labels={{ subject: words.subject, heading: words.heading, body: words.body }}
        attempt={desk.attempt}
      />
      {desk.fault && <ErrorNotice error={desk.fault} words={{ stale: words.stale }} takesFocus />}
      <div role="status">{isSaved && <Notice tone="good" title={words.saved} />}</div>
      {fields.map((name) => {
        const field = desk.field(name);
        const theirs = isContested && form[name] !== desk.form.getValues(name) ? words.theirs(form[name]) : undefined;
        return (
          <Field
            key={name}
            id={field.id}
            error={say(field.error)}
            label={words[name]}
            hint={theirs ?? (name === 'body' ? words.bodyHint : undefined)}
          >
            {(control) =>
              name === 'body' ? (
                <textarea {...control} rows={9} lang={language} {...desk.form.register(name)} />
              ) : (
                <input {...control} lang={language} {...desk.form.register(name)} />
              )
            }
          </Field>
        );
      })}
      <p>
        <Button look="main" type="submit" isBusy={desk.isBusy}>
          {words.save}
        </Button>
      </p>
    </form>
  );
}
