import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { localPath, sitePaths } from '../../lib/paths.ts';
import { ApplyAnswers } from './ApplyAnswers.tsx';
import { ApplyDiscard } from './ApplyDiscard.tsx';
import { ApplyHeading } from './ApplyHeading.tsx';
import { applyPageWords } from './apply-page-words.ts';
import type { Posting } from './apply-posting.ts';
import type { ApplySession } from './apply-session.ts';
import { sectionState, sectionsFor } from './apply-state.ts';
import { useApplyWords } from './apply-words.ts';

interface ApplyClosedProps {
  posting: Posting;
  session: ApplySession;
  /** Somebody was writing when it closed. */
  isBegun: boolean;
}

/** The posting takes nothing more. What was written can still be read, and copied. */
export function ApplyClosed({ posting, session, isBegun }: ApplyClosedProps) {
  const { locale } = useSetting();
  const page = applyPageWords[locale];
  const words = useApplyWords();
  const { answers } = session.kept;
  const written = sectionsFor(posting).filter((section) => sectionState(section, answers, posting) !== 'not_started');
  return (
    <section className="apply-screen apply-card">
      <ApplyHeading
        title={page.closedTitle}
        kicker={posting.title}
        pageTitle={`${page.closedTitle} · ${posting.title}`}
      />
      <div role="alert">
        <Notice tone="attention" title={isBegun ? page.closedWhile : page.closedLead} />
      </div>
      <p>
        <a className="button" href={localPath(locale, sitePaths.jobs)}>
          {page.seeJobs}
        </a>
      </p>
      {written.map((section) => (
        <section key={section} className="apply-read">
          <h3>{words.sections[section].title}</h3>
          <ApplyAnswers section={section} answers={answers[section] ?? {}} posting={posting} />
        </section>
      ))}
      {session.kept.draft && <ApplyDiscard session={session} />}
    </section>
  );
}
