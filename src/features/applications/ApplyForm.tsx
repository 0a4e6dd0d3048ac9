import { useEffect, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Button } from '../../components/Button.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { ApplyAttestation } from './ApplyAttestation.tsx';
import { ApplyEntries } from './ApplyEntries.tsx';
import { ApplyField } from './ApplyField.tsx';
import { ApplyQuestions } from './ApplyQuestions.tsx';
import type { ApplySection, SectionAnswers } from './apply-fields.ts';
import { problemsIn, type SectionForm, sectionResolver } from './apply-form.ts';
import { namesHealth } from './apply-gentle.ts';
import { looks } from './apply-look.ts';
import { applyPageWords } from './apply-page-words.ts';
import type { Posting } from './apply-posting.ts';
import { type ApplyWords, type EntrySection, useApplyWords } from './apply-words.ts';

interface ApplyFormProps {
  section: ApplySection;
  posting: Posting;
  answers: SectionAnswers;
  /** What the button that goes on says. */
  submitWord: string;
  onChange: (answers: SectionAnswers) => void;
  /** A field was left: a good moment to save. */
  onLeave: () => void;
  onDone: () => void;
  onLater: () => void;
}

/** One section's form: every change goes out at once, faults show when one wants to go on, and leaving is always allowed. */
export function ApplyForm(props: ApplyFormProps) {
  const { section, posting, answers, submitWord, onChange, onLeave, onDone, onLater } = props;
  const words = useApplyWords();
  const page = applyPageWords[useSetting().locale];
  const [attempt, setAttempt] = useState(0);
  const form = useForm<SectionAnswers>({
    defaultValues: { ...answers },
    resolver: sectionResolver(section, posting),
    shouldFocusError: false,
  });
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: ({ values }) => onChange(structuredClone(values)) }),
    [form, onChange],
  );
  const problems =
    attempt > 0 && !form.formState.isValid
      ? problemsIn(section, form.getValues(), posting, (path, fault) =>
          sayProblem(words, section, posting, path, fault),
        )
      : [];

  return (
    <form
      noValidate
      className="form apply-form"
      onBlur={onLeave}
      onSubmit={form.handleSubmit(onDone, () => setAttempt((count) => count + 1))}
    >
      <ErrorSummary problems={problems} labels={{}} attempt={attempt} />
      <SectionQuestions section={section} posting={posting} form={form} />
      <p className="apply-actions">
        <Button look="main" type="submit">
          {submitWord}
        </Button>
        <Button look="quiet" onClick={onLater}>
          {page.later}
        </Button>
      </p>
    </form>
  );
}

interface SectionQuestionsProps {
  section: ApplySection;
  posting: Posting;
  form: SectionForm;
  /** Staff type in what stands on paper: asks for the address, warns nobody. */
  isPaper?: boolean;
}

/** The questions of a section, as its looks say. */
export function SectionQuestions({ section, posting, form, isPaper = false }: SectionQuestionsProps) {
  const given: SectionAnswers = useWatch<SectionAnswers>({ control: form.control });
  const words = useApplyWords();
  if (section === 'questions') return <ApplyQuestions posting={posting} form={form} />;
  if (section === 'attestation') return <ApplyAttestation posting={posting} form={form} />;
  const options = posting.credentials.map(({ id, name }) => ({ value: id, label: name }));
  const isFree =
    !isPaper && ['statement', 'support', 'experience'].includes(section) && namesHealth(JSON.stringify(given));
  return (
    <>
      {isEntrySection(section) && given['is_none'] !== true && (
        <ApplyEntries section={section} form={form} options={options} />
      )}
      {looks[section].fields
        .filter(({ when, isPaperOnly }) => (isPaper || isPaperOnly !== true) && (when?.(given) ?? true))
        .map((look) => (
          <ApplyField key={look.name} section={section} form={form} look={look} />
        ))}
      <div role="status">{isFree && <Notice title={words.gentle} />}</div>
    </>
  );
}

function isEntrySection(section: ApplySection): section is EntrySection {
  return ['experience', 'education', 'credentials', 'referees'].includes(section);
}

/** A fault as a line of the summary: which entry, which question, what is wrong. */
function sayProblem(
  words: ApplyWords,
  section: ApplySection,
  posting: Posting,
  path: readonly (string | number)[],
  fault: string,
): { name: string; message: string } {
  const name = String(path.at(-1));
  const at = path.find((step) => typeof step === 'number');
  const entry = at !== undefined && isEntrySection(section) ? `${words.entry[section].one} ${at + 1}, ` : '';
  const own = posting.questions.find(({ id }) => id === name)?.label;
  const label = own ?? words.fields[`${section}.${name}`]?.label ?? words.sections[section].title;
  return { name, message: `${entry}${label}: ${Reflect.get(words.faults, fault)}` };
}
