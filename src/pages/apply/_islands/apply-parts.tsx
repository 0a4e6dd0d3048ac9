import { lazy, Suspense } from 'react';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { SignIn } from '../../../features/accounts/SignIn.tsx';
import { loadPosting } from '../../../features/applications/apply-posting.queries.ts';
import type { ApplyParts } from '../../../features/applications/apply-server.ts';

const Upload = lazy(async () => ({
  default: (await import('../../../features/documents/DocumentUpload.tsx')).DocumentUpload,
}));

/** What the form takes from other features. The server's client and the upload come when they are needed. */
export const applyParts: ApplyParts = {
  server: async () => (await import('./apply-server.ts')).applyServer,
  loadPosting,
  SignIn,
  DocumentUpload: (props) => (
    <Suspense fallback={<Skeleton lines={2} />}>
      <Upload {...props} />
    </Suspense>
  ),
};
