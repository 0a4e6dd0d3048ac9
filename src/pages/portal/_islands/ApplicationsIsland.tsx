import { PortalGate } from '../../../features/accounts/PortalGate.tsx';
import { DeskPage } from '../../../features/applications/DeskPage.tsx';

/** The hiring team's board and table. */
export function ApplicationsIsland() {
  return <PortalGate page="applications">{(desk) => <DeskPage desk={desk} />}</PortalGate>;
}
