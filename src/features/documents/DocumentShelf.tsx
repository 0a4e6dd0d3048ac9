import { useSetting } from '../../components/setting.tsx';
import type { ShelfDocument } from './document.ts';
import { documentWords } from './document-words.ts';
import { HeldDocument } from './HeldDocument.tsx';
import { arrangeShelf } from './shelf.ts';
import { shelfWords } from './shelf-words.ts';

interface DocumentShelfProps {
  documents: readonly ShelfDocument[];
  /** Gets the sentence that says what changed. */
  onChanged: (sentence: string) => void;
}

/** The files that are held: the newest of each first, older versions behind it, and what was taken away but sent. */
export function DocumentShelf({ documents, onChanged }: DocumentShelfProps) {
  const { locale } = useSetting();
  const words = shelfWords[locale];
  const { kinds } = documentWords[locale];
  const { entries, sentOnly } = arrangeShelf(documents);
  return (
    <section className="panel" aria-labelledby="held-title">
      <h2 id="held-title" tabIndex={-1}>
        {words.held}
      </h2>
      {entries.length === 0 && <p>{words.none}</p>}
      <ul className="shelf">
        {entries.map(({ current, older }) => (
          <li key={current.id}>
            <HeldDocument document={current} kind={kinds[current.kind]} onChanged={onChanged} mayReplace />
            {older.length > 0 && (
              <details className="shelf-older">
                <summary>{words.older(older.length)}</summary>
                <ul className="shelf">
                  {older.map((document) => (
                    <li key={document.id}>
                      <HeldDocument document={document} kind={kinds[document.kind]} onChanged={onChanged} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
      {sentOnly.length > 0 && (
        <>
          <h3>{words.kept}</h3>
          <p className="hint">{words.keptLead}</p>
          <ul className="shelf">
            {sentOnly.map((document) => (
              <li key={document.id}>
                <HeldDocument document={document} kind={kinds[document.kind]} onChanged={onChanged} isKept />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
