import type { ButtonHTMLAttributes, Ref } from 'react';
import { componentWords } from './component-words.ts';
import { useSetting } from './setting.tsx';

/** How much a button asks for attention: the one main step, an ordinary one, a quiet one, or one that ends something. */
export type ButtonLook = 'main' | 'plain' | 'quiet' | 'danger';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook;
  /** The step is under way: the button stays focusable, says so, and ignores further presses. */
  isBusy?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** A button. It is never `disabled` while busy, because a disabled button loses the focus and says nothing. */
export function Button({ look = 'plain', isBusy = false, type = 'button', onClick, children, ...rest }: ButtonProps) {
  const { locale } = useSetting();
  return (
    <button
      {...rest}
      type={type}
      className={`btn btn-${look}`}
      aria-disabled={isBusy || undefined}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {isBusy ? componentWords[locale].working : children}
    </button>
  );
}
