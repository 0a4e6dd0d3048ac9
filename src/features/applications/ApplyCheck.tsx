import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { ApplyAnswers } from './ApplyAnswers.tsx';
import { ApplyHeading } from './ApplyHeading.tsx';
import { ApplySend } from './ApplySend.tsx';
import type { ApplySection } from './apply-fields.ts';
import { applyPageWords } from './apply-page-words.ts';
import type { Posting } from './apply-posting.ts';
import type { ApplyParts } from './apply-server.ts';
import type { ApplySession } from './apply-session.ts';
import { openSections, sectionsFor } from './apply-state.ts';
import type { ApplyStep } from './apply-steps.ts';
import { useApplyWords } from './apply-words.ts';

interface ApplyCheckProps {
  posting: Posting;
  session: ApplySession;
  parts: ApplyParts;
  onGo: (step: ApplyStep) => void;
}

/** Everything once more, then the signature. What is missing stands first and leads to its step. */
export function ApplyCheck({ posting, session, parts, onGo }: ApplyCheckProps) {
  const page = applyPageWords[useSetting().locale];
  const words = useApplyWords();
  const { kept, account } = session;
  // the order of a first look stays while answers change below
  const [sections] = useState(() => sectionsFor(posting));
  const open = openSections(kept.answers, posting);
  const stepLink = (step: ApplyStep & (ApplySection | 'account'), label: string) => (
    <li key={step}>
      <button type="button" className="link-button" onClick={() => onGo(step)}>
        {label}
      </button>
    </li>
  );
  return (
    <section className="apply-screen">
      <p className="crumb">
        <button type="button" className="link-button" onClick={() => onGo('list')}>
          ← {page.backToList}
        </button>
      </p>
      <ApplyHeading title={page.check} kicker={posting.title} pageTitle={`${page.check} · ${posting.title}`} />
      <p>{page.checkLead}</p>
      {(open.length > 0 || !account) && (
        <Notice tone="attention" title={page.missing}>
          <ul>
            {!account && stepLink('account', page.account)}
            {open.map((section) => stepLink(section, words.sections[section].title))}
          </ul>
        </Notice>
      )}
      {sections.map((section) => (
        <section key={section} className="apply-read" aria-labelledby={`apply-read-${section}`}>
          <div className="entry-head">
            <h3 id={`apply-read-${section}`}>{words.sections[section].title}</h3>
            <button type="button" className="link-button" onClick={() => onGo(section)}>
              {page.change}
              <span className="visually-hidden">: {words.sections[section].title}</span>
            </button>
          </div>
          {section === 'documents' ? (
            <Count session={session} />
          ) : (
            <ApplyAnswers section={section} answers={kept.answers[section] ?? {}} posting={posting} />
          )}
        </section>
      ))}
      {account ? (
        <ApplySend posting={posting} session={session} parts={parts} isComplete={open.length === 0} onGo={onGo} />
      ) : (
        <p>
          <Button look="main" onClick={() => onGo('account')}>
            {page.account}
          </Button>
        </p>
      )}
    </section>
  );
}

function Count({ session }: { session: ApplySession }) {
  const words = useApplyWords();
  const entries = session.kept.answers.documents?.['entries'];
  const purposes = (Array.isArray(entries) ? entries : []).map((entry) => words.choices[String(entry.purpose)] ?? '');
  return <p className={purposes.length > 0 ? undefined : 'muted'}>{purposes.join(', ') || words.none}</p>;
}
