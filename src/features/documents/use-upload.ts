import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../lib/errors.ts';
import type { Result } from '../../lib/result.ts';
import { type DocumentFault, documentFaults, type UploadedDocument } from './document.ts';
import type { uploadDocument } from './documents.queries.ts';
import type { PreparedFile, prepareFile } from './prepare-file.ts';
import type { UploadFacts } from './upload-request.ts';

/** Where one choice of file stands; each state holds only what it can have. */
export type UploadState =
  | { state: 'idle' }
  | { state: 'preparing'; fileName: string }
  | { state: 'sending'; fileName: string; share: number }
  | { state: 'done'; document: UploadedDocument; changes: PreparedFile['changes'] }
  | { state: 'stopped' }
  /** The file itself cannot be taken: another must be chosen. */
  | { state: 'refused'; fault: DocumentFault }
  /** Something else failed: the same file can be tried again. */
  | { state: 'failed'; error: AppError };

/** What the hook needs from outside; tests put theirs in. */
export interface UploadActions {
  prepare: typeof prepareFile;
  upload: typeof uploadDocument;
}

interface Upload {
  current: UploadState;
  choose: (file: File) => void;
  tryAgain: () => void;
  stop: () => void;
}

/**
 * Hands in one file at a time. A new choice ends the one before; a failed one is kept, with its key, for another try, so
 * that an answer lost on the way does not make a second document.
 */
export function useUpload(
  facts: Omit<UploadFacts, 'fileName' | 'uploadKey'>,
  { prepare, upload }: UploadActions,
  onUploaded: (document: UploadedDocument) => void,
): Upload {
  const [current, setCurrent] = useState<UploadState>({ state: 'idle' });
  const running = useRef<AbortController>(undefined);
  const chosen = useRef<{ prepared: PreparedFile; uploadKey: string }>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function run(work: (signal: AbortSignal) => Promise<UploadState>): Promise<void> {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    const outcome = await work(mine.signal);
    if (mine.signal.aborted) return; // stopped, or overtaken by another choice
    setCurrent(outcome);
    if (outcome.state === 'done') onUploaded(outcome.document);
  }

  async function send(signal: AbortSignal): Promise<UploadState> {
    if (chosen.current === undefined) return { state: 'idle' };
    const { prepared, uploadKey } = chosen.current;
    const { file, fileName, mediaType, changes } = prepared;
    const show = (share: number) => signal.aborted || setCurrent({ state: 'sending', fileName, share });
    show(0);
    const sent = await upload(file, mediaType, { ...facts, fileName, uploadKey }, { signal, onProgress: show });
    if (sent.ok) {
      chosen.current = undefined;
      return { state: 'done', document: sent.value, changes };
    }
    const fault = faultIn(sent);
    return fault === undefined ? { state: 'failed', error: sent.error } : { state: 'refused', fault };
  }

  return {
    current,
    choose: (file) => {
      chosen.current = undefined;
      setCurrent({ state: 'preparing', fileName: file.name });
      void run(async (signal) => {
        const prepared = await prepare(file);
        if (!prepared.ok) return { state: 'refused', fault: prepared.error };
        if (signal.aborted) return { state: 'stopped' };
        chosen.current = { prepared: prepared.value, uploadKey: crypto.randomUUID() };
        return await send(signal);
      });
    },
    tryAgain: () => void run(send),
    stop: () => {
      running.current?.abort();
      chosen.current = undefined;
      setCurrent({ state: 'stopped' });
    },
  };
}

/** What is wrong with the file, when it is the file. */
function faultIn(sent: Result<unknown, AppError>): DocumentFault | undefined {
  return sent.ok ? undefined : documentFaults.find((fault) => fault === sent.error.field);
}
