import { Button } from './Button.tsx';
import { componentWords } from './component-words.ts';
import { Dialog } from './Dialog.tsx';
import { useSetting } from './setting.tsx';

interface KeysDialogProps {
  /** Each key and what it does. */
  rows: readonly (readonly [key: string, meaning: string])[];
  isOpen: boolean;
  onClose: () => void;
  areKeysOn: boolean;
  onSwitch: (isOn: boolean) => void;
}

/** Which keys do what here, and the switch for them. */
export function KeysDialog({ rows, isOpen, onClose, areKeysOn, onSwitch }: KeysDialogProps) {
  const words = componentWords[useSetting().locale];
  return (
    <Dialog title={words.keysTitle} isOpen={isOpen} onClose={onClose}>
      <dl className="keys">
        {rows.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p role="status">{areKeysOn ? words.keysOn : words.keysAreOff}</p>
      <p>
        <Button onClick={() => onSwitch(!areKeysOn)}>{areKeysOn ? words.keysOff : words.keysTurnOn}</Button>
      </p>
    </Dialog>
  );
}
