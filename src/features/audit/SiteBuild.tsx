import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { agoWords, instantWords } from '../../lib/instants.ts';
import { type Health, shownDetail } from './health.ts';
import { healthWords } from './health-words.ts';

/** Whether the public site shows what was published. */
export function SiteBuild({ site }: { site: Health['site'] }) {
  const setting = useSetting();
  const words = healthWords[setting.locale];
  const detail = site.lastIsOk === false ? shownDetail(site.lastDetail) : undefined;
  return (
    <section className="panel" aria-labelledby="site-title">
      <h2 id="site-title">{words.siteTitle}</h2>
      {site.lastIsOk === false && <Notice tone="danger" title={words.buildFailed} />}
      <p>{site.lastFinishedAt ? words.built(instantWords(site.lastFinishedAt, setting)) : words.neverBuilt}</p>
      {site.waitingSince && <p>{words.buildWaits(agoWords(site.waitingSince, setting.locale))}</p>}
      {detail && (
        <details>
          <summary>{words.whatBuildSaid}</summary>
          <pre>{detail}</pre>
        </details>
      )}
    </section>
  );
}
