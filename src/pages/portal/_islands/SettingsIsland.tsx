import { PortalGate } from '../../../features/accounts/PortalGate.tsx';
import { MessageRules } from '../../../features/messages/MessageRules.tsx';
import { SettingsPage } from '../../../features/organization/SettingsPage.tsx';

/** The organisation's facts, words, closed days, and which mails go out. */
export function SettingsIsland() {
  return (
    <PortalGate page="settings">
      {() => (
        <SettingsPage>
          <MessageRules />
        </SettingsPage>
      )}
    </PortalGate>
  );
}
