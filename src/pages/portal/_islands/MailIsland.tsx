import { PortalGate } from '../../../features/accounts/PortalGate.tsx';
import { MailPage } from '../../../features/messages/MailPage.tsx';

/** Which mails go out, to whom and in which words. */
export function MailIsland() {
  return <PortalGate page="mail">{({ account }) => <MailPage account={account} />}</PortalGate>;
}
