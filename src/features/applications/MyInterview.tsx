import { Facts } from '../../components/Facts.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { instantWords } from '../../lib/instants.ts';
import { placeLine, type ToldInterview } from '../interviews/interview.ts';
import { MyInterviewAsk } from './MyInterviewAsk.tsx';
import { MyInterviewPick } from './MyInterviewPick.tsx';
import { myInterviewWords } from './my-interview-words.ts';

interface MyInterviewProps {
  interview: ToldInterview;
  onDone: (said: string) => Promise<void>;
}

/** The interview: times to pick from, then when and where, with ways to move it or call it off. */
export function MyInterview({ interview, onDone }: MyInterviewProps) {
  const setting = useSetting();
  const words = myInterviewWords[setting.locale];
  const clock = { locale: setting.locale, zone: interview.zone };
  const when = interview.startsAt === null ? '' : instantWords(interview.startsAt, clock);
  const isOpen = interview.status === 'proposed' || interview.status === 'set';
  return (
    <section className="panel" aria-labelledby="interview-title" id="interview">
      <h2 id="interview-title">{words.title}</h2>
      {interview.status === 'cancelled' && (
        <Notice title={words.wasCalledOff}>{interview.endedNote && <p>{interview.endedNote}</p>}</Notice>
      )}
      {interview.status === 'held' && <p>{words.wasHeld(when)}</p>}
      {interview.status === 'no_show' && <p>{words.wasMissed(when)}</p>}
      {isOpen && (
        <>
          {interview.askedAt !== null && (
            <Notice tone="attention" title={words.asked(instantWords(interview.askedAt, setting))} />
          )}
          <Facts
            rows={[
              [words.when, when && <b>{when}</b>],
              [words.how, words.way[interview.way]],
              [words.where, interview.place && placeLine(interview.place)],
              [words.lengthName, words.length(interview.minutes)],
              [words.who, interview.interviewers.join(', ')],
              [words.details, interview.details && <span className="as-written">{interview.details}</span>],
            ]}
          />
          {interview.status === 'proposed' && <MyInterviewPick interview={interview} onDone={onDone} />}
          <MyInterviewAsk interview={interview} onDone={onDone} />
          <p className="small muted">{words.support}</p>
        </>
      )}
    </section>
  );
}
