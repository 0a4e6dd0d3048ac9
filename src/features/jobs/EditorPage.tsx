import { useCallback, useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useLoad } from '../../components/use-load.ts';
import { portalPaths } from '../../lib/paths.ts';
import { jobsDeskWords } from './desk-words.ts';
import { openJob, saveJob } from './jobs.queries.ts';
import { type LoadedEditor, loadEditor } from './load-editor.ts';
import { PostingForm } from './PostingForm.tsx';
import { PostingReadOnly } from './PostingReadOnly.tsx';
import { PostingSide } from './PostingSide.tsx';
import { postingWords } from './posting-words.ts';
import { type EditorQueries, usePostingEditor } from './use-posting-editor.ts';

const queries: EditorQueries = { openJob, saveJob };

/** The editor of one posting: a new one from a template, a copy or nothing, or one that is there already. */
export function EditorPage({ load = loadEditor, ask = queries }: { load?: typeof loadEditor; ask?: EditorQueries }) {
  const { zone } = useSetting();
  const [loaded, reload] = useLoad(
    useCallback(() => load(new URLSearchParams(window.location.search), zone), [load, zone]),
  );
  if (loaded.state === 'loading') return <Skeleton lines={12} />;
  if (loaded.state === 'failed') return <ErrorNotice error={loaded.error} onRetry={reload} />;
  return <Editor loaded={loaded.value} ask={ask} />;
}

function Editor({ loaded, ask }: { loaded: LoadedEditor; ask: EditorQueries }) {
  const { locale, zone } = useSetting();
  const words = postingWords[locale];
  const { choices } = loaded;
  const [said, setSaid] = useState('');
  const editor = usePostingEditor({ ...loaded, organizationZone: zone, ask });
  const { job } = editor;
  const title = editor.desk.form.watch(`texts.${locale}.title`) || editor.desk.form.watch('texts.en.title');
  const mayWrite = job === undefined || job.commands.includes('save');
  return (
    <>
      <div className="page-head">
        <div>
          <p>
            <a href={portalPaths.jobs}>{words.back}</a>
          </p>
          <h1>{title || words.newTitle}</h1>
          <p className="facts-line">
            <Tag>{job ? jobsDeskWords[locale].phases[job.phase] : words.unsaved}</Tag>
            {job && <span className="reference muted">{words.number(job.reference)}</span>}
          </p>
        </div>
      </div>
      <div role="status">{said && <Notice tone="good" title={said} />}</div>
      <div className="columns">
        <div className="column-main">
          {mayWrite ? (
            <PostingForm editor={editor} choices={choices} organizationZone={zone} />
          ) : (
            job && <PostingReadOnly job={job} choices={choices} organizationZone={zone} />
          )}
        </div>
        <div className="column-side">
          <PostingSide editor={editor} onDone={setSaid} />
        </div>
      </div>
    </>
  );
}
