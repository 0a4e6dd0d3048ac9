import { useId, useState } from 'react';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { DocumentUpload } from './DocumentUpload.tsx';
import { type DocumentKind, documentKinds } from './document.ts';
import { documentWords } from './document-words.ts';
import { shelfWords } from './shelf-words.ts';

/** Adds a file to the shelf: what it is, then the file. */
export function AddDocument({ onAdded }: { onAdded: () => void }) {
  const { locale } = useSetting();
  const words = shelfWords[locale];
  const id = useId();
  const [kind, setKind] = useState<DocumentKind>('resume');
  return (
    <section className="panel stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.add}</h2>
      <Field id={`${id}-kind`} label={words.kind}>
        {(control) => (
          <select
            {...control}
            value={kind}
            onChange={(event) => setKind(documentKinds.find((each) => each === event.target.value) ?? 'other')}
          >
            {documentKinds.map((each) => (
              <option key={each} value={each}>
                {documentWords[locale].kinds[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DocumentUpload id={`${id}-file`} kind={kind} onUploaded={onAdded} />
    </section>
  );
}
