import type { ReactNode } from 'react';
import { useSetting } from '../../components/setting.tsx';
import { dateIn, dayWords } from '../../lib/instants.ts';
import { localPath, portalPaths, sitePaths } from '../../lib/paths.ts';
import { type Desk, nameOf, reaches } from './account.ts';
import { frameWords } from './frame-words.ts';
import { homeWords } from './home-words.ts';

const places = ['intakes', 'applications', 'team', 'settings', 'health', 'audit'] as const;

/** The page a working day begins with: the few numbers that matter to these roles, and where to go. */
export function HomePage({ desk, children }: { desk: Desk; children: ReactNode }) {
  const setting = useSetting();
  const words = homeWords[setting.locale];
  const { account } = desk;
  const reached = places.filter((place) => reaches(account, place));
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.hello(nameOf(account).split(' ')[0] ?? '')}</h1>
          <p className="muted">{words.today(dayWords(dateIn(new Date(), setting.zone), setting))}</p>
        </div>
      </div>
      <div className="home-panels">{children}</div>
      <section className="panel" aria-labelledby="places-title">
        <h2 id="places-title">{words.places}</h2>
        {reached.length === 0 && <p className="muted">{words.quiet}</p>}
        <ul className="places">
          {reached.map((place) => (
            <li key={place}>
              <a href={portalPaths[place]}>{frameWords[setting.locale].pages[place]}</a>
              <span className="muted">{words[place]}</span>
            </li>
          ))}
          <li>
            <a href={localPath(setting.locale, sitePaths.home)}>{frameWords[setting.locale].publicSite}</a>
            <span className="muted">{words.publicSite}</span>
          </li>
        </ul>
      </section>
    </>
  );
}
