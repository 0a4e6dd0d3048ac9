import { useEffect, useRef } from 'react';

interface ApplyHeadingProps {
  title: string;
  /** A short line above: where one is. */
  kicker?: string | undefined;
  /** For the browser's tab. */
  pageTitle: string;
}

/** The heading of a screen. It takes the focus when the screen comes, so that the change is heard and the top is seen. */
export function ApplyHeading({ title, kicker, pageTitle }: ApplyHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    (heading.current?.closest('.apply-screen') ?? heading.current)?.scrollIntoView({ block: 'start' });
  }, []);
  useEffect(() => {
    document.title = pageTitle;
  }, [pageTitle]);
  return (
    <div className="apply-head">
      {kicker && <p className="kicker">{kicker}</p>}
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
    </div>
  );
}
