import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { NumberLinks } from '../../components/NumberLinks.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import type { Locale } from '../../lib/locale.ts';
import { portalPaths } from '../../lib/paths.ts';
import { countIntakes } from './intakes.queries.ts';

const en = {
  title: 'Requests',
  overdue: 'past the standard',
  unowned: 'without an owner',
  mine: 'yours',
  open: 'open in all',
};
const words: Record<Locale, typeof en> = {
  en,
  es: {
    title: 'Solicitudes',
    overdue: 'fuera de plazo',
    unowned: 'sin nadie a cargo',
    mine: 'a su cargo',
    open: 'abiertas en total',
  },
};

/** The few numbers a coordinator begins the day with, each leading to its part of the queue. */
export function IntakeCounts() {
  const { locale } = useSetting();
  const [shown, reload] = useLoad(countIntakes);
  const said = words[locale];
  return (
    <section className="panel" aria-labelledby="counts-title">
      <h2 id="counts-title">{said.title}</h2>
      {shown.state === 'loading' && <Skeleton lines={2} />}
      {shown.state === 'failed' && <ErrorNotice error={shown.error} onRetry={reload} />}
      {shown.state === 'ready' && (
        <NumberLinks
          numbers={[
            {
              count: shown.value.overdue,
              label: said.overdue,
              href: `${portalPaths.intakes}?overdue=yes`,
              isLoud: shown.value.overdue > 0,
            },
            { count: shown.value.unowned, label: said.unowned, href: `${portalPaths.intakes}?who=unowned` },
            { count: shown.value.mine, label: said.mine, href: `${portalPaths.intakes}?who=mine` },
            { count: shown.value.open, label: said.open, href: portalPaths.intakes },
          ]}
        />
      )}
    </section>
  );
}
