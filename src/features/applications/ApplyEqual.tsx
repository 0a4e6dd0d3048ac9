import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import { ApplyChoices } from './ApplyChoices.tsx';
import { ApplyHeading } from './ApplyHeading.tsx';
import { applyPageWords } from './apply-page-words.ts';
import type { ApplyParts } from './apply-server.ts';
import type { ApplySession } from './apply-session.ts';
import type { ApplyStep } from './apply-steps.ts';
import { useApplyWords } from './apply-words.ts';

interface ApplyEqualProps {
  session: ApplySession;
  parts: ApplyParts;
  onGo: (step: ApplyStep) => void;
}

/** Voluntary questions, last. The answers go straight into a table of their own: never into the draft or this browser. */
export function ApplyEqual({ session, parts, onGo }: ApplyEqualProps) {
  const page = applyPageWords[useSetting().locale];
  const words = useApplyWords();
  const { equal } = words;
  const [gender, setGender] = useState('');
  const [race, setRace] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [isKept, setKept] = useState(false);
  const [error, setError] = useState<AppError>();
  const { draft } = session.kept;
  const listed = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));

  async function handleSave(): Promise<void> {
    if (!draft) return;
    setBusy(true);
    const saved = await (await parts.server()).saveEqualOpportunity(draft.id, gender, race);
    setBusy(false);
    setError(saved.ok ? undefined : saved.error);
    if (!saved.ok) return;
    setKept(true);
    session.keeper.noteEqualOpportunity();
  }

  return (
    <section className="apply-screen form">
      <p className="crumb">
        <button type="button" className="link-button" onClick={() => onGo('list')}>
          ← {page.backToList}
        </button>
      </p>
      <ApplyHeading title={equal.title} kicker={words.optional} pageTitle={equal.title} />
      <p>{equal.lead}</p>
      {!draft && <Notice title={page.signInFirst} />}
      {draft?.hasEqualOpportunity && !isKept && <p>{equal.had}</p>}
      <ApplyChoices
        id="apply-equal-gender"
        legend={equal.gender}
        isOptional
        options={listed(equal.genders)}
        isChosen={(value) => gender === value}
        onChoose={setGender}
      />
      <ApplyChoices
        id="apply-equal-race"
        legend={equal.race}
        hint={equal.raceHint}
        isOptional
        type="checkbox"
        options={listed(equal.races)}
        isChosen={(value) => race.includes(value)}
        onChoose={(value, isOn) => setRace(isOn ? [...race, value] : race.filter((each) => each !== value))}
      />
      {error && <ErrorNotice error={error} takesFocus />}
      <div role="status">{isKept && <Notice tone="good" title={equal.kept} />}</div>
      <p className="apply-actions">
        {draft && (
          <Button look={isKept ? 'plain' : 'main'} isBusy={isBusy} onClick={() => void handleSave()}>
            {equal.save}
          </Button>
        )}
        <Button look={isKept || !draft ? 'main' : 'quiet'} onClick={() => onGo('check')}>
          {isKept ? page.check : equal.skip}
        </Button>
      </p>
    </section>
  );
}
