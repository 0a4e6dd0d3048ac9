import type { ReactNode } from 'react';
import { useSetting } from '../../components/setting.tsx';
import { agoWords } from '../../lib/instants.ts';
import type { Health } from './health.ts';
import { healthWords } from './health-words.ts';

interface OutboxProps {
  messages: Health['messages'];
  checkedAt: string;
  /** The mails that did not arrive, one by one. */
  children: ReactNode;
}

/** How old the outbox is, and what came back. */
export function Outbox({ messages, checkedAt, children }: OutboxProps) {
  const { locale } = useSetting();
  const words = healthWords[locale];
  return (
    <section className="panel" aria-labelledby="outbox-title">
      <h2 id="outbox-title">{words.outboxTitle}</h2>
      <p>
        {words.waiting(messages.waiting)}{' '}
        {messages.oldestWaitingAt && words.oldest(agoWords(messages.oldestWaitingAt, locale, new Date(checkedAt)))}
      </p>
      <ul className="numbers numbers-still">
        {(['givenUp', 'bounced', 'suppressed'] as const).map((name) => (
          <li key={name} data-loud={messages[name] > 0 || undefined}>
            <b>{messages[name]}</b> <span>{words[name]}</span>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
