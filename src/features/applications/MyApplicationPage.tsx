import { type ComponentType, useCallback, useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { usePoll } from '../../components/use-poll.ts';
import { myPaths } from '../../lib/paths.ts';
import type { DocumentUploadProps } from '../documents/document.ts';
import { MyApplicationView } from './MyApplicationView.tsx';
import { openMyApplication } from './my-applications.queries.ts';
import { myWords } from './my-words.ts';

const lookEveryMilliseconds = 20_000;

interface MyApplicationPageProps {
  /** What the organisation is called in messages. */
  organization: string;
  Upload: ComponentType<DocumentUploadProps>;
  open?: typeof openMyApplication;
}

/** The application that the address names: one's own, or the kind sentence that there is none. */
export function MyApplicationPage({ organization, Upload, open = openMyApplication }: MyApplicationPageProps) {
  const words = myWords[useSetting().locale];
  const [id] = useState(() => new URLSearchParams(window.location.search).get('id') ?? '');
  return (
    <>
      <p className="crumb">
        <a href={myPaths.home}>← {words.back}</a>
      </p>
      {/^[0-9a-f-]{36}$/.test(id) ? (
        <Opened id={id} organization={organization} Upload={Upload} open={open} />
      ) : (
        <Missing />
      )}
    </>
  );
}

function Missing() {
  const words = myWords[useSetting().locale];
  return (
    <div className="stack">
      <h1>{words.missingTitle}</h1>
      <p>{words.missing}</p>
    </div>
  );
}

function Opened({ id, organization, Upload, open }: Required<MyApplicationPageProps> & { id: string }) {
  const [shown, reload] = useLoad(useCallback(() => open(id), [id, open]));
  usePoll(reload, lookEveryMilliseconds);
  const words = myWords[useSetting().locale];
  if (shown.state === 'ready') {
    return (
      <>
        {shown.refreshFailed && <ErrorNotice error={shown.refreshFailed} onRetry={reload} />}
        <MyApplicationView opened={shown.value} organization={organization} Upload={Upload} onChanged={reload} />
      </>
    );
  }
  if (shown.state === 'failed' && shown.error.code === 'not_found') return <Missing />;
  return (
    <>
      <h1 className="visually-hidden">{words.title}</h1>
      {shown.state === 'loading' ? <Skeleton lines={8} /> : <ErrorNotice error={shown.error} onRetry={reload} />}
    </>
  );
}
