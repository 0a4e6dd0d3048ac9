import { Button } from '../../components/Button.tsx';
import { useSetting } from '../../components/setting.tsx';
import { type DeskFilters, isNarrowed } from './desk-filters.ts';
import { deskWords } from './desk-words.ts';

/** Nothing to show: because there is nothing, or because the filters leave everything out. */
export function DeskEmpty({ filters, onClear }: { filters: DeskFilters; onClear: () => void }) {
  const words = deskWords[useSetting().locale];
  if (isNarrowed(filters)) {
    return (
      <div className="empty">
        <h2>{words.emptyFilteredTitle}</h2>
        <p>{words.emptyFiltered}</p>
        <p>
          <Button onClick={onClear}>{words.clear}</Button>
        </p>
      </div>
    );
  }
  const isClosed = filters.scope === 'closed';
  return (
    <div className="empty">
      <h2>{isClosed ? words.emptyClosedTitle : words.emptyTitle}</h2>
      <p>{isClosed ? words.emptyClosed : words.empty}</p>
    </div>
  );
}
