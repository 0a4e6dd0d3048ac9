import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useSetting } from '../../components/setting.tsx';
import { queueWords } from './queue-words.ts';

interface KeysDialogProps {
  isOpen: boolean;
  onClose: () => void;
  areKeysOn: boolean;
  onSwitch: (isOn: boolean) => void;
}

/** Which keys do what here, and the switch for them. */
export function KeysDialog({ isOpen, onClose, areKeysOn, onSwitch }: KeysDialogProps) {
  const words = queueWords[useSetting().locale];
  return (
    <Dialog title={words.keysTitle} isOpen={isOpen} onClose={onClose}>
      <dl className="keys">
        {words.keyRows.map(([key, meaning]) => (
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
