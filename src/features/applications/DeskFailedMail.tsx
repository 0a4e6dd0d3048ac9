import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { type DeskMail, failedMail } from './desk-application.ts';
import { deskDetailWords } from './desk-detail-words.ts';

/** Mails that did not get through, said at the top: somebody waits for words that never came. */
export function DeskFailedMail({ mail }: { mail: DeskMail }) {
  const words = deskDetailWords[useSetting().locale];
  const failed = failedMail(mail);
  if (failed.length === 0 && !mail.isSuppressed) return null;
  return (
    <Notice tone="danger" title={words.mailFailedTitle}>
      {failed.slice(0, 3).map((message) => (
        <p key={message.id}>
          {message.toEmail ?? words.theirAddress}: {words.mailStatus[message.status] ?? message.status}
        </p>
      ))}
      {mail.isSuppressed && <p>{words.suppressed}</p>}
    </Notice>
  );
}
