import type { OrganizationContact } from '../../../features/accounts/MyFoot.tsx';
import { MyGate } from '../../../features/accounts/MyGate.tsx';
import { MyApplicationsPage } from '../../../features/applications/MyApplicationsPage.tsx';

/** Sign-in, and the list of one's applications. */
export function HomeIsland({ contact }: { contact: OrganizationContact }) {
  return (
    <MyGate page="home" contact={contact}>
      {() => <MyApplicationsPage />}
    </MyGate>
  );
}
