import { lazy, Suspense } from 'react';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { PortalGate } from '../../../features/accounts/PortalGate.tsx';

// the largest form of the desk: fetched once somebody is signed in, so that the door opens without it
const EditorPage = lazy(async () => ({ default: (await import('../../../features/jobs/EditorPage.tsx')).EditorPage }));

/** The editor of a posting behind the gate. */
export function JobEditorIsland() {
  return (
    <PortalGate page="posting">
      {() => (
        <Suspense fallback={<Skeleton lines={12} />}>
          <EditorPage />
        </Suspense>
      )}
    </PortalGate>
  );
}
