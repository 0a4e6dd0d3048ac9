import { type ReactNode, useEffect, useState } from 'react';
import { Icon } from '../../components/Icon.tsx';
import { Mark } from '../../components/Mark.tsx';
import { type Locale, otherLocale } from '../../lib/locale.ts';
import { portalPaths } from '../../lib/paths.ts';
import { type Desk, nameOf, type PortalPage, reaches } from './account.ts';
import { frameWords } from './frame-words.ts';
import { roleWords } from './role-words.ts';

const links = [
  'home',
  'intakes',
  'jobs',
  'applications',
  'workers',
  'reports',
  'mail',
  'retention',
  'team',
  'settings',
  'health',
  'audit',
] as const;

/** The link that a screen belongs to, when it is not its own. */
const screenOf: Partial<Record<PortalPage, (typeof links)[number]>> = {
  detail: 'intakes',
  posting: 'jobs',
  application: 'applications',
};

interface PortalFrameProps {
  page: PortalPage;
  desk: Desk;
  onSpeak: (locale: Locale) => Promise<boolean>;
  onSignOut: () => void;
  children: ReactNode;
}

/** The frame of the desk: where one is, where one can go, who one is. Shows only what the roles reach, for comfort. */
export function PortalFrame({ page, desk, onSpeak, onSignOut, children }: PortalFrameProps) {
  const { account, organization } = desk;
  const { locale } = account;
  const words = frameWords[locale];
  const other = otherLocale(locale);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [said, setSaid] = useState('');
  const current = screenOf[page] ?? page;
  useEffect(() => {
    document.title = `${words.pages[page]} · ${organization.name}`;
  }, [words, page, organization.name]);

  return (
    <div className="desk">
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="rail" data-open={isMenuOpen || undefined}>
        <div className="rail-head">
          <a className="brand" href={portalPaths.home}>
            <Mark />
            {organization.name}
          </a>
          <button
            type="button"
            className="btn btn-quiet menu-button"
            aria-expanded={isMenuOpen}
            aria-controls="desk-menu"
            onClick={() => setMenuOpen(!isMenuOpen)}
          >
            <Icon name="menu" />
            {words.menu}
          </button>
        </div>
        <div className="rail-body" id="desk-menu">
          <nav aria-label={words.nav}>
            <ul>
              {links
                .filter((link) => reaches(account, link))
                .map((link) => (
                  <li key={link}>
                    <a
                      href={portalPaths[link]}
                      aria-current={link === current ? (link === page ? 'page' : 'true') : undefined}
                    >
                      {words.pages[link]}
                    </a>
                  </li>
                ))}
            </ul>
          </nav>
          <div className="rail-foot">
            <p className="who">
              <b>{nameOf(account)}</b>
              <span className="small muted">{account.roles.map((role) => roleWords[locale][role]).join(', ')}</span>
            </p>
            <button
              type="button"
              className="btn btn-quiet"
              lang={other}
              onClick={async () => setSaid((await onSpeak(other)) ? '' : frameWords[other].languageFailed)}
            >
              {words.language}
            </button>
            <button type="button" className="btn btn-quiet" onClick={onSignOut}>
              {words.signOut}
            </button>
            <p className="small" role="status">
              {said}
            </p>
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
