import { type ReactNode, useEffect, useId, useRef } from 'react';
import { componentWords } from './component-words.ts';
import { useSetting } from './setting.tsx';

interface DialogProps {
  title: string;
  isOpen: boolean;
  /** Escape, the close button and a press outside ask for this. Leave it out when the dialog must be answered. */
  onClose?: () => void;
  children: ReactNode;
}

/** A modal question on the browser's own `<dialog>`, which keeps the focus inside and gives it back when closed. */
export function Dialog({ title, isOpen, onClose, children }: DialogProps) {
  const { locale } = useSetting();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!isOpen || !element) return;
    const before = document.activeElement;
    element.showModal();
    return () => {
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        {onClose && (
          <button type="button" className="btn btn-quiet" onClick={onClose}>
            {componentWords[locale].close}
          </button>
        )}
      </div>
      {children}
    </dialog>
  );
}
