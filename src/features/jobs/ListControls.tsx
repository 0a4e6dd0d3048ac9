import { useSetting } from '../../components/setting.tsx';
import { postingWords } from './posting-words.ts';

interface ListControlsProps {
  /** What the item is called, e.g. `Question 2`. */
  name: string;
  index: number;
  length: number;
  move: (from: number, to: number) => void;
  remove: (index: number) => void;
  onSaid: (words: string) => void;
}

/**
 * Moves an item of a list up or down, or takes it out, by buttons and so by any keyboard. The focus goes along with the
 * item, because its key stays; what happened is said.
 */
export function ListControls({ name, index, length, move, remove, onSaid }: ListControlsProps) {
  const words = postingWords[useSetting().locale];
  const go = (to: number) => {
    move(index, to);
    onSaid(words.moved(name, to + 1));
  };
  return (
    <span className="list-controls">
      {index > 0 && (
        <button type="button" className="btn btn-quiet" aria-label={words.up(name)} onClick={() => go(index - 1)}>
          <span aria-hidden="true">↑</span>
        </button>
      )}
      {index < length - 1 && (
        <button type="button" className="btn btn-quiet" aria-label={words.down(name)} onClick={() => go(index + 1)}>
          <span aria-hidden="true">↓</span>
        </button>
      )}
      <button
        type="button"
        className="btn btn-quiet"
        aria-label={words.remove(name)}
        onClick={() => {
          remove(index);
          onSaid(words.removed(name));
        }}
      >
        <span aria-hidden="true">×</span>
      </button>
    </span>
  );
}
