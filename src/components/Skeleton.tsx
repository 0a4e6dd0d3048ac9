import { componentWords } from './component-words.ts';
import { useSetting } from './setting.tsx';

/**
 * Holds the place of what is loading, at the height it will have, so that nothing jumps.
 * @param lines how many lines (or rows) the content will have
 */
export function Skeleton({ lines = 4, look = 'lines' }: { lines?: number; look?: 'lines' | 'rows' }) {
  const { locale } = useSetting();
  return (
    <div className={`skeleton skeleton-${look}`} role="status">
      <span className="visually-hidden">{componentWords[locale].loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={line} aria-hidden="true" />
      ))}
    </div>
  );
}
