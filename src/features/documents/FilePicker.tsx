import type { ChangeEvent, Ref } from 'react';
import { useSetting } from '../../components/setting.tsx';
import { acceptedFiles } from './document.ts';
import { documentWords } from './document-words.ts';

interface FilePickerProps {
  id: string;
  ref: Ref<HTMLInputElement>;
  isInvalid: boolean;
  /** A file is here already: the chooser offers another one. */
  isAgain: boolean;
  onChosen: (file: File) => void;
}

/**
 * The browser's own file chooser under a button of ours, and on touch screens a second one that opens the camera. The
 * same file can be chosen twice in a row; choosing nothing changes nothing.
 */
export function FilePicker({ id, ref, isInvalid, isAgain, onChosen }: FilePickerProps) {
  const { locale } = useSetting();
  const words = documentWords[locale];
  function handleChange({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    const [file] = currentTarget.files ?? [];
    currentTarget.value = '';
    if (file) onChosen(file);
  }
  const shared = {
    type: 'file',
    'aria-describedby': `${id}-error ${id}-hint`,
    'aria-invalid': isInvalid || undefined,
    onChange: handleChange,
  } as const;
  return (
    <div className="upload-pickers">
      <span className="upload-picker">
        <input {...shared} id={id} ref={ref} accept={acceptedFiles} aria-labelledby={`${id}-label ${id}-choose`} />
        <span className="btn" id={`${id}-choose`} aria-hidden="true">
          {isAgain ? words.chooseAnother : words.choose}
        </span>
      </span>
      <span className="upload-picker upload-camera">
        <input
          {...shared}
          id={`${id}-camera`}
          accept="image/*"
          capture="environment"
          aria-labelledby={`${id}-label ${id}-take`}
        />
        <span className="btn btn-quiet" id={`${id}-take`} aria-hidden="true">
          {words.takePhoto}
        </span>
      </span>
    </div>
  );
}
