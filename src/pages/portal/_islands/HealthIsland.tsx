import { PortalGate } from '../../../features/accounts/PortalGate.tsx';
import { HealthPage } from '../../../features/audit/HealthPage.tsx';
import { MessageProblems } from '../../../features/messages/MessageProblems.tsx';

/** Nothing fails silently: outbox, clock, audit chain, site. */
export function HealthIsland() {
  return (
    <PortalGate page="health">
      {({ account }) => (
        <HealthPage>
          {(refresh) => <MessageProblems canRetry={account.roles.includes('admin')} onRetried={refresh} />}
        </HealthPage>
      )}
    </PortalGate>
  );
}
