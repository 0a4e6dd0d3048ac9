import type { ReactNode } from 'react';
import { DeskHead } from '../../components/DeskHead.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { usePoll } from '../../components/use-poll.ts';
import { instantWords } from '../../lib/instants.ts';
import { AuditChain } from './AuditChain.tsx';
import { ClockJobs } from './ClockJobs.tsx';
import { FileStore } from './FileStore.tsx';
import { HealthVerdict } from './HealthVerdict.tsx';
import { loadHealth } from './health.queries.ts';
import { troubled } from './health.ts';
import { healthWords } from './health-words.ts';
import { Outbox } from './Outbox.tsx';
import { SiteBuild } from './SiteBuild.tsx';

const lookEveryMilliseconds = 15_000;

interface HealthPageProps {
  /** The list of mails that did not arrive; gets a function that looks at the whole again. */
  children: (refresh: () => Promise<void>) => ReactNode;
}

/** The nothing-fails-silently page: what needs a person comes first, then each part with its last sign of life. */
export function HealthPage({ children }: HealthPageProps) {
  const setting = useSetting();
  const words = healthWords[setting.locale];
  const [shown, reload] = useLoad(loadHealth);
  usePoll(reload, lookEveryMilliseconds);
  return (
    <>
      <DeskHead title={words.title} lead={words.lead} />
      {shown.state === 'loading' && <Skeleton lines={10} />}
      {shown.state === 'failed' && <ErrorNotice error={shown.error} onRetry={reload} />}
      {shown.state === 'ready' && (
        <>
          {shown.refreshFailed && <ErrorNotice error={shown.refreshFailed} onRetry={reload} />}
          <div role="status">
            <HealthVerdict parts={troubled(shown.value)} />
          </div>
          <p className="small muted mb-3">{words.checked(instantWords(shown.value.checkedAt, setting))}</p>
          <div className="columns">
            <div className="column-main">
              <Outbox messages={shown.value.messages} checkedAt={shown.value.checkedAt}>
                {children(reload)}
              </Outbox>
              <ClockJobs jobs={shown.value.clock ?? []} />
            </div>
            <div className="column-side">
              <AuditChain last={shown.value.audit} events={shown.value.auditEvents} onVerified={reload} />
              <SiteBuild site={shown.value.site} />
              <FileStore files={shown.value.files} />
            </div>
          </div>
        </>
      )}
    </>
  );
}
