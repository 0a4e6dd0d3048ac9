import { lazy, Suspense } from 'react';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { reaches } from '../../../features/accounts/account.ts';
import { HomePage } from '../../../features/accounts/HomePage.tsx';
import { PortalGate } from '../../../features/accounts/PortalGate.tsx';

// each part comes only for whom it concerns, so that signing in loads none of them
const IntakeCounts = lazy(async () => ({
  default: (await import('../../../features/intakes/IntakeCounts.tsx')).IntakeCounts,
}));
const HiringCounts = lazy(async () => ({
  default: (await import('../../../features/applications/HiringCounts.tsx')).HiringCounts,
}));
const HealthSummary = lazy(async () => ({
  default: (await import('../../../features/audit/HealthSummary.tsx')).HealthSummary,
}));
const DigestSwitch = lazy(async () => ({
  default: (await import('../../../features/messages/DigestSwitch.tsx')).DigestSwitch,
}));

/** Sign-in, and the page a working day begins with. */
export function HomeIsland() {
  return (
    <PortalGate page="home">
      {(desk) => (
        <HomePage desk={desk}>
          <Suspense fallback={<Skeleton lines={3} />}>
            {reaches(desk.account, 'intakes') && <IntakeCounts />}
            {reaches(desk.account, 'applications') && <HiringCounts />}
            {reaches(desk.account, 'health') && <HealthSummary />}
            {desk.account.roles.some((role) => role === 'hr' || role === 'hiring_manager') && <DigestSwitch />}
          </Suspense>
        </HomePage>
      )}
    </PortalGate>
  );
}
