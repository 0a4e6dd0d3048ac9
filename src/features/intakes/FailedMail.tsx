import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { failedMessages, type IntakeMessage } from './desk-intake.ts';
import { detailWords } from './detail-words.ts';
import { intakeTerms } from './intake-terms.ts';

/** Mails that did not get through, said at the top: somebody waits for words that never came. */
export function FailedMail({ messages }: { messages: readonly IntakeMessage[] }) {
  const { locale } = useSetting();
  const words = detailWords[locale];
  const failed = failedMessages(messages);
  if (failed.length === 0) return null;
  return (
    <Notice tone="danger" title={words.mailFailedTitle}>
      {failed.map((message) => (
        <p key={message.id}>
          {words.mailFailed(message.toEmail, intakeTerms[locale].message[message.status])}{' '}
          {message.isSuppressed && words.suppressed}
        </p>
      ))}
    </Notice>
  );
}
