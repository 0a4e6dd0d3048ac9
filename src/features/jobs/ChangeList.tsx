import { useSetting } from '../../components/setting.tsx';
import type { PostingChange } from './posting-lines.ts';
import { postingWords } from './posting-words.ts';

interface ChangeListProps {
  changes: readonly PostingChange[];
  /** What the two sides are called. */
  sides: readonly [before: string, after: string];
}

/** Differences between two postings, one after the other, each side named. */
export function ChangeList({ changes, sides }: ChangeListProps) {
  const words = postingWords[useSetting().locale];
  return (
    <dl className="change-list">
      {changes.map(({ key, label, before, after }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            <span className="small muted">{sides[0]}</span>
            <del>{before || words.nothing}</del>
          </dd>
          <dd>
            <span className="small muted">{sides[1]}</span>
            <ins>{after || words.nothing}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
