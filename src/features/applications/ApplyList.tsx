import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import { ApplyDiscard } from './ApplyDiscard.tsx';
import { ApplyHeading } from './ApplyHeading.tsx';
import { applyPageWords } from './apply-page-words.ts';
import type { Posting } from './apply-posting.ts';
import type { ApplyParts } from './apply-server.ts';
import type { ApplySession } from './apply-session.ts';
import { isOptional, openSections, type SectionState, sectionState, sectionsFor } from './apply-state.ts';
import type { ApplyStep } from './apply-steps.ts';
import { useApplyWords } from './apply-words.ts';

interface ApplyListProps {
  posting: Posting;
  session: ApplySession;
  parts: ApplyParts;
  onGo: (step: ApplyStep) => void;
}

/** All steps with how far each is, in any order. */
export function ApplyList({ posting, session, parts, onGo }: ApplyListProps) {
  const page = applyPageWords[useSetting().locale];
  const words = useApplyWords();
  const { kept, account } = session;
  const left = openSections(kept.answers, posting).length + (account ? 0 : 1);
  const tag = (state: SectionState) => ({ 'data-state': state, className: 'apply-state' });

  return (
    <section className="apply-screen">
      <ApplyHeading title={posting.title} kicker={page.list} pageTitle={`${page.list} · ${posting.title}`} />
      <p>
        {page.listLead} {page.toDo(left)}
      </p>
      <ImportOffer session={session} parts={parts} />
      <ol className="apply-list">
        <Item
          href="account"
          title={page.account}
          onGo={onGo}
          state={
            <span {...tag(account ? 'done' : 'not_started')}>{words.states[account ? 'done' : 'not_started']}</span>
          }
        />
        {sectionsFor(posting).map((section) => {
          const state = sectionState(section, kept.answers, posting);
          const isEmptyChoice = state === 'not_started' && isOptional(section, posting);
          return (
            <Item
              key={section}
              href={section}
              title={words.sections[section].title}
              onGo={onGo}
              state={
                <>
                  {kept.draft?.imported.includes(section) && <span className="apply-imported">{words.imported}</span>}
                  <span {...tag(state)}>{isEmptyChoice ? words.optional : words.states[state]}</span>
                </>
              }
            />
          );
        })}
        <Item
          href="equal"
          title={words.equal.title}
          onGo={onGo}
          state={
            <span {...tag(kept.draft?.hasEqualOpportunity ? 'done' : 'not_started')}>
              {kept.draft?.hasEqualOpportunity ? words.states.done : words.optional}
            </span>
          }
        />
      </ol>
      <p className="apply-actions">
        <Button look="main" onClick={() => onGo('check')}>
          {page.check}
        </Button>
      </p>
      <ApplyDiscard session={session} />
    </section>
  );
}

interface ItemProps {
  href: ApplyStep;
  title: string;
  state: React.ReactNode;
  onGo: (step: ApplyStep) => void;
}

function Item({ href, title, state, onGo }: ItemProps) {
  const [address] = useState(() => {
    const query = new URLSearchParams(window.location.search);
    query.set('step', href);
    return `?${query}`;
  });
  return (
    <li>
      <a
        href={address}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onGo(href);
        }}
      >
        {title}
      </a>
      <span className="apply-marks">{state}</span>
    </li>
  );
}

function ImportOffer({ session, parts }: { session: ApplySession; parts: ApplyParts }) {
  const page = applyPageWords[useSetting().locale];
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const { draft, unsent } = session.kept;
  if (!draft?.mayImport || draft.revision === null || unsent.size > 0) return null;
  const { id, revision } = draft;
  return (
    <Notice title={page.importTitle}>
      <p>{page.importLead}</p>
      {error && <ErrorNotice error={error} />}
      <p>
        <Button
          isBusy={isBusy}
          onClick={async () => {
            setBusy(true);
            const imported = await (await parts.server()).importLast(id, revision);
            setBusy(false);
            if (imported.ok) session.take(imported.value);
            else setError(imported.error);
          }}
        >
          {page.importButton}
        </Button>
      </p>
    </Notice>
  );
}
