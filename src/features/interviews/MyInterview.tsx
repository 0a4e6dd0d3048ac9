import { useCallback, useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import type { ToldInterview } from './interview.ts';
import { listMyInterviews } from './interviews.queries.ts';
import { MyInterviewSet } from './MyInterviewSet.tsx';
import { MyInterviewTimes } from './MyInterviewTimes.tsx';
import { myInterviewWords } from './my-interview-words.ts';

interface MyInterviewProps {
  applicationId: string;
  /** The candidate did something: the page may load the application again. */
  onChanged?: () => void | Promise<void>;
  list?: typeof listMyInterviews;
}

/**
 * The newest interview of the candidate's application: pick a time, see when and where, ask for another, cancel.
 * Shows nothing while there is none.
 */
export function MyInterview({ applicationId, onChanged, list = listMyInterviews }: MyInterviewProps) {
  const words = myInterviewWords[useSetting().locale];
  const [shown, reload] = useLoad(useCallback(() => list(applicationId), [applicationId, list]));
  const [said, setSaid] = useState('');
  if (shown.state === 'loading') return <Skeleton lines={3} />;
  if (shown.state === 'failed') return <ErrorNotice error={shown.error} onRetry={reload} />;
  const [interview] = shown.value;
  if (!interview) return null;

  async function handleDone(message: string): Promise<void> {
    await Promise.all([reload(), onChanged?.()]);
    setSaid('');
    setSaid(message);
  }
  const steps = { interview, onDone: handleDone, onRefused: () => void reload() };
  return (
    <section className="panel" aria-labelledby="my-interview-title">
      <h2 id="my-interview-title">{interview.status === 'proposed' ? words.pickTitle : words.title}</h2>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {interview.status === 'proposed' && <MyInterviewTimes {...steps} />}
      {interview.status === 'set' && <MyInterviewSet {...steps} />}
      <Ended interview={interview} />
    </section>
  );
}

function Ended({ interview }: { interview: ToldInterview }) {
  const words = myInterviewWords[useSetting().locale];
  if (interview.status === 'held') return <p>{words.held}</p>;
  if (interview.status === 'no_show') return <p>{words.noShow}</p>;
  if (interview.status !== 'cancelled') return null;
  return (
    <>
      <p>{words.cancelled}</p>
      {interview.endedNote && <p className="muted">{words.cancelledBy(interview.endedNote)}</p>}
    </>
  );
}
