import { useEffect, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { useSetting } from '../../components/setting.tsx';
import { ApplyAnswers } from './ApplyAnswers.tsx';
import { applyPageWords } from './apply-page-words.ts';
import type { Posting } from './apply-posting.ts';
import type { ApplySession } from './apply-session.ts';
import { useApplyWords } from './apply-words.ts';

/** One answer, two texts: both are shown, and a person chooses. Until then neither is lost and nothing is sent. */
export function ApplyConflicts({ session, posting }: { session: ApplySession; posting: Posting }) {
  const page = applyPageWords[useSetting().locale];
  const words = useApplyWords();
  const { kept, keeper, save } = session;
  const [first] = kept.conflicts;
  const box = useRef<HTMLDivElement>(null);
  const section = first?.section;
  useEffect(() => {
    if (section) box.current?.focus();
  }, [section]);
  if (!first) return null;
  const settle = (choice: 'mine' | 'theirs') => {
    keeper.settle(first.section, choice);
    void save();
  };
  return (
    <div className="apply-conflict" role="alertdialog" tabIndex={-1} ref={box} aria-labelledby="apply-conflict-title">
      <h2 id="apply-conflict-title">{page.conflictTitle(words.sections[first.section].title)}</h2>
      <p>{page.conflictLead}</p>
      <div className="apply-two">
        <div>
          <h3>{page.conflictMine}</h3>
          <ApplyAnswers section={first.section} answers={first.mine} posting={posting} />
          <Button onClick={() => settle('mine')}>{page.keepMine}</Button>
        </div>
        <div>
          <h3>{page.conflictTheirs}</h3>
          <ApplyAnswers section={first.section} answers={first.theirs} posting={posting} />
          <Button onClick={() => settle('theirs')}>{page.keepTheirs}</Button>
        </div>
      </div>
    </div>
  );
}
