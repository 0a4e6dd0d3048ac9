import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { Button, type ButtonLook } from '../../components/Button.tsx';

interface PassingButtonProps {
  look?: ButtonLook;
  onClick: () => void;
  /** Gets the focus when the button goes away while it has it. */
  next: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** A button that stands only during one step: when it goes, the focus goes on and not back to the top of the page. */
export function PassingButton({ next, ...button }: PassingButtonProps) {
  const own = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const element = own.current;
    return () => {
      if (document.activeElement === element) next.current?.focus();
    };
  }, [next]);
  return <Button ref={own} {...button} />;
}
