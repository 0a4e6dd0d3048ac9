import type { OrganizationContact } from '../../../features/accounts/MyFoot.tsx';
import { MyGate } from '../../../features/accounts/MyGate.tsx';
import { MySettingsPage } from '../../../features/candidates/MySettingsPage.tsx';

/** How one is called and reached. */
export function SettingsIsland({ contact }: { contact: OrganizationContact }) {
  return (
    <MyGate page="settings" contact={contact}>
      {({ speak }) => <MySettingsPage onSpeak={speak} />}
    </MyGate>
  );
}
