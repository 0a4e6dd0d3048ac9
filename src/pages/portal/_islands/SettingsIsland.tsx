import { PortalGate } from '../../../features/accounts/PortalGate.tsx';
import { MailPanel } from '../../../features/messages/MailPanel.tsx';
import { SettingsPage } from '../../../features/organization/SettingsPage.tsx';

/** The organisation's facts, words, closed days, and the way to the mails. */
export function SettingsIsland() {
  return (
    <PortalGate page="settings">
      {() => (
        <SettingsPage>
          <MailPanel />
        </SettingsPage>
      )}
    </PortalGate>
  );
}
