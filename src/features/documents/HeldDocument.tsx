import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useSetting } from '../../components/setting.tsx';
import { instantWords } from '../../lib/instants.ts';
import { DocumentUpload } from './DocumentUpload.tsx';
import { DownloadButton } from './DownloadButton.tsx';
import type { ShelfDocument } from './document.ts';
import { documentWords, sizeWords } from './document-words.ts';
import { nameInSentence } from './file-name.ts';
import { RetireDialog } from './RetireDialog.tsx';
import { shelfWords } from './shelf-words.ts';

interface HeldDocumentProps {
  document: ShelfDocument;
  /** What it is, in words. */
  kind: string;
  onChanged: (sentence: string) => void;
  /** A newer version can be sent. */
  mayReplace?: boolean;
  /** It was taken away before and only stays with what it was sent with. */
  isKept?: boolean;
}

/** One file: what it is, since when, where it was used, and what its owner may do with it. */
export function HeldDocument({ document, kind, onChanged, mayReplace = false, isKept = false }: HeldDocumentProps) {
  const setting = useSetting();
  const words = shelfWords[setting.locale];
  const [isReplacing, setReplacing] = useState(false);
  const [isRetiring, setRetiring] = useState(false);
  const { id, fileName, sizeBytes, uploadedAt, sentWith } = document;
  const name = nameInSentence(fileName);
  const used = sentWith.map(({ title, reference }) => [title, reference].filter(Boolean).join(' · ')).join(', ');
  return (
    <div className="held">
      <div className="shelf-facts">
        <p>
          <b>
            <bdi>{fileName}</bdi>
          </b>
        </p>
        <p>
          {kind}, {sizeWords(sizeBytes, setting.locale)}
        </p>
        <p className="hint">{words.uploaded(instantWords(uploadedAt, setting))}</p>
        <p className="hint">{used ? words.sentWith(used) : words.sentWithNone}</p>
      </div>
      <div className="actions">
        <DownloadButton id={id} fileName={fileName} />
        {mayReplace && (
          <Button
            look="quiet"
            aria-expanded={isReplacing}
            aria-controls={`newer-${id}`}
            onClick={() => setReplacing(!isReplacing)}
          >
            {isReplacing ? words.closeNewer : words.newer}
          </Button>
        )}
        {!isKept && (
          <Button look="quiet" aria-label={words.retireNamed(name)} onClick={() => setRetiring(true)}>
            {words.retire}
          </Button>
        )}
      </div>
      <div id={`newer-${id}`} className="held-newer">
        {isReplacing && (
          <DocumentUpload
            id={`newer-file-${id}`}
            kind={document.kind}
            label={words.newerOf(name)}
            replacesId={id}
            onUploaded={(newer) => onChanged(documentWords[setting.locale].done(nameInSentence(newer.fileName)))}
          />
        )}
      </div>
      <RetireDialog
        document={document}
        isOpen={isRetiring}
        onClose={() => setRetiring(false)}
        onRetired={(sentence) => {
          setRetiring(false);
          onChanged(sentence);
        }}
      />
    </div>
  );
}
