import { useCallback, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { type HiringPanelProps, mayDo } from '../offers/hiring-panel.ts';
import { CancelInterviewForm } from './CancelInterviewForm.tsx';
import { InterviewCard } from './InterviewCard.tsx';
import { interviewWords } from './interview-words.ts';
import { listInterviews } from './interviews.queries.ts';
import { ProposeForm } from './ProposeForm.tsx';
import { isOpen } from './team-interview.ts';

const inviting = ['submitted', 'screening'];

/** The interviews of an application: what was proposed, what is set, what came of it, and the next step. */
export function InterviewPanel({ applicationId, status, roles, onChanged }: HiringPanelProps) {
  const words = interviewWords[useSetting().locale];
  const [shown, reload] = useLoad(useCallback(() => listInterviews(applicationId), [applicationId]));
  const [open, setOpen] = useState<'propose' | 'cancel'>();
  const [said, setSaid] = useState('');
  const current = shown.state === 'ready' ? shown.value.find(isOpen) : undefined;
  const mayAct = mayDo(roles, 'hr', 'hiring_manager');
  const mayPropose = mayAct && (status === 'interview' || inviting.includes(status));

  async function handleDone(message: string): Promise<void> {
    setOpen(undefined);
    await Promise.all([reload(), onChanged()]);
    setSaid('');
    setSaid(message);
  }
  const handleRefused = () => void Promise.all([reload(), onChanged()]);

  return (
    <section className="panel" aria-labelledby="interview-title">
      <h2 id="interview-title">{words.title}</h2>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {shown.state === 'loading' && <Skeleton lines={3} />}
      {shown.state === 'failed' && <ErrorNotice error={shown.error} onRetry={reload} />}
      {shown.state === 'ready' && (
        <>
          {shown.refreshFailed && <ErrorNotice error={shown.refreshFailed} onRetry={reload} />}
          {shown.value.length === 0 && <p className="muted">{words.none}</p>}
          {shown.value.map((interview) => (
            <InterviewCard
              key={interview.id}
              interview={interview}
              mayAct={mayAct}
              onKept={() => handleDone(words.outcomeKept)}
              onRefused={handleRefused}
            />
          ))}
          <p className="actions">
            {mayPropose && (
              <Button look={current ? 'plain' : 'main'} onClick={() => setOpen('propose')}>
                {current ? words.proposeAgain : status === 'interview' ? words.propose : words.invite}
              </Button>
            )}
            {mayAct && current && <Button onClick={() => setOpen('cancel')}>{words.cancel}</Button>}
          </p>
          <Dialog title={words.proposeTitle} isOpen={open === 'propose'} onClose={() => setOpen(undefined)}>
            <ProposeForm
              applicationId={applicationId}
              status={status}
              current={current}
              onDone={() => handleDone(words.sent)}
              onRefused={handleRefused}
            />
          </Dialog>
          {current && (
            <Dialog title={words.cancelTitle} isOpen={open === 'cancel'} onClose={() => setOpen(undefined)}>
              <CancelInterviewForm
                interviewId={current.id}
                words={words}
                onDone={() => handleDone(words.cancelled)}
                onRefused={handleRefused}
              />
            </Dialog>
          )}
        </>
      )}
    </section>
  );
}
