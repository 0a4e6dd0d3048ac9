import { type ReactNode, useId, useState } from 'react';

interface ListItemProps {
  /** What the item is called, e.g. `Question 2`. */
  name: string;
  /** What it says, in a line, while it is folded. */
  summary: string;
  /** New and wrong items stand open. */
  isOpenAtFirst: boolean;
  mustBeOpen: boolean;
  controls: ReactNode;
  children: ReactNode;
}

/** One item of a list, folded to a line until somebody works on it; folded fields stay part of the form. */
export function ListItem({ name, summary, isOpenAtFirst, mustBeOpen, controls, children }: ListItemProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const id = useId();
  const isShown = isOpen || mustBeOpen;
  return (
    <li className="item">
      <div className="item-head">
        <h3>
          <button
            type="button"
            className="item-toggle"
            aria-expanded={isShown}
            aria-controls={id}
            onClick={() => setOpen(!isShown)}
          >
            <span aria-hidden="true">{isShown ? '▾' : '▸'}</span>
            <span>{name}</span>
          </button>
        </h3>
        {controls}
      </div>
      {!isShown && summary !== '' && <p className="item-summary">{summary}</p>}
      <div id={id} className="stack" hidden={!isShown}>
        {children}
      </div>
    </li>
  );
}
