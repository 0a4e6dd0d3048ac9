import { PortalGate } from '../../../features/accounts/PortalGate.tsx';
import { JobsPage } from '../../../features/jobs/JobsPage.tsx';

/** The postings behind the gate. */
export function JobsIsland() {
  return <PortalGate page="jobs">{(desk) => <JobsPage desk={desk} />}</PortalGate>;
}
