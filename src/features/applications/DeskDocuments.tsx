import { useCallback, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import type { AppError } from '../../lib/errors.ts';
import { dayWords, instantWords } from '../../lib/instants.ts';
import type { Locale } from '../../lib/locale.ts';
import { AskDocumentForm } from './AskDocumentForm.tsx';
import type { OpenApplication, SentDocument } from './desk-application.ts';
import { deskDocumentWords } from './desk-document-words.ts';
import { cancelRequest, listRequests } from './desk-documents.queries.ts';

interface DeskDocumentsProps {
  opened: OpenApplication;
  onView: (document: SentDocument) => void;
  onDone: (said: string) => void;
}

/** What was sent with the application, what was asked for since, and the way to ask for more. */
export function DeskDocuments({ opened, onView, onDone }: DeskDocumentsProps) {
  const setting = useSetting();
  const words = deskDocumentWords[setting.locale];
  const { application, documents } = opened;
  const [requests, reload] = useLoad(useCallback(() => listRequests(application.id), [application.id]));
  const [isOpen, setOpen] = useState(false);
  const [error, setError] = useState<AppError>();
  const waiting = requests.state === 'ready' ? requests.value : [];
  return (
    <section className="panel" aria-labelledby="documents-title">
      <h2 id="documents-title">{words.documentsTitle}</h2>
      {documents.length === 0 && <p className="muted">{words.noDocuments}</p>}
      {application.isNameHidden && documents.length > 0 && <p className="small muted">{words.documentsHidden}</p>}
      <ul className="plain-list">
        {documents.map((sent, index) => (
          <li key={sent.id ?? `hidden-${index}`}>
            <span>
              <b>{words.purpose[sent.purpose]}</b> {sent.isErased ? words.erased : sent.fileName}
            </span>
            <span className="small muted">
              {sizeWords(sent.sizeBytes, setting.locale)} · {instantWords(sent.uploadedAt, setting)}
            </span>
            {sent.id !== null && !sent.isErased && (
              <span>
                <Button
                  aria-label={words.showNamed(sent.fileName ?? words.purpose[sent.purpose])}
                  onClick={() => onView(sent)}
                >
                  {words.show}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {error && <ErrorNotice error={error} takesFocus />}
      {waiting.length > 0 && (
        <>
          <h3>{words.openRequests}</h3>
          <ul className="plain-list">
            {waiting.map((request) => (
              <li key={request.id}>
                <span>
                  <b>{words.purpose[request.kind]}</b> {request.note}
                </span>
                <span className="small muted">
                  {words.askedOn(instantWords(request.askedAt, setting))}
                  {request.dueOn && ` · ${words.dueOn(dayWords(request.dueOn, setting))}`}
                </span>
                <span>
                  <Button
                    look="quiet"
                    aria-label={`${words.takeBack}: ${words.purpose[request.kind]}`}
                    onClick={async () => {
                      const result = await cancelRequest(request.id);
                      setError(result.ok ? undefined : result.error);
                      await reload();
                    }}
                  >
                    {words.takeBack}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Button onClick={() => setOpen(true)}>{words.ask}</Button>
      </p>
      <Dialog title={words.askTitle} isOpen={isOpen} onClose={() => setOpen(false)}>
        <AskDocumentForm
          applicationId={application.id}
          onDone={() => {
            setOpen(false);
            void reload();
            onDone(words.asked);
          }}
        />
      </Dialog>
    </section>
  );
}

/** A file's size in whole kilobytes, `34 kB`. */
function sizeWords(bytes: number, locale: Locale): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte' }).format(kilobytes);
}
