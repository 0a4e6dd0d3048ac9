import { useCallback, useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { ApplyForm } from './ApplyForm.tsx';
import type { SendProblems } from './apply-draft.queries.ts';
import { applySections, type SectionAnswers } from './apply-fields.ts';
import { applyPageWords } from './apply-page-words.ts';
import type { Posting } from './apply-posting.ts';
import type { ApplyParts } from './apply-server.ts';
import type { ApplySession } from './apply-session.ts';
import type { ApplyStep } from './apply-steps.ts';
import { useApplyWords } from './apply-words.ts';

interface ApplySendProps {
  posting: Posting;
  session: ApplySession;
  parts: ApplyParts;
  isComplete: boolean;
  onGo: (step: ApplyStep) => void;
}

/** The signature and the one button. Pressed twice, or again after a lost answer, it is one application. */
export function ApplySend({ posting, session, parts, isComplete, onGo }: ApplySendProps) {
  const { locale } = useSetting();
  const page = applyPageWords[locale];
  const words = useApplyWords();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<SendProblems>();
  const { change, kept, keeper, save } = session;
  const handleChange = useCallback((answers: SectionAnswers) => change('signature', answers), [change]);

  async function handleSend(): Promise<void> {
    if (isBusy || !isComplete) return;
    setBusy(true);
    setError(undefined);
    const isSaved = await save();
    const { draft, problem } = keeper.get();
    if (!isSaved || !draft || draft.revision === null) {
      setBusy(false);
      if (problem) setError(problem);
      return;
    }
    const sent = await (await parts.server()).sendApplication(draft.id, draft.revision, locale);
    setBusy(false);
    if (sent.ok) return session.take(sent.value);
    setError(sent.error);
    // what changed elsewhere (the posting, another tab, the closing) is read anew
    if (['wrong_state', 'stale', 'closed'].includes(sent.error.code)) await session.enter();
  }

  const problems = Object.entries(error?.problems ?? {});
  return (
    <section className="apply-send" aria-labelledby="apply-sign">
      <h3 id="apply-sign">{words.sections.signature.title}</h3>
      <p>{page.signedAs}</p>
      {error && problems.length === 0 && (
        <ErrorNotice error={error} words={{ wrong_state: page.jobChanged }} takesFocus />
      )}
      {problems.length > 0 && (
        <Notice tone="danger" role="alert" title={page.sendProblems}>
          <ul>
            {problems.map(([path, sentence]) => {
              const [section = ''] = path.split('.');
              const known = applySections.find((each) => each === section);
              return (
                <li key={path}>
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => onGo(known === undefined || known === 'signature' ? 'check' : known)}
                  >
                    {known ? words.sections[known].title : section}
                  </button>
                  : {sentence}
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
      <ApplyForm
        key={kept.arrivals.signature ?? 0}
        section="signature"
        posting={posting}
        answers={kept.answers.signature ?? {}}
        submitWord={isBusy ? page.sending : page.send}
        onChange={handleChange}
        onLeave={() => undefined}
        onDone={() => void handleSend()}
        onLater={() => onGo('list')}
      />
      {!isComplete && <p role="status">{page.missing}.</p>}
    </section>
  );
}
