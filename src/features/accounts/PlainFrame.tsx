import type { ReactNode } from 'react';
import { Mark } from '../../components/Mark.tsx';
import { type Locale, otherLocale } from '../../lib/locale.ts';
import { localPath, sitePaths } from '../../lib/paths.ts';
import { frameWords } from './frame-words.ts';

interface PlainFrameProps {
  locale: Locale;
  onSpeak: (locale: Locale) => void;
  children: ReactNode;
}

/** The frame before the desk: signing in, or being turned away. */
export function PlainFrame({ locale, onSpeak, children }: PlainFrameProps) {
  const words = frameWords[locale];
  const other = otherLocale(locale);
  return (
    <div className="door">
      <header className="door-head">
        <a className="brand" href={localPath(locale, sitePaths.home)}>
          <Mark />
          {words.publicSite}
        </a>
        <button type="button" className="btn btn-quiet" lang={other} onClick={() => onSpeak(other)}>
          {words.language}
        </button>
      </header>
      <main className="door-main panel">{children}</main>
    </div>
  );
}
