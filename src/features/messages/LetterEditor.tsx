import { useCallback } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { locales, otherLocale } from '../../lib/locale.ts';
import { portalPaths } from '../../lib/paths.ts';
import { sayKind } from './kind-words.ts';
import { LetterPanel } from './LetterPanel.tsx';
import { type LetterKind, letterPlaceholders } from './letter-kinds.ts';
import { languageName, mailPageWords } from './mail-page-words.ts';
import { listTemplates } from './message-templates.queries.ts';

/** The words of one mail, both languages side by side, each with its preview. */
export function LetterEditor({ kind }: { kind: LetterKind }) {
  const { locale } = useSetting();
  const words = mailPageWords[locale];
  const [templates, reload] = useLoad(useCallback(() => listTemplates(kind), [kind]));
  const owned = templates.state === 'ready' ? templates.value.map((template) => template.locale) : [];
  const [only] = owned;
  return (
    <>
      <p className="crumb">
        <a href={portalPaths.mail}>{words.back}</a>
      </p>
      <div className="page-head">
        <div>
          <h1>{sayKind(kind, locale)}</h1>
          <p className="muted">{words.editorLead}</p>
        </div>
      </div>
      <p className="small">
        {words.placeholders}: {letterPlaceholders[kind].map((name) => `{${name}}`).join(', ')}. {words.placeholderNote}{' '}
        {words.greeting}
      </p>
      {templates.state === 'loading' && <Skeleton lines={9} />}
      {templates.state === 'failed' && <ErrorNotice error={templates.error} onRetry={reload} />}
      {owned.length === 1 && only && (
        <Notice
          tone="attention"
          title={words.missing(languageName(only, locale), languageName(otherLocale(only), locale))}
        />
      )}
      {templates.state === 'ready' && (
        <div className="letters">
          {locales.map((each) => (
            <LetterPanel
              key={each}
              kind={kind}
              language={each}
              own={templates.value.find((template) => template.locale === each)}
              onLookAgain={reload}
            />
          ))}
        </div>
      )}
    </>
  );
}
