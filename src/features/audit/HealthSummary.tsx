import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { portalPaths } from '../../lib/paths.ts';
import { HealthVerdict } from './HealthVerdict.tsx';
import { loadHealth } from './health.queries.ts';
import { troubled } from './health.ts';
import { healthWords } from './health-words.ts';

/** For the start page: all well, or what needs a person. */
export function HealthSummary() {
  const words = healthWords[useSetting().locale];
  const [shown, reload] = useLoad(loadHealth);
  return (
    <section className="panel" aria-labelledby="health-summary-title">
      <h2 id="health-summary-title">{words.title}</h2>
      {shown.state === 'loading' && <Skeleton lines={2} />}
      {shown.state === 'failed' && <ErrorNotice error={shown.error} onRetry={reload} />}
      {shown.state === 'ready' && <HealthVerdict parts={troubled(shown.value)} />}
      <p>
        <a href={portalPaths.health}>{words.more}</a>
      </p>
    </section>
  );
}
