import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { NumberLinks } from '../../components/NumberLinks.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import type { Locale } from '../../lib/locale.ts';
import { portalPaths } from '../../lib/paths.ts';
import { countMyHiring } from './desk.queries.ts';

const en = {
  title: 'Applications',
  new: 'new',
  myReview: 'need your review',
  unread: 'with an unread message',
  stale: 'standing still',
  untold: 'decided, not told',
};
const words: Record<Locale, typeof en> = {
  en,
  es: {
    title: 'Candidaturas',
    new: 'nuevas',
    myReview: 'esperan su valoración',
    unread: 'con un mensaje sin leer',
    stale: 'paradas',
    untold: 'decididas, sin avisar',
  },
};

/** The few numbers the hiring team begins the day with, each leading to its part of the list. */
export function HiringCounts() {
  const { locale } = useSetting();
  const [shown, reload] = useLoad(countMyHiring);
  const said = words[locale];
  const to = (query: string) => `${portalPaths.applications}?${query}`;
  return (
    <section className="panel" aria-labelledby="hiring-counts-title">
      <h2 id="hiring-counts-title">{said.title}</h2>
      {shown.state === 'loading' && <Skeleton lines={2} />}
      {shown.state === 'failed' && <ErrorNotice error={shown.error} onRetry={reload} />}
      {shown.state === 'ready' && (
        <NumberLinks
          numbers={[
            { count: shown.value.submitted, label: said.new, href: to('view=table&status=submitted') },
            { count: shown.value.myReview, label: said.myReview, href: to('my_review=yes') },
            { count: shown.value.unread, label: said.unread, href: to('view=table&unread=yes') },
            {
              count: shown.value.untold,
              label: said.untold,
              href: to('untold=yes'),
              isLoud: shown.value.untold > 0,
            },
            {
              count: shown.value.stale,
              label: said.stale,
              href: portalPaths.applications,
              isLoud: shown.value.stale > 0,
            },
          ]}
        />
      )}
    </section>
  );
}
