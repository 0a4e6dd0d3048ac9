import type { ShelfDocument } from './document.ts';

/** A document that is in use, with the versions it replaced, newest first. */
export interface ShelfEntry {
  current: ShelfDocument;
  older: ShelfDocument[];
}

/** A person's shelf as they look at it. */
export interface Shelf {
  entries: ShelfEntry[];
  /** Taken off the shelf, but sent with an application before, and kept with it. */
  sentOnly: ShelfDocument[];
}

/**
 * Puts versions behind the newest of them. A version whose newer ones are off the shelf stands for itself again.
 * @param documents as `list_my_documents` gives them, newest first
 */
export function arrangeShelf(documents: readonly ShelfDocument[]): Shelf {
  const held = documents.filter(({ retiredAt }) => retiredAt === null);
  const byId = new Map(documents.map((each) => [each.id, each]));
  const entries = held.filter(({ isCurrent }) => isCurrent).map((current) => ({ current, older: olderThan(current) }));
  return { entries, sentOnly: documents.filter(({ retiredAt }) => retiredAt !== null) };

  function olderThan(newest: ShelfDocument): ShelfDocument[] {
    const older: ShelfDocument[] = [];
    const seen = new Set([newest.id]);
    for (let id = newest.replacesId; id !== null && !seen.has(id); ) {
      seen.add(id);
      const version = byId.get(id);
      if (version?.retiredAt === null) older.push(version);
      id = version?.replacesId ?? null;
    }
    return older;
  }
}
