import { NoPermission } from '../../../features/accounts/NoPermission.tsx';
import { PortalGate } from '../../../features/accounts/PortalGate.tsx';
import { ApplyPaperEntry } from '../../../features/applications/ApplyPaperEntry.tsx';

/** Typing in a paper form; for HR alone, as the database has it. */
export function ApplyPaperIsland() {
  return (
    <PortalGate page="applications">
      {({ account }) => (account.roles.includes('hr') ? <ApplyPaperEntry /> : <NoPermission page="HR" />)}
    </PortalGate>
  );
}
