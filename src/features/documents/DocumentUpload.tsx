import { type DragEvent, useRef } from 'react';
import { componentWords } from '../../components/component-words.ts';
import { Icon } from '../../components/Icon.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { DocumentUploadProps } from './document.ts';
import { documentWords } from './document-words.ts';
import { uploadDocument } from './documents.queries.ts';
import { FilePicker } from './FilePicker.tsx';
import { PassingButton } from './PassingButton.tsx';
import { prepareFile } from './prepare-file.ts';
import { sayProblem, sayStep } from './say-upload.ts';
import { type UploadActions, useUpload } from './use-upload.ts';
import './documents.css';

const real: UploadActions = { prepare: prepareFile, upload: uploadDocument };

/**
 * Hands in one file: limits said first, photos made ready in the browser, how far it is, stop, try again. Every step is
 * told to screen readers (steps politely, problems at once), the chooser keeps its place and its focus throughout, and a
 * file that could not be sent stays here for another try.
 */
export function DocumentUpload({ actions = real, ...props }: DocumentUploadProps & { actions?: UploadActions }) {
  const { id, kind, label, isOptional = false, error, replacesId, requestId, applicationId, onUploaded } = props;
  const { locale } = useSetting();
  const words = documentWords[locale];
  const picker = useRef<HTMLInputElement>(null);
  const { current, choose, tryAgain, stop } = useUpload(
    { kind, replacesId, requestId, applicationId },
    actions,
    onUploaded,
  );
  const { state } = current;
  const problem = sayProblem(current, locale) ?? (state === 'idle' ? error : undefined);
  const isOnItsWay = state === 'preparing' || state === 'sending';

  function handleDrop(event: DragEvent): void {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) choose(file);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is an extra; the chooser inside does the same
    <div
      className="field upload"
      data-invalid={problem ? '' : undefined}
      onDragOver={(event) => event.preventDefault()}
      onDrop={handleDrop}
    >
      <label htmlFor={id} id={`${id}-label`}>
        {label ?? words.kinds[kind]} {isOptional && <span className="optional">{componentWords[locale].optional}</span>}
      </label>
      <p className="hint" id={`${id}-hint`}>
        {words.limits}
      </p>
      <p className="field-error" id={`${id}-error`} role="alert">
        {problem}
      </p>
      <FilePicker id={id} ref={picker} isInvalid={problem !== undefined} isAgain={state === 'done'} onChosen={choose} />
      <div className="upload-now">
        <p role="status" data-done={state === 'done' || undefined}>
          {state === 'done' && <Icon name="check" />}
          <span>{sayStep(current, locale)}</span>
        </p>
        {state === 'sending' && (
          <progress max={1} value={current.share} aria-labelledby={`${id}-label`}>
            {words.percent(Math.round(current.share * 100))}
          </progress>
        )}
        {isOnItsWay && (
          <PassingButton onClick={stop} next={picker}>
            {words.cancel}
          </PassingButton>
        )}
        {state === 'failed' && (
          <PassingButton look="main" onClick={tryAgain} next={picker}>
            {words.tryAgain}
          </PassingButton>
        )}
      </div>
    </div>
  );
}
