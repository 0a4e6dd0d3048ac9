import { Button } from '../../components/Button.tsx';
import { useSetting } from '../../components/setting.tsx';
import { frameWords } from './frame-words.ts';
import { signInWords } from './sign-in-words.ts';

/** The organisation asks for a second step that this session has not taken; the database shows nothing until then. */
export function SecondFactorNeeded({ onSignOut }: { onSignOut: () => void }) {
  const { locale } = useSetting();
  return (
    <div className="stack">
      <h1>{frameWords[locale].secondFactorTitle}</h1>
      <p className="lead">{frameWords[locale].secondFactor}</p>
      <p>
        <Button onClick={onSignOut}>{signInWords[locale].signOut}</Button>
      </p>
    </div>
  );
}
