import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import type { Locale } from '../../lib/locale.ts';
import { myProfile } from './candidates.queries.ts';
import { Helpers } from './Helpers.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import { settingsWords } from './settings-words.ts';

interface MySettingsPageProps {
  /** Changes the language of the page at once. */
  onSpeak: (locale: Locale) => Promise<boolean>;
  load?: typeof myProfile;
}

/** How one is called and reached, in which language, and who else hears of an application. */
export function MySettingsPage({ onSpeak, load = myProfile }: MySettingsPageProps) {
  const words = settingsWords[useSetting().locale];
  const [shown, reload] = useLoad(load);
  return (
    <div className="my-stack">
      <header>
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
      </header>
      {shown.state === 'loading' && <Skeleton lines={8} />}
      {shown.state === 'failed' && <ErrorNotice error={shown.error} onRetry={reload} />}
      {shown.state === 'ready' && (
        <>
          <ProfileForm profile={shown.value} onSpeak={onSpeak} />
          <Helpers helpers={shown.value.helpers} onChanged={reload} />
        </>
      )}
    </div>
  );
}
