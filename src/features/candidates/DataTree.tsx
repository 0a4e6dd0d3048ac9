import type { ReactNode } from 'react';
import type { Locale } from '../../lib/locale.ts';
import { inOrder, sayKey, sayPlain } from './data-keys.ts';

interface DataTreeProps {
  value: unknown;
  locale: Locale;
  /** Everything unfolded, for paper. */
  isOpen: boolean;
  depth?: number;
}

/** Parts with more lines than this are folded, so that a person finds their way. */
const foldAbove = 5;
const foldDepth = 4;

/** A document of data as a person can read it: names in words, lists as lists, what is empty left out. */
export function DataTree({ value, locale, isOpen, depth = 0 }: DataTreeProps): ReactNode {
  if (Array.isArray(value)) {
    const items = value.filter((item) => !isEmpty(item));
    return (
      <ol className="data-list">
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the copy never changes while it is shown
          <li key={index}>
            <DataTree value={item} locale={locale} isOpen={isOpen} depth={depth + 1} />
          </li>
        ))}
      </ol>
    );
  }
  if (typeof value !== 'object' || value === null) return <span className="as-written">{sayPlain(value, locale)}</span>;
  const entries = inOrder(Object.entries(value).filter(([, inner]) => !isEmpty(inner)));
  return (
    <dl className="data-tree">
      {entries.map(([key, inner]) => {
        const tree = <DataTree value={inner} locale={locale} isOpen={isOpen} depth={depth + 1} />;
        const isFolded = depth < foldDepth && linesOf(inner) > foldAbove;
        return (
          <div key={key}>
            <dt className={isFolded ? 'visually-hidden' : undefined}>{sayKey(key, locale)}</dt>
            <dd>{isFolded ? <Fold name={sayKey(key, locale)} isOpen={isOpen} tree={tree} /> : tree}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Fold({ name, isOpen, tree }: { name: string; isOpen: boolean; tree: ReactNode }) {
  return (
    <details className="data-fold" open={isOpen || undefined}>
      <summary>{name}</summary>
      {tree}
    </details>
  );
}

/** How many single values a part holds. */
function linesOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return isEmpty(value) ? 0 : 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + linesOf(inner), 0);
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === '') return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}
