import { type ComponentType, Suspense } from 'react';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { dateIn, dayWords } from '../../lib/instants.ts';
import type { DocumentUploadProps } from '../documents/document.ts';
import { documentWords } from '../documents/document-words.ts';
import type { MyRequest } from './my-application.ts';
import { myWords } from './my-words.ts';

interface MyRequestsProps {
  requests: readonly MyRequest[];
  /** The documents' own part; the page's island hands it over. */
  Upload: ComponentType<DocumentUploadProps>;
  onDone: (said: string) => Promise<void>;
}

/** Papers we asked for: hand them in here, or see that we have them. */
export function MyRequests({ requests, Upload, onDone }: MyRequestsProps) {
  const setting = useSetting();
  const words = myWords[setting.locale];
  if (requests.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="requests-title" id="papers">
      <h2 id="requests-title">{words.requestsTitle}</h2>
      <ul className="my-requests">
        {requests.map((request) => (
          <li key={request.id}>
            {request.note && <p className="as-written">{request.note}</p>}
            {request.fulfilledAt === null ? (
              <>
                {request.dueOn !== null && <p>{words.requestDue(dayWords(request.dueOn, setting))}</p>}
                <Suspense fallback={<Skeleton lines={2} />}>
                  <Upload
                    id={`request-${request.id}`}
                    kind={request.kind}
                    requestId={request.id}
                    onUploaded={() => void onDone(words.handedInThanks)}
                  />
                </Suspense>
              </>
            ) : (
              <p>
                {words.handedIn(
                  request.fileName ?? documentWords[setting.locale].kinds[request.kind],
                  dayWords(dateIn(new Date(request.fulfilledAt), setting.zone), setting),
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
