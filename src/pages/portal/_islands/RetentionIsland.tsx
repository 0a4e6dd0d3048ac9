import { PortalGate } from '../../../features/accounts/PortalGate.tsx';
import { RetentionPage } from '../../../features/retention/RetentionPage.tsx';

/** How long applications are kept, and what went. */
export function RetentionIsland() {
  return <PortalGate page="retention">{({ account }) => <RetentionPage account={account} />}</PortalGate>;
}
