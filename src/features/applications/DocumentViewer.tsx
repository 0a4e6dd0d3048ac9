import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import type { DeskParts } from './DeskApplicationPage.tsx';
import type { SentDocument } from './desk-application.ts';
import { deskDocumentWords } from './desk-document-words.ts';

interface DocumentViewerProps {
  document: SentDocument;
  fetchDocument: DeskParts['fetchDocument'];
  onClose: () => void;
}

/** What was fetched: an address within this page, or the text itself. */
type Shown = { address: string; text?: string };

/** A document beside the review. It is fetched under the reader's own token, which keeps who opened it. */
export function DocumentViewer({ document: sent, fetchDocument, onClose }: DocumentViewerProps) {
  const words = deskDocumentWords[useSetting().locale];
  const [shown, setShown] = useState<Shown>();
  const [error, setError] = useState<AppError>();
  const title = useRef<HTMLHeadingElement>(null);
  const { id, mediaType } = sent;
  useEffect(() => {
    title.current?.focus();
    if (id === null) return;
    let isOver = false;
    let address: string | undefined;
    setShown(undefined);
    setError(undefined);
    void fetchDocument(id).then(async (result) => {
      if (isOver) return;
      if (!result.ok) return setError(result.error);
      address = URL.createObjectURL(
        result.value.type === mediaType ? result.value : new Blob([result.value], { type: mediaType }),
      );
      setShown(mediaType === 'text/plain' ? { address, text: await result.value.text() } : { address });
    });
    return () => {
      isOver = true;
      if (address) URL.revokeObjectURL(address);
    };
  }, [id, mediaType, fetchDocument]);
  const name = sent.fileName ?? words.purpose[sent.purpose];
  return (
    <section className="panel viewer" aria-labelledby="viewer-title">
      <div className="dialog-head">
        <h2 id="viewer-title" tabIndex={-1} ref={title}>
          {name}
        </h2>
        <Button look="quiet" onClick={onClose}>
          {words.hide}
        </Button>
      </div>
      {error && <ErrorNotice error={error} takesFocus />}
      {!shown && !error && <Skeleton lines={6} />}
      {shown && (
        <>
          {shown.text !== undefined ? (
            <pre className="viewer-text">{shown.text}</pre>
          ) : mediaType.startsWith('image/') ? (
            <img className="viewer-image" src={shown.address} alt={name} />
          ) : mediaType === 'application/pdf' ? (
            <iframe className="viewer-frame" src={`${shown.address}#navpanes=0&view=FitH`} title={name} />
          ) : (
            <p>{words.cannotShow}</p>
          )}
          <p>
            <a className="btn btn-plain" href={shown.address} download={name}>
              {words.save}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
