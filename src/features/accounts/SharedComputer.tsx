import { useId, useState } from 'react';
import { useSetting } from '../../components/setting.tsx';
import { isSharedComputer, setSharedComputer } from '../../lib/shared-computer.ts';
import { candidateDoorWords } from './candidate-door-words.ts';

/** Asks, before signing in, whether others use this computer: then nothing outlives the tab. */
export function SharedComputer() {
  const words = candidateDoorWords[useSetting().locale];
  const hintId = useId();
  const [isShared, setShared] = useState(isSharedComputer);
  return (
    <div className="field shared-computer">
      <label className="choice">
        <input
          type="checkbox"
          checked={isShared}
          aria-describedby={hintId}
          onChange={(event) => {
            setSharedComputer(event.target.checked);
            setShared(event.target.checked);
          }}
        />
        <span>{words.shared}</span>
      </label>
      <p className="hint" id={hintId}>
        {words.sharedHint}
      </p>
    </div>
  );
}
