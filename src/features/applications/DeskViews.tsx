import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import type { AppError } from '../../lib/errors.ts';
import type { DeskQueries } from './desk-data.ts';
import { type DeskFilters, readFilters, writeFilters } from './desk-filters.ts';
import type { SavedView } from './desk-steps.queries.ts';
import { deskWords } from './desk-words.ts';

interface DeskViewsProps {
  queries: DeskQueries;
  filters: DeskFilters;
  onChange: (filters: DeskFilters) => void;
  onSay: (said: string) => void;
}

/** Filters kept by name, each person's own. */
export function DeskViews({ queries, filters, onChange, onSay }: DeskViewsProps) {
  const words = deskWords[useSetting().locale];
  const [views, reload] = useLoad(queries.listViews);
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [error, setError] = useState<AppError>();
  const [isBusy, setBusy] = useState(false);
  const query = writeFilters(filters);

  async function handleSave(): Promise<void> {
    setBusy(true);
    setError(undefined);
    const result = name.trim() === '' ? undefined : await queries.saveView(name, query);
    setBusy(false);
    if (!result?.ok) {
      setError(result?.error ?? { code: 'invalid', field: 'name' });
      return;
    }
    setOpen(false);
    await reload();
    onSay(words.viewSaved(name.trim()));
    setName('');
  }

  async function handleForget(view: SavedView): Promise<void> {
    const result = await queries.deleteView(view.id);
    await reload();
    if (result.ok) onSay(words.viewGone(view.name));
    else setError(result.error);
  }

  return (
    <fieldset className="views">
      <legend>{words.views}</legend>
      {views.state === 'failed' && <ErrorNotice error={views.error} onRetry={reload} />}
      {error && !isOpen && <ErrorNotice error={error} takesFocus />}
      <ul className="view-list">
        {views.state === 'ready' && views.value.length === 0 && <li className="small muted">{words.noViews}</li>}
        {views.state === 'ready' &&
          views.value.map((view) => (
            <li key={view.id} className="view-chip" data-current={view.query === query || undefined}>
              <Button
                look="quiet"
                aria-pressed={view.query === query}
                onClick={() => onChange(readFilters(new URLSearchParams(view.query)))}
              >
                {view.name}
              </Button>
              <Button look="quiet" aria-label={words.forget(view.name)} onClick={() => handleForget(view)}>
                ×
              </Button>
            </li>
          ))}
        {query !== '' && (
          <li>
            <Button onClick={() => setOpen(true)}>{words.saveView}</Button>
          </li>
        )}
      </ul>
      <Dialog title={words.saveTitle} isOpen={isOpen} onClose={() => setOpen(false)}>
        <form
          noValidate
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void handleSave();
          }}
        >
          {error && error.field !== 'name' && <ErrorNotice error={error} takesFocus />}
          <Field
            id="view-name"
            label={words.viewName}
            hint={words.viewHint}
            error={error?.field === 'name' ? 'required' : undefined}
          >
            {(control) => (
              <input {...control} value={name} maxLength={60} onChange={({ target }) => setName(target.value)} />
            )}
          </Field>
          <p>
            <Button look="main" type="submit" isBusy={isBusy}>
              {words.save}
            </Button>
          </p>
        </form>
      </Dialog>
    </fieldset>
  );
}
