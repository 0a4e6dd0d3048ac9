import { PortalGate } from '../../../features/accounts/PortalGate.tsx';
import { DetailPage } from '../../../features/intakes/DetailPage.tsx';

/** One request. */
export function DetailIsland() {
  return <PortalGate page="detail">{(desk) => <DetailPage desk={desk} />}</PortalGate>;
}
