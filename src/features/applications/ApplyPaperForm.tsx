import { useCallback, useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import { SectionQuestions } from './ApplyForm.tsx';
import { enterPaper } from './apply-draft.queries.ts';
import { type Answers, type ApplySection, applySections, type SectionAnswers } from './apply-fields.ts';
import { controlId } from './apply-form.ts';
import { applyPaperWords } from './apply-paper-words.ts';
import type { Posting } from './apply-posting.ts';
import { isBlank } from './apply-schema.ts';
import { sectionsFor } from './apply-state.ts';
import { type ApplyWords, useApplyWords } from './apply-words.ts';

interface ApplyPaperFormProps {
  posting: Posting;
  onDone: (done: { id: string; reference: string }) => void;
}

/** All sections on one page. Only a name and the signature are needed; the database says what else is not sound. */
export function ApplyPaperForm({ posting, onDone }: ApplyPaperFormProps) {
  const words = useApplyWords();
  const paper = applyPaperWords[useSetting().locale];
  const answers = useRef<Answers>({});
  // one key for one form, however often the button is pressed
  const [key] = useState(() => crypto.randomUUID());
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const sections: ApplySection[] = [
    ...sectionsFor(posting).filter((section) => section !== 'documents'),
    ...applySections.filter((section) => section === 'signature'),
  ];
  const handleChange = useCallback((section: ApplySection, given: SectionAnswers) => {
    answers.current = { ...answers.current, [section]: given };
  }, []);

  async function handleSave(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setError(undefined);
    const given = Object.fromEntries(Object.entries(answers.current).filter(([, each]) => !isBlank(each)));
    const entered = await enterPaper(posting.id, given, key);
    setBusy(false);
    if (entered.ok) onDone(entered.value);
    else setError(entered.error);
  }

  const refused = error?.code === 'invalid' ? error.field : undefined;
  return (
    <div className="stack paper-entry">
      {sections.map((section) => (
        <PaperSectionForm key={section} section={section} posting={posting} onChange={handleChange} />
      ))}
      {error && refused === undefined && <ErrorNotice error={error} takesFocus />}
      {refused !== undefined && (
        <Notice tone="danger" role="alert" title={paper.refused}>
          <p>
            <a href={`#${linkOf(refused)}`}>{sayField(refused, words, posting)}</a>
          </p>
        </Notice>
      )}
      <p className="actions">
        <Button look="main" isBusy={isBusy} onClick={() => void handleSave()}>
          {paper.enter}
        </Button>
      </p>
    </div>
  );
}

interface PaperSectionFormProps {
  section: ApplySection;
  posting: Posting;
  onChange: (section: ApplySection, given: SectionAnswers) => void;
}

function PaperSectionForm({ section, posting, onChange }: PaperSectionFormProps) {
  const words = useApplyWords();
  const form = useForm<SectionAnswers>({ defaultValues: {} });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => onChange(section, structuredClone(values)),
      }),
    [form, section, onChange],
  );
  return (
    <section className="panel" aria-labelledby={`paper-${section}`}>
      <h2 id={`paper-${section}`}>{words.sections[section].title}</h2>
      <div className="stack">
        <SectionQuestions section={section} posting={posting} form={form} isPaper />
      </div>
    </section>
  );
}

/** `experience.0.started_on` → the id of its control. */
function linkOf(field: string): string {
  const [section = '', ...path] = field.split('.');
  const known = applySections.find((each) => each === section) ?? 'contact';
  return controlId(known, path.length > 1 ? `entries.${path.join('.')}` : path.join('.'));
}

function sayField(field: string, words: ApplyWords, posting: Posting): string {
  const [section = '', ...path] = field.split('.');
  const known = applySections.find((each) => each === section);
  const label =
    words.fields[`${section}.${path.at(-1)}`]?.label ?? posting.questions.find(({ id }) => id === path[0])?.label;
  const entry = path.length > 1 ? ` ${Number(path[0]) + 1}` : '';
  return [known ? `${words.sections[known].title}${entry}` : section, label].filter(Boolean).join(': ');
}
