import { useCallback, useEffect, useRef, useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { MessageBubble } from './MessageBubble.tsx';
import { MessageComposer } from './MessageComposer.tsx';
import { type ThreadQueries, threadQueries } from './message-thread.queries.ts';
import type { ThreadSide } from './message-thread.ts';
import { threadWords } from './thread-words.ts';
import { useThread } from './use-thread.ts';

interface MessageThreadProps {
  /** The application whose thread it is. */
  applicationId: string;
  /** Who looks: decides which functions are asked, and the words. */
  side: ThreadSide;
  /** What the other side is called here: the organisation's name, or the candidate's (or "the candidate" while hidden). */
  otherName: string;
  /** False for who may only read (auditors) and where a thread has ended. */
  mayWrite: boolean;
  queries?: ThreadQueries;
}

/**
 * The messages of an application, both ways, with what each side has read. It loads itself and looks for newer ones
 * while the page is visible; what arrives is announced, and counts as read once the thread is in sight.
 */
export function MessageThread(props: MessageThreadProps) {
  const { applicationId, side, otherName, mayWrite, queries = threadQueries[props.side] } = props;
  const words = threadWords[useSetting().locale][side];
  const [said, setSaid] = useState('');
  const box = useRef<HTMLElement>(null);
  const { thread, look, see } = useThread(applicationId, side, queries, (came) =>
    setSaid(words.arrived(came.length, otherName)),
  );
  useInSight(box, see);
  return (
    <section className="panel thread" aria-labelledby="thread-title" ref={box} id="messages">
      <h2 id="thread-title">{words.title}</h2>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {thread.state === 'loading' && <Skeleton lines={3} />}
      {thread.state === 'failed' && <ErrorNotice error={thread.error} onRetry={look} />}
      {thread.state === 'ready' && thread.messages.length === 0 && <p className="muted">{words.empty(otherName)}</p>}
      {thread.state === 'ready' && thread.messages.length > 0 && (
        <ol className="bubbles">
          {thread.messages.map((message) => (
            <MessageBubble key={message.id} message={message} side={side} otherName={otherName} />
          ))}
        </ol>
      )}
      {thread.state === 'ready' &&
        (mayWrite ? (
          <MessageComposer
            side={side}
            send={(body, key) => queries.write(applicationId, body, key)}
            onSent={async () => {
              await look();
              // the same words twice in a row are only spoken when they differ
              setSaid((before) => (before === words.sent ? `${words.sent}\u00a0` : words.sent));
            }}
          />
        ) : (
          <p className="muted small">{words.closed}</p>
        ))}
    </section>
  );
}

/** Calls `onSight` whenever the element comes into view. Without an observer it counts as seen at once. */
function useInSight(element: React.RefObject<HTMLElement | null>, onSight: () => void): void {
  const newest = useRef(onSight);
  newest.current = onSight;
  const tell = useCallback(() => newest.current(), []);
  useEffect(() => {
    const target = element.current;
    if (!target || typeof IntersectionObserver === 'undefined') {
      tell();
      return;
    }
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) tell();
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, tell]);
}
