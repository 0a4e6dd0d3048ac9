import { type ComponentType, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Notice } from '../../components/Notice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { dateIn, dayWords } from '../../lib/instants.ts';
import type { DocumentUploadProps } from '../documents/document.ts';
import { MessageThread } from './MessageThread.tsx';
import { MyDraftNote } from './MyDraftNote.tsx';
import { MyNextStep } from './MyNextStep.tsx';
import { MyRequests } from './MyRequests.tsx';
import { MyTimeline } from './MyTimeline.tsx';
import type { MyApplication } from './my-application.ts';
import { myNextWords } from './my-next-words.ts';
import { inLocale, mayWithdraw } from './my-row.ts';
import { myStatusWords } from './my-status-words.ts';
import { myWords } from './my-words.ts';

// each comes when it is needed: where one stands and what was written is read first, on whatever phone
const MyAnswers = lazy(async () => ({ default: (await import('./MyAnswers.tsx')).MyAnswers }));
const MyOffer = lazy(async () => ({ default: (await import('./MyOffer.tsx')).MyOffer }));
const MyInterview = lazy(async () => ({ default: (await import('./MyInterview.tsx')).MyInterview }));
const MyWithdraw = lazy(async () => ({ default: (await import('./MyWithdraw.tsx')).MyWithdraw }));

interface MyApplicationViewProps {
  opened: MyApplication;
  organization: string;
  Upload: ComponentType<DocumentUploadProps>;
  onChanged: () => Promise<void>;
}

/** One application: where it stands and what is next first, then what is theirs to do, then messages and the record. */
export function MyApplicationView({ opened, organization, Upload, onChanged }: MyApplicationViewProps) {
  const setting = useSetting();
  const words = myWords[setting.locale];
  const { application } = opened;
  const [done, setDone] = useState('');
  const changed = useChangeNote(opened, words.changed);
  const heading = useRef<HTMLHeadingElement>(null);
  const [interview] = opened.interviews;
  const [offer] = opened.offers;

  async function handleDone(said: string): Promise<void> {
    await onChanged();
    setDone(said);
    // the part that was used may be gone with what it was for
    if (said !== '') heading.current?.focus();
  }

  return (
    <div className="my-stack">
      <header className="my-application-head">
        <h1 tabIndex={-1} ref={heading}>
          {inLocale(application.titles, setting.locale)}
        </h1>
        <p className="small muted">{words.reference(application.reference)}</p>
      </header>
      <p className="visually-hidden" role="status">
        {changed}
      </p>
      <div role="status">{done && <Notice tone="good" title={done} />}</div>
      <section className="panel my-now" aria-labelledby="now-title">
        <p className="small muted">
          {words.since(dayWords(dateIn(new Date(application.sinceAt), setting.zone), setting))}
        </p>
        <p className="my-status">{myStatusWords[setting.locale].status[application.status]}</p>
        <h2 id="now-title">{myNextWords[setting.locale].title}</h2>
        <MyNextStep row={application} hasPlaces />
      </section>
      {application.status === 'draft' ? (
        <MyDraftNote row={application} />
      ) : (
        <>
          {offer && (
            <Suspense fallback={<Skeleton lines={6} />}>
              <MyOffer key={offer.id} offer={offer} onDone={handleDone} />
            </Suspense>
          )}
          {interview && (
            <Suspense fallback={<Skeleton lines={5} />}>
              <MyInterview key={interview.id} interview={interview} onDone={handleDone} />
            </Suspense>
          )}
          <MyRequests requests={opened.requests} Upload={Upload} onDone={handleDone} />
          <MessageThread applicationId={application.id} side="candidate" otherName={organization} mayWrite />
          <MyTimeline opened={opened} />
          <Suspense fallback={<Skeleton lines={2} />}>
            {opened.answers && <MyAnswers answers={opened.answers} opened={opened} />}
            {mayWithdraw(application) && <MyWithdraw id={application.id} onDone={handleDone} />}
          </Suspense>
        </>
      )}
    </div>
  );
}

/** Words to be spoken when the page brought something new by itself: another state, a step, a paper, a time. */
function useChangeNote(opened: MyApplication, words: string): string {
  const mark = JSON.stringify([
    opened.application.status,
    opened.events.length,
    opened.requests.length,
    opened.interviews.map(({ sequence, status }) => [sequence, status]),
    opened.offers.map(({ status }) => status),
  ]);
  const before = useRef(mark);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (before.current === mark) return;
    before.current = mark;
    setSaid((last) => (last === words ? `${words}\u00a0` : words));
  }, [mark, words]);
  return said;
}
