import { useSetting } from '../../components/setting.tsx';
import { dayWords } from '../../lib/instants.ts';
import { DocumentUpload } from './DocumentUpload.tsx';
import type { DocumentRequest } from './document.ts';
import { documentWords } from './document-words.ts';
import { shelfWords } from './shelf-words.ts';

interface AskedDocumentsProps {
  requests: readonly DocumentRequest[];
  /** Gets the sentence that says what was handed in. */
  onHandedIn: (sentence: string) => void;
}

/** The papers the team asked for, each with the place to hand it in; nothing when none is asked for. */
export function AskedDocuments({ requests, onHandedIn }: AskedDocumentsProps) {
  const setting = useSetting();
  const words = shelfWords[setting.locale];
  const { kinds } = documentWords[setting.locale];
  if (requests.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="asked-title">
      <h2 id="asked-title">{words.asked}</h2>
      <ul className="shelf">
        {requests.map(({ id, kind, reference, title, note, dueOn }) => (
          <li key={id}>
            <div className="shelf-facts">
              <p>
                <b>{kinds[kind]}</b>
              </p>
              <p>{words.askedFor(reference, title ?? '')}</p>
              {note && <p>{note}</p>}
              {dueOn && <p>{words.askedBy(dayWords(dueOn, setting))}</p>}
            </div>
            <DocumentUpload
              id={`asked-${id}`}
              kind={kind}
              requestId={id}
              onUploaded={() => onHandedIn(words.handedIn(kinds[kind]))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
