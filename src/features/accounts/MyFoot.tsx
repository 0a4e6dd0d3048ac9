import type { Locale } from '../../lib/locale.ts';
import { localPath, sitePaths } from '../../lib/paths.ts';
import { myFrameWords } from './my-frame-words.ts';

/** How a person reaches the organisation, as the build knew it. */
export interface OrganizationContact {
  name: string;
  phone: string;
  email: string;
}

interface MyFootProps {
  contact: OrganizationContact;
  locale: Locale;
  /** The address of who is signed in. */
  email?: string;
}

/** Foot of a candidate's pages: a person to ask, help right now, the way back. */
export function MyFoot({ contact, locale, email }: MyFootProps) {
  const words = myFrameWords[locale];
  return (
    <footer className="my-foot">
      <div>
        <h2>{words.helpTitle}</h2>
        <p>{words.help}</p>
        <p>
          {words.call} <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a>
          {' · '}
          {words.write} <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </p>
        <p>
          <b>{words.crisis}</b> <a href="tel:988">{words.crisisCall}</a>
        </p>
        <p className="my-foot-links">
          <a href={localPath(locale, sitePaths.jobs)}>{words.jobs}</a>
          <a href={localPath(locale, sitePaths.privacy)}>{words.privacy}</a>
          <a href={localPath(locale, sitePaths.home)}>{words.publicSite}</a>
        </p>
        {email && <p className="small muted">{words.signedInAs(email)}</p>}
      </div>
    </footer>
  );
}
