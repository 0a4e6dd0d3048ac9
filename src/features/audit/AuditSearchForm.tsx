import type { FormEvent } from 'react';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { type AuditSearch, auditActions, readAuditSearch } from './audit.ts';
import { auditWords } from './audit-words.ts';

interface AuditSearchFormProps {
  search: AuditSearch;
  people: ReadonlyMap<string, string>;
  onSearch: (search: AuditSearch) => void;
}

/** What to look for: kind of record, one record, a person, what happened, and when. */
export function AuditSearchForm({ search, people, onSearch }: AuditSearchFormProps) {
  const words = auditWords[useSetting().locale];
  function handleSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const texts = [...new FormData(event.currentTarget)].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    onSearch(readAuditSearch(new URLSearchParams(texts)));
  }
  const select = (
    name: 'table' | 'actor' | 'action',
    label: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <Field id={`audit-${name}`} label={label}>
      {(control) => (
        <select {...control} name={name} defaultValue={search[name] ?? ''}>
          <option value="">{words.any}</option>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <search>
      {/* a new search from elsewhere (a link, going back) fills the form anew */}
      <form key={JSON.stringify(search)} className="filters filters-wide" onSubmit={handleSubmit}>
        {select('table', words.table, Object.entries(words.tables))}
        {select('actor', words.actor, [...people])}
        {select(
          'action',
          words.action,
          auditActions.map((action) => [action, words.actions[action]] as const),
        )}
        {(['from', 'until'] as const).map((name) => (
          <Field key={name} id={`audit-${name}`} label={words[name]}>
            {(control) => <input {...control} type="date" name={name} defaultValue={search[name] ?? ''} />}
          </Field>
        ))}
        <Field id="audit-record" label={words.record}>
          {(control) => (
            <input {...control} type="text" name="record" spellCheck={false} defaultValue={search.record ?? ''} />
          )}
        </Field>
        <p className="actions">
          <Button look="main" type="submit">
            {words.search}
          </Button>
          <Button look="quiet" onClick={() => onSearch({})}>
            {words.clear}
          </Button>
        </p>
      </form>
    </search>
  );
}
