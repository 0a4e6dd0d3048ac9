import type { OrganizationContact } from '../../../features/accounts/MyFoot.tsx';
import { MyGate } from '../../../features/accounts/MyGate.tsx';
import { MyDataPage } from '../../../features/candidates/MyDataPage.tsx';

/** What is kept about one, and what one can do about it. */
export function DataIsland({ contact }: { contact: OrganizationContact }) {
  return (
    <MyGate page="data" contact={contact}>
      {() => <MyDataPage />}
    </MyGate>
  );
}
