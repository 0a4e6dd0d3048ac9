import { Button } from '../../components/Button.tsx';
import { useSetting } from '../../components/setting.tsx';
import { keepsOnDevice } from './apply-local.ts';
import { applyPageWords } from './apply-page-words.ts';
import type { ApplySession } from './apply-session.ts';

/** Whether what one wrote is safe, in one line that is also spoken when it changes. */
export function ApplySaved({ session, onSignIn }: { session: ApplySession; onSignIn: () => void }) {
  const { locale } = useSetting();
  const page = applyPageWords[locale];
  const { kept, account } = session;
  const code = kept.problem?.code;
  const isBad = code !== undefined && kept.unsent.size > 0;
  const time = (at: string) =>
    new Date(at).toLocaleTimeString(locale === 'es' ? 'es-US' : 'en-US', { hour: 'numeric', minute: '2-digit' });
  const line = isBad
    ? code === 'offline' || code === 'timed_out'
      ? page.offline
      : code === 'signed_out'
        ? page.signedOut
        : code === 'invalid'
          ? page.refused
          : page.trouble
    : !account
      ? kept.unsent.size > 0
        ? keepsOnDevice()
          ? page.keptHere
          : page.keptTab
        : ''
      : kept.draft?.savedAt && kept.unsent.size === 0
        ? page.saved(time(kept.draft.savedAt))
        : kept.unsent.size > 0
          ? page.unsaved
          : '';
  return (
    <div className="apply-saved" data-tone={isBad ? 'bad' : account ? 'good' : 'plain'}>
      <p role="status">{line}</p>
      {(!account || code === 'signed_out') && kept.unsent.size > 0 && (
        <Button look="quiet" onClick={onSignIn}>
          {page.account}
        </Button>
      )}
    </div>
  );
}
