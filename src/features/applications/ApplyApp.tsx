import { useEffect, useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { SettingProvider } from '../../components/setting.tsx';
import type { Locale } from '../../lib/locale.ts';
import { localPath, sitePaths } from '../../lib/paths.ts';
import { ApplyReceipt } from './ApplyReceipt.tsx';
import { ApplyScreens } from './ApplyScreens.tsx';
import { applyPageWords } from './apply-page-words.ts';
import type { ApplyParts } from './apply-server.ts';
import { useApplySession } from './apply-session.ts';
import { type ApplyWords, ApplyWordsProvider } from './apply-words.ts';

interface ApplyAppProps {
  locale: Locale;
  /** IANA zone of the organisation, for closing times of work without a place. */
  zone: string;
  words: ApplyWords;
  parts: ApplyParts;
}

/** The application form of the posting that the address names. */
export function ApplyApp({ locale, zone, words, parts }: ApplyAppProps) {
  const [slug] = useState(() => new URLSearchParams(window.location.search).get('job') ?? '');
  const session = useApplySession(slug, locale, parts);
  const page = applyPageWords[locale];
  const { current } = session;
  useLanguageLinks();
  return (
    <SettingProvider value={{ locale, zone }}>
      <ApplyWordsProvider value={words}>
        {current.stage === 'loading' && <Skeleton lines={5} />}
        {current.stage === 'failed' && <ErrorNotice error={current.error} onRetry={session.retry} />}
        {(current.stage === 'no_job' || current.stage === 'discarded' || current.stage === 'left') && (
          <Ending
            title={{ no_job: page.noJob, discarded: page.discarded, left: page.left }[current.stage]}
            lead={current.stage === 'no_job' ? page.noJobLead : undefined}
            link={{ href: localPath(locale, sitePaths.jobs), label: page.seeJobs }}
            takesFocus={current.stage !== 'no_job'}
          />
        )}
        {current.stage === 'sent' && (
          <ApplyReceipt receipt={current.receipt} posting={current.posting} email={session.account?.email} />
        )}
        {current.stage === 'ready' && <ApplyScreens posting={current.posting} session={session} parts={parts} />}
      </ApplyWordsProvider>
    </SettingProvider>
  );
}

/** The page's own language switch leads to the same job and step: changing the language is not starting anew. */
function useLanguageLinks(): void {
  useEffect(() => {
    const link = document.querySelector<HTMLAnchorElement>('a.switch');
    if (!link) return;
    const follow = () => {
      link.search = window.location.search;
    };
    link.addEventListener('click', follow, { capture: true });
    return () => link.removeEventListener('click', follow, { capture: true });
  }, []);
}

interface EndingProps {
  title: string;
  lead: string | undefined;
  link: { href: string; label: string };
  takesFocus: boolean;
}

function Ending({ title, lead, link, takesFocus }: EndingProps) {
  return (
    <section className="apply-card">
      <h2 tabIndex={-1} ref={(heading) => (takesFocus ? heading?.focus() : undefined)}>
        {title}
      </h2>
      {lead && <p>{lead}</p>}
      <p>
        <a className="button" href={link.href}>
          {link.label}
        </a>
      </p>
    </section>
  );
}
