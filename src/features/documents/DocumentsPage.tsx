import { useCallback, useEffect, useRef, useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { ok } from '../../lib/result.ts';
import { AddDocument } from './AddDocument.tsx';
import { AskedDocuments } from './AskedDocuments.tsx';
import { DocumentShelf } from './DocumentShelf.tsx';
import { listMyDocumentRequests, listMyDocuments } from './documents.queries.ts';
import { shelfWords } from './shelf-words.ts';
import './documents.css';

/** What is held and what is asked for, in one go. */
async function loadDocuments() {
  const [documents, requests] = await Promise.all([listMyDocuments(), listMyDocumentRequests()]);
  if (!documents.ok) return documents;
  return requests.ok ? ok({ documents: documents.value, requests: requests.value }) : requests;
}

/** A person's shelf: what the team still asks for, what we hold with its versions, and a way to add and to take away. */
export function DocumentsPage() {
  const words = shelfWords[useSetting().locale];
  const [shown, reload] = useLoad(loadDocuments);
  const [said, setSaid] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const changed = useRef(false);
  const say = useCallback(
    (sentence: string) => {
      setSaid(sentence);
      changed.current = true;
      void reload();
    },
    [reload],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at after each new list
  useEffect(() => {
    // the part that had the focus is gone with what it was about
    if (changed.current && document.activeElement === document.body) title.current?.focus();
    changed.current = false;
  }, [shown]);
  return (
    <>
      <h1 tabIndex={-1} ref={title}>
        {words.title}
      </h1>
      <p className="lead mb-4">{words.lead}</p>
      <p role="status" className="shelf-said">
        {said}
      </p>
      {shown.state === 'loading' && <Skeleton lines={6} />}
      {shown.state === 'failed' && <ErrorNotice error={shown.error} onRetry={reload} />}
      {shown.state === 'ready' && (
        <div className="my-stack">
          {shown.refreshFailed && <ErrorNotice error={shown.refreshFailed} onRetry={reload} />}
          <AskedDocuments requests={shown.value.requests} onHandedIn={say} />
          <DocumentShelf documents={shown.value.documents} onChanged={say} />
          <AddDocument onAdded={() => say('')} />
        </div>
      )}
    </>
  );
}
