import type { ReactNode } from 'react';

/** The mood of a tag: plain, under way, done, look here, failed. */
export type TagTone = 'plain' | 'river' | 'moss' | 'sun' | 'danger';

/** A short state in a word. The word carries the meaning; the colour only helps. */
export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
