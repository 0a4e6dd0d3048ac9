import { type ReactNode, useEffect, useState } from 'react';
import { Mark } from '../../components/Mark.tsx';
import { Notice } from '../../components/Notice.tsx';
import { type Locale, otherLocale } from '../../lib/locale.ts';
import { localPath, myPaths, sitePaths } from '../../lib/paths.ts';
import { isSharedComputer } from '../../lib/shared-computer.ts';
import { MyFoot, type OrganizationContact } from './MyFoot.tsx';
import { type MyPage, myFrameWords } from './my-frame-words.ts';

const links = ['home', 'documents', 'settings', 'data'] as const;

interface MyFrameProps {
  page: MyPage;
  /** The organisation, as the build knew it. */
  contact: OrganizationContact;
  locale: Locale;
  onSpeak: (locale: Locale) => Promise<boolean>;
  /** Who is signed in; undefined at the door, where there is no way to go yet. */
  person?: { email: string; unread: number; onSignOut: () => void };
  children: ReactNode;
}

/** The frame of a candidate's pages: calm, one column, phone first. The staff's desk is not a part of it. */
export function MyFrame({ page, contact, locale, onSpeak, person, children }: MyFrameProps) {
  const words = myFrameWords[locale];
  const other = otherLocale(locale);
  const [said, setSaid] = useState('');
  useEffect(() => {
    document.title = `${words.pages[page]} · ${contact.name}`;
  }, [words, page, contact.name]);
  return (
    <div className="my-page">
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="my-head">
        <div className="my-bar">
          <a className="brand" href={localPath(locale, sitePaths.home)}>
            <Mark />
            {contact.name}
          </a>
          <div className="my-tools">
            <button
              type="button"
              className="btn btn-quiet"
              lang={other}
              onClick={async () => setSaid((await onSpeak(other)) ? '' : myFrameWords[other].languageFailed)}
            >
              {words.language}
            </button>
            {person && (
              <button type="button" className="btn" onClick={person.onSignOut}>
                {words.signOut}
              </button>
            )}
          </div>
        </div>
        {person && (
          <nav aria-label={words.nav}>
            <ul>
              {links.map((link) => (
                <li key={link}>
                  <a
                    href={myPaths[link]}
                    aria-current={
                      link === page ? 'page' : link === 'home' && page === 'application' ? 'true' : undefined
                    }
                  >
                    {words.links[link]}
                    {link === 'home' && person.unread > 0 && (
                      <>
                        {' '}
                        <span className="my-badge" aria-hidden="true">
                          {person.unread}
                        </span>
                        <span className="visually-hidden">{words.unread(person.unread)}</span>
                      </>
                    )}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      <main id="main" tabIndex={-1}>
        <div role="status">{said && <Notice tone="attention" title={said} />}</div>
        {person && isSharedComputer() && <Notice tone="attention" title={words.shared} />}
        {children}
      </main>
      <MyFoot contact={contact} locale={locale} {...(person ? { email: person.email } : {})} />
    </div>
  );
}
