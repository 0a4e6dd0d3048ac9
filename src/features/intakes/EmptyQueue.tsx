import { Button } from '../../components/Button.tsx';
import { useSetting } from '../../components/setting.tsx';
import { type QueueFilters, writeFilters } from './queue.ts';
import { queueWords } from './queue-words.ts';

/** Nothing to show: because all is answered, or because the filters leave everything out. */
export function EmptyQueue({ filters, onClear }: { filters: QueueFilters; onClear: () => void }) {
  const words = queueWords[useSetting().locale];
  const isFiltered = writeFilters({ ...filters, scope: 'open' }) !== '';
  if (isFiltered) {
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
