import type { OrganizationContact } from '../../../features/accounts/MyFoot.tsx';
import { MyGate } from '../../../features/accounts/MyGate.tsx';
import { DocumentsPage } from '../../../features/documents/DocumentsPage.tsx';

/** What we hold of the person, and what is asked of them. */
export function DocumentsIsland({ contact }: { contact: OrganizationContact }) {
  return (
    <MyGate page="documents" contact={contact}>
      {() => <DocumentsPage />}
    </MyGate>
  );
}
