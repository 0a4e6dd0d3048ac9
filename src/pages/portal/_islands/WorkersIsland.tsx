import { PortalGate } from '../../../features/accounts/PortalGate.tsx';
import { WorkersPage } from '../../../features/workers/WorkersPage.tsx';

/** Who works here, in which programs, under whom. */
export function WorkersIsland() {
  return <PortalGate page="workers">{({ account }) => <WorkersPage roles={account.roles} />}</PortalGate>;
}
