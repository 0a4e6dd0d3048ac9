import { useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import { instantWords } from '../../lib/instants.ts';
import type { ToldInterview } from './interview.ts';
import { pickTime } from './interviews.queries.ts';
import { MyInterviewFacts } from './MyInterviewFacts.tsx';
import { MyInterviewSteps } from './MyInterviewSteps.tsx';
import { myInterviewWords } from './my-interview-words.ts';
import { OwnClock } from './OwnClock.tsx';

export interface MyInterviewStepProps {
  interview: ToldInterview;
  onDone: (message: string) => void;
  /** Refused because something changed meanwhile: load again. */
  onRefused: () => void;
}

/** The times on offer as a plain list; one choice, one button. Taken times stay in sight, so that nothing jumps. */
export function MyInterviewTimes({
  interview,
  onDone,
  onRefused,
  pick = pickTime,
}: MyInterviewStepProps & { pick?: typeof pickTime }) {
  const { locale } = useSetting();
  const words = myInterviewWords[locale];
  const setting = { locale, zone: interview.zone };
  const [chosen, setChosen] = useState<string>();
  const [error, setError] = useState<AppError>();
  const [isMissing, setMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const open = interview.times.filter((time) => time.isOpen);

  async function handleSubmit(event: React.FormEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    setMissing(chosen === undefined);
    if (chosen === undefined) return first.current?.focus();
    setBusy(true);
    setError(undefined);
    const result = await pick(interview.id, chosen);
    setBusy(false);
    if (result.ok) return onDone(words.picked);
    setError(result.error);
    setChosen(undefined);
    onRefused();
  }

  return (
    <>
      {interview.askedAt !== null && <Notice title={words.otherAsked} />}
      <MyInterviewFacts interview={interview} />
      {error && <ErrorNotice error={error} words={{ taken: words.taken, invalid: words.taken }} takesFocus />}
      {open.length === 0 ? (
        <p>{words.allGone}</p>
      ) : (
        <form noValidate onSubmit={handleSubmit} className="stack">
          <p>{words.pickLead}</p>
          <fieldset
            className="field"
            data-invalid={isMissing ? '' : undefined}
            aria-describedby={isMissing ? 'pick-error' : undefined}
          >
            <legend>{words.times}</legend>
            {isMissing && (
              <p className="field-error" id="pick-error" role="alert">
                {words.chooseOne}
              </p>
            )}
            <div className="choices choices-tall">
              {interview.times.map((time) => (
                <label key={time.id} className="choice">
                  <input
                    ref={time.id === open[0]?.id ? first : undefined}
                    type="radio"
                    name="interview-time"
                    value={time.id}
                    disabled={!time.isOpen}
                    checked={chosen === time.id}
                    onChange={() => setChosen(time.id)}
                  />
                  <span>
                    {instantWords(time.startsAt, setting)}
                    {!time.isOpen && <span className="small muted"> ({words.gone})</span>}
                    <OwnClock startsAt={time.startsAt} zone={interview.zone} />
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
          <p>
            <Button look="main" type="submit" isBusy={isBusy}>
              {words.pick}
            </Button>
          </p>
        </form>
      )}
      <MyInterviewSteps interview={interview} onDone={onDone} onRefused={onRefused} />
    </>
  );
}
