import { type ReactNode, useCallback } from 'react';
import { DeskHead } from '../../components/DeskHead.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { FactsForm } from './FactsForm.tsx';
import { Holidays } from './Holidays.tsx';
import { loadFacts, loadTexts } from './organization.queries.ts';
import { settingsWords } from './settings-words.ts';
import { TextsForm } from './TextsForm.tsx';

/**
 * The organisation's settings. Deliberately missing: the second-factor switch, which would lock everybody out until
 * the desk has a screen for the second step.
 */
export function SettingsPage({ children }: { children: ReactNode }) {
  const words = settingsWords[useSetting().locale];
  const [facts, reloadFacts] = useLoad(useCallback(() => loadFacts(), []));
  const [texts, reloadTexts] = useLoad(useCallback(() => loadTexts(), []));
  return (
    <>
      <DeskHead title={words.title} lead={words.lead} />
      <div className="columns columns-even">
        <div className="column-main">
          {facts.state === 'loading' && <Skeleton lines={9} />}
          {facts.state === 'failed' && <ErrorNotice error={facts.error} onRetry={reloadFacts} />}
          {facts.state === 'ready' && <FactsForm kept={facts.value} onLookAgain={reloadFacts} />}
          {children}
        </div>
        <div className="column-side">
          {texts.state === 'loading' && <Skeleton lines={9} />}
          {texts.state === 'failed' && <ErrorNotice error={texts.error} onRetry={reloadTexts} />}
          {texts.state === 'ready' &&
            texts.value.map((each) => <TextsForm key={each.locale} kept={each} onLookAgain={reloadTexts} />)}
          <Holidays />
        </div>
      </div>
    </>
  );
}
