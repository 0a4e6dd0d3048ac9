import { PortalGate } from '../../../features/accounts/PortalGate.tsx';
import { ReportsPage } from '../../../features/reports/ReportsPage.tsx';

/** How hiring goes, in counts. */
export function ReportsIsland() {
  return <PortalGate page="reports">{({ account }) => <ReportsPage account={account} />}</PortalGate>;
}
