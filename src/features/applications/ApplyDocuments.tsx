import { useCallback, useEffect, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import { instantWords } from '../../lib/instants.ts';
import type { DocumentKind, ShelfDocument } from '../documents/document.ts';
import { documentWords } from '../documents/document-words.ts';
import { entriesOf } from './apply-fields.ts';
import { applyPageWords } from './apply-page-words.ts';
import type { ApplyParts } from './apply-server.ts';
import type { ApplySession } from './apply-session.ts';

interface ApplyDocumentsProps {
  session: ApplySession;
  parts: ApplyParts;
  onDone: () => void;
  onLater: () => void;
}

const offered: readonly DocumentKind[] = ['resume', 'cover_letter', 'certificate'];

/** Files of this application: new ones, and ones from the person's shelf, used again. Needs an account: files are private. */
export function ApplyDocuments({ session, parts, onDone, onLater }: ApplyDocumentsProps) {
  const { locale, zone } = useSetting();
  const page = applyPageWords[locale];
  const kinds = documentWords[locale].kinds;
  const { kept, change, account } = session;
  const [shelf, setShelf] = useState<ShelfDocument[]>([]);
  const [error, setError] = useState<AppError>();
  const attached = entriesOf(kept.answers.documents).map((entry) => String(entry['document_id']));
  const isHere = account !== undefined && kept.draft !== undefined;

  const load = useCallback(async () => {
    const listed = await (await parts.server()).listMyDocuments();
    if (listed.ok) setShelf(listed.value.filter(({ isCurrent }) => isCurrent));
    setError(listed.ok ? undefined : listed.error);
  }, [parts]);
  useEffect(() => {
    if (isHere) void load();
  }, [isHere, load]);

  if (!isHere) return <p>{page.documentsNeedAccount}</p>;

  const entries = entriesOf(kept.answers.documents);
  const attach = (id: string, kind: DocumentKind) =>
    change('documents', {
      entries: [...entries.filter((entry) => entry['document_id'] !== id), { document_id: id, purpose: kind }],
    });
  const detach = (id: string) =>
    change('documents', { entries: entries.filter((entry) => entry['document_id'] !== id) });

  return (
    <div className="form apply-documents">
      {offered.map((kind) => (
        <parts.DocumentUpload
          key={kind}
          id={`apply-documents-${kind}`}
          kind={kind}
          isOptional
          onUploaded={({ id }) => {
            attach(id, kind);
            void load();
          }}
        />
      ))}
      {error && <ErrorNotice error={error} onRetry={() => void load()} />}
      {shelf.length > 0 && (
        <section aria-labelledby="apply-shelf">
          <h3 id="apply-shelf">{page.onShelf}</h3>
          <ul className="apply-shelf">
            {shelf.map(({ id, kind, fileName, sizeBytes, uploadedAt }) => {
              const isAttached = attached.includes(id);
              return (
                <li key={id}>
                  <div>
                    <p dir="auto">
                      <b>{fileName}</b>
                    </p>
                    <p className="hint">
                      {kinds[kind]} · {documentWords[locale].size(sizeBytes)} ·{' '}
                      {instantWords(uploadedAt, { locale, zone })}
                    </p>
                    {isAttached && <p className="apply-attached">{page.attached}</p>}
                  </div>
                  <Button onClick={() => (isAttached ? detach(id) : attach(id, kind))}>
                    {isAttached ? page.detach : page.attach}
                    <span className="visually-hidden">: {fileName}</span>
                  </Button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <p className="apply-actions">
        <Button look="main" onClick={onDone}>
          {page.next}
        </Button>
        <Button look="quiet" onClick={onLater}>
          {page.later}
        </Button>
      </p>
    </div>
  );
}
