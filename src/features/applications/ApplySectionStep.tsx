import { useCallback } from 'react';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { ApplyDocuments } from './ApplyDocuments.tsx';
import { ApplyForm } from './ApplyForm.tsx';
import { ApplyHeading } from './ApplyHeading.tsx';
import type { ApplySection, SectionAnswers } from './apply-fields.ts';
import { applyPageWords } from './apply-page-words.ts';
import type { Posting } from './apply-posting.ts';
import type { ApplyParts } from './apply-server.ts';
import type { ApplySession } from './apply-session.ts';
import { sectionsFor } from './apply-state.ts';
import type { ApplyStep } from './apply-steps.ts';
import { useApplyWords } from './apply-words.ts';

interface ApplySectionStepProps {
  section: ApplySection;
  posting: Posting;
  session: ApplySession;
  parts: ApplyParts;
  onGo: (step: ApplyStep) => void;
}

/** One section as a screen of its own. Saved while one writes; going on asks for what is missing, leaving does not. */
export function ApplySectionStep({ section, posting, session, parts, onGo }: ApplySectionStepProps) {
  const page = applyPageWords[useSetting().locale];
  const words = useApplyWords();
  const { kept, change, save } = session;
  const { title, lead } = words.sections[section];
  const order = sectionsFor(posting);
  const at = order.indexOf(section);
  const handleChange = useCallback((answers: SectionAnswers) => change(section, answers), [change, section]);
  const next: ApplyStep = order[at + 1] ?? 'equal';
  return (
    <section className="apply-screen">
      <p className="crumb">
        <button type="button" className="link-button" onClick={() => onGo('list')}>
          ← {page.backToList}
        </button>
      </p>
      <ApplyHeading
        title={title}
        kicker={page.stepOf(at + 1, order.length)}
        pageTitle={`${title} · ${posting.title}`}
      />
      <p>{lead}</p>
      {section === 'contact' && session.account && <p className="hint">{page.writeTo(session.account.email)}</p>}
      {kept.draft?.imported.includes(section) && <Notice title={words.imported} />}
      {section === 'documents' ? (
        <ApplyDocuments session={session} parts={parts} onDone={() => onGo(next)} onLater={() => onGo('list')} />
      ) : (
        <ApplyForm
          // a text that came from elsewhere is a new form
          key={kept.arrivals[section] ?? 0}
          section={section}
          posting={posting}
          answers={kept.answers[section] ?? {}}
          submitWord={page.next}
          onChange={handleChange}
          onLeave={() => void save()}
          onDone={() => onGo(next)}
          onLater={() => onGo('list')}
        />
      )}
    </section>
  );
}
