import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { instantWords } from '../../lib/instants.ts';
import type { Health } from './health.ts';
import { healthWords } from './health-words.ts';

/** Whether every document still has its file, and what waits to be erased. */
export function FileStore({ files }: { files: Health['files'] }) {
  const setting = useSetting();
  const words = healthWords[setting.locale];
  return (
    <section className="panel" aria-labelledby="files-title">
      <h2 id="files-title">{words.filesTitle}</h2>
      {files.missing > 0 && (
        <Notice tone="danger" title={words.missing(files.missing)}>
          <p>{words.missingHow}</p>
        </Notice>
      )}
      {files.checkedAt === null ? (
        <p>{words.neverCompared}</p>
      ) : (
        <>
          {files.missing === 0 && files.documents > 0 && <p>{words.held(files.documents)}</p>}
          <p>{words.filesChecked(instantWords(files.checkedAt, setting))}</p>
        </>
      )}
      {files.waiting > 0 && <p>{words.toErase(files.waiting)}</p>}
    </section>
  );
}
