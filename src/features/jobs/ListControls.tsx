import { useSetting } from '../../components/setting.tsx';
import { postingWords } from './posting-words.ts';

interface ListControlsProps {
  /** What the item is called, e.g. `Question 2`. */
  name: string;
  index: number;
  length: number;
  /** Id of the list, which takes the focus when an item is gone. */
  listId: string;
  move: (from: number, to: number) => void;
  remove: (index: number) => void;
  onSaid: (words: string) => void;
}

/**
 * Moves an item of a list up or down, or takes it out, by buttons and so by any keyboard. The focus goes along with the
 * item (a button at the edge stays, so that it is not lost), and to the list when the item is gone; what happened is said.
 */
export function ListControls({ name, index, length, listId, move, remove, onSaid }: ListControlsProps) {
  const words = postingWords[useSetting().locale];
  const go = (to: number) => {
    if (to < 0 || to >= length) return;
    move(index, to);
    onSaid(words.moved(name, to + 1));
  };
  return (
    <span className="list-controls">
      <Step label={words.up(name)} sign="↑" isOff={index === 0} onPress={() => go(index - 1)} />
      <Step label={words.down(name)} sign="↓" isOff={index === length - 1} onPress={() => go(index + 1)} />
      <Step
        label={words.remove(name)}
        sign="×"
        onPress={() => {
          remove(index);
          onSaid(words.removed(name));
          document.getElementById(listId)?.focus({ preventScroll: true });
        }}
      />
    </span>
  );
}

interface StepProps {
  label: string;
  sign: string;
  isOff?: boolean;
  onPress: () => void;
}

function Step({ label, sign, isOff = false, onPress }: StepProps) {
  return (
    <button
      type="button"
      className="btn btn-quiet"
      aria-label={label}
      aria-disabled={isOff || undefined}
      onClick={onPress}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
