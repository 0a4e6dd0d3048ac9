import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { AttributesSection } from './AttributesSection.tsx';
import { DatesSection } from './DatesSection.tsx';
import { FactsSection } from './FactsSection.tsx';
import { FairSection } from './FairSection.tsx';
import { labelOfField } from './label-of-field.ts';
import { PaySection } from './PaySection.tsx';
import { PlacesSection } from './PlacesSection.tsx';
import type { PostingChoices } from './posting-choices.ts';
import { postingChanges } from './posting-lines.ts';
import { postingWords } from './posting-words.ts';
import { QuestionsSection } from './QuestionsSection.tsx';
import { RequirementsSection } from './RequirementsSection.tsx';
import { ReviewDialog } from './ReviewDialog.tsx';
import { StaleNotice } from './StaleNotice.tsx';
import { sayPostingFault } from './say-posting-fault.ts';
import { TermsSection } from './TermsSection.tsx';
import type { PostingEditor } from './use-posting-editor.ts';
import { WordsSection } from './WordsSection.tsx';

interface PostingFormProps {
  editor: PostingEditor;
  choices: PostingChoices;
  organizationZone: string;
}

/** The form of a posting, section by section. Saved as a whole; what is refused stays typed and is named on top. */
export function PostingForm({ editor, choices, organizationZone }: PostingFormProps) {
  const { locale } = useSetting();
  const words = postingWords[locale];
  const { desk, job, isPublic, theirs, review } = editor;
  const form = useRef<HTMLFormElement>(null);
  const [said, setSaid] = useState('');
  const { isDirty } = desk.form.formState;
  const posting = desk.form.watch();
  const lookup = { choices, locale, organizationZone };
  useWarnBeforeLeaving(isDirty);
  const section = { desk, choices, onSaid: setSaid };
  const hasOpened = isPublic && (job?.document.opensAt ?? '') < new Date().toISOString();
  return (
    <form noValidate onSubmit={desk.submit} className="stack" ref={form} id="posting-form">
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <ErrorSummary
        problems={desk.problems.map((each) => ({ ...each, message: sayPostingFault(locale, each.message) ?? '' }))}
        labels={Object.fromEntries(desk.problems.map(({ name }) => [name, labelOfField(name, words)]))}
        attempt={desk.attempt}
        level="h2"
      />
      {desk.fault && <ErrorNotice error={desk.fault} words={{ wrong_state: words.wrongState }} takesFocus />}
      {theirs && (
        <StaleNotice
          event={theirs.events.find(({ command }) => command === 'save' || command === 'create')}
          changes={postingChanges(theirs.document, editor.document(posting), lookup)}
          onTakeTheirs={editor.takeTheirs}
          onKeepMine={editor.keepMine}
        />
      )}
      <div role="status">
        {editor.savedTimes > 0 && !isDirty && <Notice tone="good" title={isPublic ? words.savedPublic : words.saved} />}
      </div>
      <Section name="words">
        <WordsSection desk={desk} />
      </Section>
      <Section name="facts">
        <FactsSection desk={desk} choices={choices} />
      </Section>
      <Section name="pay">
        <PaySection desk={desk} />
      </Section>
      <Section name="places">
        <PlacesSection {...section} />
      </Section>
      <Section name="dates">
        <DatesSection desk={desk} zone={editor.zone(posting)} isPublic={isPublic} hasOpened={hasOpened} />
      </Section>
      <Section name="requirements">
        <RequirementsSection {...section} />
      </Section>
      <Section name="questions">
        <QuestionsSection desk={desk} onSaid={setSaid} askedIds={job?.askedQuestionIds ?? []} />
      </Section>
      <Section name="terms">
        <TermsSection desk={desk} choices={choices} />
      </Section>
      <Section name="fair">
        <FairSection desk={desk} choices={choices} isNew={job === undefined} />
      </Section>
      <Section name="attributes">
        <AttributesSection desk={desk} onSaid={setSaid} />
      </Section>
      <p className="actions save-bar">
        <Button look="main" type="submit" isBusy={desk.isBusy}>
          {isPublic ? words.review : words.save}
        </Button>
        <span className="small muted" role="status">
          {isDirty && words.leave}
        </span>
      </p>
      {review && (
        <ReviewDialog
          changes={job?.publishedDocument ? postingChanges(job.publishedDocument, review, lookup) : []}
          onClose={editor.closeReview}
          onConfirm={() => {
            editor.confirm();
            form.current?.requestSubmit();
          }}
        />
      )}
    </form>
  );
}

function Section({ name, children }: { name: keyof typeof postingWords.en.sections; children: ReactNode }) {
  const words = postingWords[useSetting().locale];
  return (
    <section className="panel" aria-labelledby={`section-${name}`}>
      <h2 id={`section-${name}`}>{words.sections[name]}</h2>
      {children}
    </section>
  );
}

/** Asks before the page is left with unsaved changes; the words of that question are the browser's. */
function useWarnBeforeLeaving(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isOn]);
}
