import { useSetting } from '../../components/setting.tsx';
import { moveWords } from './desk-move-words.ts';
import type { BulkRow } from './desk-steps.queries.ts';
import { deskTerms } from './desk-terms.ts';

interface BulkOutcomeProps {
  rows: readonly BulkRow[];
  /** Before the step: what will happen. After it: what did. */
  isDone: boolean;
  isMessage: boolean;
  /** Mail goes out with the step: whom none would reach is said. */
  isTelling: boolean;
}

/** Who is affected and who is left out and why, each by name. */
export function BulkOutcome({ rows, isDone, isMessage, isTelling }: BulkOutcomeProps) {
  const { locale } = useSetting();
  const words = moveWords[locale];
  const fits = rows.filter((row) => row.code === null);
  const left = rows.filter((row) => row.code !== null);
  const unreached = fits.filter((row) => row.reachesCandidate === false);
  const saysFits = isMessage ? (isDone ? words.doneMessage : words.fitsMessage) : isDone ? words.done : words.fits;
  return (
    <div className="bulk-outcome stack">
      {fits.length === 0 && !isDone && <p>{words.none}</p>}
      {fits.length > 0 && (
        <div>
          <p>
            <b>{saysFits(fits.length)}</b>
          </p>
          <p className="small muted">{fits.map(nameOf).join(' · ')}</p>
        </div>
      )}
      {isTelling && unreached.length > 0 && (
        <div>
          <p>
            <b>{words.unreached(unreached.length)}</b>
          </p>
          <p className="small muted">{unreached.map(nameOf).join(' · ')}</p>
        </div>
      )}
      {left.length > 0 && (
        <div>
          <p>
            <b>{(isDone ? words.notDone : words.skipped)(left.length)}</b>
          </p>
          <ul className="small">
            {left.map((row) => (
              <li key={row.id}>
                {nameOf(row)}: {row.code && words.codes[row.code]} ({deskTerms[locale].status[row.status]})
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function nameOf(row: BulkRow): string {
  return row.candidateName === null ? row.reference : `${row.candidateName} (${row.reference})`;
}
