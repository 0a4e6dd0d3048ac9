import { Button } from '../../components/Button.tsx';
import { useSetting } from '../../components/setting.tsx';
import { localPath, sitePaths } from '../../lib/paths.ts';
import { signInWords } from './sign-in-words.ts';

/** Signed in, but nobody invited this address: says so kindly, and where to go instead. */
export function NotStaff({ email, onSignOut }: { email: string; onSignOut: () => void }) {
  const { locale } = useSetting();
  const words = signInWords[locale];
  return (
    <div className="stack">
      <h1>{words.notStaffTitle}</h1>
      <p className="lead">{words.notStaff(email)}</p>
      <p>
        {words.notStaffVisitor} <a href={localPath(locale, sitePaths.ask)}>{words.askLink}</a>
      </p>
      <p>
        <Button onClick={onSignOut}>{words.signOut}</Button>
      </p>
    </div>
  );
}
