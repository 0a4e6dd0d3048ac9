import { useCallback } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Facts } from '../../components/Facts.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { instantWords } from '../../lib/instants.ts';
import { referenceWords } from './reference-words.ts';
import { openReference } from './references.queries.ts';

/** What a referee said. Opening it is logged, and the screen says so. */
export function ReferenceAnswers({
  requestId,
  open = openReference,
}: {
  requestId: string;
  open?: typeof openReference;
}) {
  const setting = useSetting();
  const words = referenceWords[setting.locale];
  const [shown, reload] = useLoad(useCallback(() => open(requestId), [open, requestId]));
  if (shown.state === 'loading') return <Skeleton lines={8} />;
  if (shown.state === 'failed') return <ErrorNotice error={shown.error} onRetry={reload} />;
  const said = shown.value;
  return (
    <>
      <Facts
        rows={[
          [words.givenBy, said.givenBy],
          [words.givenAt, instantWords(said.givenAt, setting)],
          [words.recordedBy, said.recordedBy],
          [words.howKnown, said.howKnown],
          [words.from, said.knownFrom],
          [words.until_, said.knownUntil],
          [words.again, words.againWords[said.wouldWorkAgain]],
          [
            words.strengths,
            <span key="strengths" className="as-written">
              {said.strengths}
            </span>,
          ],
          [words.concerns, said.concerns && <span className="as-written">{said.concerns}</span>],
          [words.mayCall, said.mayCall ? words.yes : words.no],
          [words.phone, said.phone],
        ]}
      />
      <p className="small muted logged">{words.logged}</p>
    </>
  );
}
