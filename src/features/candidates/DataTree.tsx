import type { ReactNode } from 'react';
import type { Locale } from '../../lib/locale.ts';
import { sayKey, sayPlain } from './data-keys.ts';

interface DataTreeProps {
  value: unknown;
  locale: Locale;
}

/** A document of data as a person can read it: names in words, lists as lists, what is empty left out. */
export function DataTree({ value, locale }: DataTreeProps): ReactNode {
  if (Array.isArray(value)) {
    const items = value.filter((item) => !isEmpty(item));
    return (
      <ol className="data-list">
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the copy never changes while it is shown
          <li key={index}>
            <DataTree value={item} locale={locale} />
          </li>
        ))}
      </ol>
    );
  }
  if (typeof value !== 'object' || value === null) return <span className="as-written">{sayPlain(value, locale)}</span>;
  const entries = Object.entries(value).filter(([, inner]) => !isEmpty(inner));
  return (
    <dl className="data-tree">
      {entries.map(([key, inner]) => (
        <div key={key}>
          <dt>{sayKey(key, locale)}</dt>
          <dd>
            <DataTree value={inner} locale={locale} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === '') return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}
