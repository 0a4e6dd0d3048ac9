import { lazy, Suspense } from 'react';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { NoPermission } from '../../../features/accounts/NoPermission.tsx';
import { PortalGate } from '../../../features/accounts/PortalGate.tsx';

const Entry = lazy(async () => ({
  default: (await import('../../../features/applications/ApplyPaperEntry.tsx')).ApplyPaperEntry,
}));

/** Typing in a paper form; for HR alone, as the database has it. The form comes once the frame stands. */
export function ApplyPaperIsland() {
  return (
    <PortalGate page="applications">
      {({ account }) =>
        account.roles.includes('hr') ? (
          <Suspense fallback={<Skeleton lines={8} />}>
            <Entry />
          </Suspense>
        ) : (
          <NoPermission page="HR" />
        )
      }
    </PortalGate>
  );
}
