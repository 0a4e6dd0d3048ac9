import { lazy, Suspense, useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { usePoll } from '../../components/use-poll.ts';
import { localPath, sitePaths } from '../../lib/paths.ts';
import { MyApplicationCard } from './MyApplicationCard.tsx';
import { discardDraft, listMyApplications } from './my-list.queries.ts';
import { type MyRow, mayWithdraw } from './my-row.ts';
import { myWords } from './my-words.ts';

// most who come have sent what they wrote
const MyDraftCard = lazy(async () => ({ default: (await import('./MyDraftCard.tsx')).MyDraftCard }));

const lookEveryMilliseconds = 30_000;

interface MyApplicationsPageProps {
  list?: typeof listMyApplications;
  discard?: typeof discardDraft;
}

/** Every application of one's own: what is to be finished, what is under way, what has ended. */
export function MyApplicationsPage({ list = listMyApplications, discard = discardDraft }: MyApplicationsPageProps) {
  const { locale } = useSetting();
  const words = myWords[locale];
  const [said, setSaid] = useState('');
  const [shown, reload] = useLoad(list);
  usePoll(reload, lookEveryMilliseconds);
  const rows = shown.state === 'ready' ? shown.value : [];
  const drafts = rows.filter((row) => row.status === 'draft');
  const live = rows.filter((row) => mayWithdraw(row) || row.status === 'hired');
  const ended = rows.filter((row) => !drafts.includes(row) && !live.includes(row));

  return (
    <div className="my-stack">
      <header>
        <h1>{words.title}</h1>
        {rows.length > 0 && <p className="lead">{words.lead}</p>}
      </header>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {shown.state === 'loading' && <Skeleton lines={6} />}
      {shown.state === 'failed' && <ErrorNotice error={shown.error} onRetry={reload} />}
      {shown.state === 'ready' && rows.length === 0 && (
        <section className="panel">
          <h2>{words.emptyTitle}</h2>
          <p>{words.empty}</p>
          <p>
            <a className="btn btn-main" href={localPath(locale, sitePaths.jobs)}>
              {words.seeJobs}
            </a>
          </p>
        </section>
      )}
      {drafts.length > 0 && (
        <Suspense fallback={<Skeleton lines={3} />}>
          <Group title={words.draftsTitle}>
            {drafts.map((row) => (
              <MyDraftCard
                key={row.id}
                row={row}
                discard={discard}
                onDiscarded={async () => {
                  await reload();
                  setSaid(words.discarded);
                }}
              />
            ))}
          </Group>
        </Suspense>
      )}
      <Cards title={words.sentTitle} rows={live} />
      <Cards title={words.endedTitle} rows={ended} />
    </div>
  );
}

function Cards({ title, rows }: { title: string; rows: readonly MyRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Group title={title}>
      {rows.map((row) => (
        <MyApplicationCard key={row.id} row={row} />
      ))}
    </Group>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="my-group">
      <h2>{title}</h2>
      <ul className="my-cards">{children}</ul>
    </section>
  );
}
