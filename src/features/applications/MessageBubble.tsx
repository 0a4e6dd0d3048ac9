import { useSetting } from '../../components/setting.tsx';
import { instantWords } from '../../lib/instants.ts';
import { isTheirs, type ThreadMessage, type ThreadSide } from './message-thread.ts';
import { threadWords } from './thread-words.ts';

interface MessageBubbleProps {
  message: ThreadMessage;
  side: ThreadSide;
  otherName: string;
}

/** One message: who, what, when, and whether the other side has read it. Side and colour only repeat what is written. */
export function MessageBubble({ message, side, otherName }: MessageBubbleProps) {
  const setting = useSetting();
  const words = threadWords[setting.locale][side];
  const isOther = isTheirs(message, side);
  return (
    <li className="bubble" data-side={isOther ? 'theirs' : 'ours'}>
      <p className="bubble-who">{whoWrote(message, side, otherName, words)}</p>
      {message.body === null ? <p className="muted">{words.hidden}</p> : <p className="bubble-body">{message.body}</p>}
      <p className="bubble-when small muted">
        <time dateTime={message.writtenAt}>{instantWords(message.writtenAt, setting)}</time>
        {!isOther &&
          ` · ${message.readAt === null ? words.notSeen : words.seen(instantWords(message.readAt, setting))}`}
      </p>
    </li>
  );
}

function whoWrote(
  message: ThreadMessage,
  side: ThreadSide,
  otherName: string,
  words: (typeof threadWords)['en']['candidate'],
): string {
  if (message.isMine) return words.you;
  if (message.isFromCandidate) return side === 'candidate' ? words.you : otherName;
  return message.authorName ? words.teamMember(message.authorName) : words.team;
}
