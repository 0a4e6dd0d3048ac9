import { useSetting } from '../../components/setting.tsx';
import { portalPaths } from '../../lib/paths.ts';
import { mailPageWords } from './mail-page-words.ts';

/** The way from the settings to the page about mail. */
export function MailPanel() {
  const words = mailPageWords[useSetting().locale];
  return (
    <section className="panel" aria-labelledby="mail-title">
      <h2 id="mail-title">{words.title}</h2>
      <p>
        <a href={portalPaths.mail}>{words.lead}</a>
      </p>
    </section>
  );
}
