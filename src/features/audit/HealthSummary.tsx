import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { portalPaths } from '../../lib/paths.ts';
import { loadHealth } from './health.queries.ts';
import { troubled } from './health.ts';
import { healthWords } from './health-words.ts';

/** For the start page: all well, or what needs a person. */
export function HealthSummary() {
  const words = healthWords[useSetting().locale];
  const [shown, reload] = useLoad(loadHealth);
  const parts = shown.state === 'ready' ? troubled(shown.value) : [];
  return (
    <section className="panel" aria-labelledby="health-summary-title">
      <h2 id="health-summary-title">{words.title}</h2>
      {shown.state === 'loading' && <Skeleton lines={2} />}
      {shown.state === 'failed' && <ErrorNotice error={shown.error} onRetry={reload} />}
      {shown.state === 'ready' && parts.length === 0 && <Notice tone="good" title={words.good} />}
      {parts.length > 0 && (
        <Notice tone="danger" title={words.troubled(parts.length)}>
          <ul>
            {parts.map((part) => (
              <li key={part}>{words.part[part]}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p>
        <a href={portalPaths.health}>{words.more}</a>
      </p>
    </section>
  );
}
