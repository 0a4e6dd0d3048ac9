import { useSetting } from '../../components/setting.tsx';
import { Tag, type TagTone } from '../../components/Tag.tsx';
import { instantWords } from '../../lib/instants.ts';
import { failedMessages, type IntakeMessage } from './desk-intake.ts';
import { detailWords } from './detail-words.ts';
import { intakeTerms } from './intake-terms.ts';

function toneOf(message: IntakeMessage): TagTone {
  if (failedMessages([message]).length > 0) return 'danger';
  return message.status === 'delivered' ? 'moss' : message.status === 'delayed' ? 'sun' : 'plain';
}

interface MailListProps {
  messages: readonly IntakeMessage[];
  /** Whether they chose to be reached by mail. */
  isWanted: boolean;
}

/** The mails we sent them and what became of each. */
export function MailList({ messages, isWanted }: MailListProps) {
  const setting = useSetting();
  const words = detailWords[setting.locale];
  const terms = intakeTerms[setting.locale];
  return (
    <section className="panel" aria-labelledby="mail-title">
      <h2 id="mail-title">{words.mailTitle}</h2>
      {messages.length === 0 && <p className="muted">{isWanted ? words.noMailYet : words.noMail}</p>}
      {messages.length > 0 && (
        <ul className="plain-list">
          {messages.map((message) => (
            <li key={message.id}>
              <span className="facts-line">
                <b>{terms.messageKind[message.kind] ?? message.kind}</b>
                <Tag tone={toneOf(message)}>{terms.message[message.status]}</Tag>
              </span>
              <span className="small muted">
                {message.toEmail} · {instantWords(message.sentAt ?? message.queuedAt, setting)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
