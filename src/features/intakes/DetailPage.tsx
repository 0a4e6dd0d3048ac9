import { useCallback, useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { portalPaths } from '../../lib/paths.ts';
import type { Desk } from '../accounts/account.ts';
import { DetailView } from './DetailView.tsx';
import { detailWords } from './detail-words.ts';
import { openIntake } from './intakes.queries.ts';

/** The request that the address names. */
export function DetailPage({ desk }: { desk: Desk }) {
  const words = detailWords[useSetting().locale];
  const [id] = useState(() => new URLSearchParams(window.location.search).get('id') ?? '');
  return (
    <>
      <p className="crumb">
        <a href={portalPaths.intakes}>← {words.back}</a>
      </p>
      {/^[0-9a-f-]{36}$/.test(id) ? (
        <Opened id={id} desk={desk} />
      ) : (
        <>
          <h1>{words.missingTitle}</h1>
          <p className="muted">{words.missing}</p>
        </>
      )}
    </>
  );
}

function Opened({ id, desk }: { id: string; desk: Desk }) {
  const [shown, reload] = useLoad(useCallback(() => openIntake(id), [id]));
  const title = detailWords[useSetting().locale].title;
  if (shown.state !== 'ready') {
    return (
      <>
        <h1 className="visually-hidden">{title}</h1>
        {shown.state === 'loading' ? <Skeleton lines={10} /> : <ErrorNotice error={shown.error} onRetry={reload} />}
      </>
    );
  }
  return (
    <>
      {shown.refreshFailed && <ErrorNotice error={shown.refreshFailed} onRetry={reload} />}
      <DetailView id={id} opened={shown.value} desk={desk} onChanged={reload} />
    </>
  );
}
