import { PortalGate } from '../../../features/accounts/PortalGate.tsx';
import { AuditPage } from '../../../features/audit/AuditPage.tsx';

/** Who did or read what. */
export function AuditIsland() {
  return <PortalGate page="audit">{() => <AuditPage />}</PortalGate>;
}
