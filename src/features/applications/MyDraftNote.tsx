import { useSetting } from '../../components/setting.tsx';
import { instantWords } from '../../lib/instants.ts';
import { applyPath, type MyRow } from './my-row.ts';
import { myWords } from './my-words.ts';

/** A draft has no page of its own: the way back into the form. */
export function MyDraftNote({ row }: { row: MyRow }) {
  const setting = useSetting();
  const words = myWords[setting.locale];
  return (
    <div className="stack">
      {row.savedAt !== null && <p className="muted">{words.savedOn(instantWords(row.savedAt, setting))}</p>}
      <p>
        <a className="btn btn-main" href={applyPath(setting.locale, row.jobSlug)}>
          {row.isJobOpen ? words.goOn : words.openIt}
        </a>
      </p>
    </div>
  );
}
