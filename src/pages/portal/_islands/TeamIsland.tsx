import { PortalGate } from '../../../features/accounts/PortalGate.tsx';
import { TeamPage } from '../../../features/accounts/TeamPage.tsx';

/** Who works here, in which roles. */
export function TeamIsland() {
  return <PortalGate page="team">{(desk) => <TeamPage desk={desk} />}</PortalGate>;
}
