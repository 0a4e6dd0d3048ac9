import { type ReactNode, useCallback, useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import type { AppError } from '../../lib/errors.ts';
import { portalPaths } from '../../lib/paths.ts';
import type { Result } from '../../lib/result.ts';
import type { Desk } from '../accounts/account.ts';
import type { HiringPanelProps } from '../offers/hiring-panel.ts';
import { DeskApplicationView } from './DeskApplicationView.tsx';
import { openApplication } from './desk.queries.ts';
import { deskDetailWords } from './desk-detail-words.ts';

/** What other features put on the page; its island hands them over. */
export interface DeskParts {
  /** Interviews, offer, references, hire. */
  panels: (props: HiringPanelProps) => ReactNode;
  /** A document's bytes under the caller's own token. */
  fetchDocument: (id: string) => Promise<Result<Blob, AppError>>;
}

interface DeskApplicationPageProps extends DeskParts {
  desk: Desk;
}

/** The application that the address names. */
export function DeskApplicationPage(props: DeskApplicationPageProps) {
  const words = deskDetailWords[useSetting().locale];
  const [id] = useState(() => new URLSearchParams(window.location.search).get('id') ?? '');
  return (
    <>
      <p className="crumb">
        <a href={portalPaths.applications}>← {words.back}</a>
      </p>
      {/^[0-9a-f-]{36}$/.test(id) ? (
        <Opened id={id} {...props} />
      ) : (
        <>
          <h1>{words.missingTitle}</h1>
          <p className="muted">{words.missing}</p>
        </>
      )}
    </>
  );
}

function Opened({ id, ...props }: DeskApplicationPageProps & { id: string }) {
  const [shown, reload] = useLoad(useCallback(() => openApplication(id), [id]));
  const words = deskDetailWords[useSetting().locale];
  if (shown.state !== 'ready') {
    return (
      <>
        <h1 className="visually-hidden">{words.title}</h1>
        {shown.state === 'loading' ? <Skeleton lines={10} /> : <ErrorNotice error={shown.error} onRetry={reload} />}
      </>
    );
  }
  return (
    <>
      {shown.refreshFailed && <ErrorNotice error={shown.refreshFailed} onRetry={reload} />}
      <DeskApplicationView id={id} opened={shown.value} onChanged={reload} {...props} />
    </>
  );
}
