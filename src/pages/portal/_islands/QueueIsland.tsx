import { PortalGate } from '../../../features/accounts/PortalGate.tsx';
import { QueuePage } from '../../../features/intakes/QueuePage.tsx';

/** The requests' queue. */
export function QueueIsland() {
  return <PortalGate page="intakes">{(desk) => <QueuePage desk={desk} />}</PortalGate>;
}
