import type { ReactNode } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { usePoll } from '../../components/use-poll.ts';
import { instantWords } from '../../lib/instants.ts';
import { AuditChain } from './AuditChain.tsx';
import { ClockJobs } from './ClockJobs.tsx';
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
      <div className="page-head">
        <div>
          <h1>{words.title}</h1>
          <p className="muted">{words.lead}</p>
        </div>
      </div>
      {shown.state === 'loading' && <Skeleton lines={10} />}
      {shown.state === 'failed' && <ErrorNotice error={shown.error} onRetry={reload} />}
      {shown.state === 'ready' && (
        <>
          {shown.refreshFailed && <ErrorNotice error={shown.refreshFailed} onRetry={reload} />}
          <Verdict parts={troubled(shown.value)} />
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
            </div>
          </div>
        </>
      )}
    </>
  );
}

function Verdict({ parts }: { parts: ReturnType<typeof troubled> }) {
  const words = healthWords[useSetting().locale];
  return (
    <div role="status">
      {parts.length === 0 ? (
        <Notice tone="good" title={words.good} />
      ) : (
        <Notice tone="danger" title={words.troubled(parts.length)}>
          <ul>
            {parts.map((part) => (
              <li key={part}>{words.part[part]}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
