import { useSetting } from '../../components/setting.tsx';
import { fieldOfGap } from './field-of-gap.ts';
import { postingWords } from './posting-words.ts';

/** What keeps a posting from being public, as the database sees what was last saved; each leads to its field. */
export function GapList({ gaps }: { gaps: readonly string[] }) {
  const words = postingWords[useSetting().locale];
  if (gaps.length === 0) return <p>{words.whole}</p>;
  return (
    <>
      <ul className="plain-list">
        {gaps.map((gap) => (
          <li key={gap}>
            <a href={`#posting-${fieldOfGap(gap) ?? gap}`}>{words.gapNames[gap] ?? gap}</a>
          </li>
        ))}
      </ul>
      <p className="small muted">{words.gapsSaved}</p>
    </>
  );
}
