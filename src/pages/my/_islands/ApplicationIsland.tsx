import { lazy } from 'react';
import type { OrganizationContact } from '../../../features/accounts/MyFoot.tsx';
import { MyGate } from '../../../features/accounts/MyGate.tsx';
import { MyApplicationPage } from '../../../features/applications/MyApplicationPage.tsx';

// most have no paper to hand in
const DocumentUpload = lazy(async () => ({
  default: (await import('../../../features/documents/DocumentUpload.tsx')).DocumentUpload,
}));

/** One of one's applications. */
export function ApplicationIsland({ contact }: { contact: OrganizationContact }) {
  return (
    <MyGate page="application" contact={contact}>
      {() => <MyApplicationPage organization={contact.name} Upload={DocumentUpload} />}
    </MyGate>
  );
}
