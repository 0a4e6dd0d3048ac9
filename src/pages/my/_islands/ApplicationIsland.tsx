import type { OrganizationContact } from '../../../features/accounts/MyFoot.tsx';
import { MyGate } from '../../../features/accounts/MyGate.tsx';
import { MyApplicationPage } from '../../../features/applications/MyApplicationPage.tsx';
import { DocumentUpload } from '../../../features/documents/DocumentUpload.tsx';

/** One of one's applications. */
export function ApplicationIsland({ contact }: { contact: OrganizationContact }) {
  return (
    <MyGate page="application" contact={contact}>
      {() => <MyApplicationPage organization={contact.name} Upload={DocumentUpload} />}
    </MyGate>
  );
}
